import { z } from 'zod';
import type { FieldErrorCode } from '../error/index.js';
import { parsePhone } from './phone.rules.js';

/** A phone number in any spelling that {@link parsePhone} reads, Swedish unless it says otherwise; out comes E.164. */
export const phone = z
  .string()
  .overwrite((text) => {
    const parsed = parsePhone(text);
    return parsed.ok ? parsed.e164 : text;
  })
  .refine((text) => parsePhone(text).ok, 'PHONE_INVALID' satisfies FieldErrorCode)
  .meta({ id: 'PhoneNumber', examples: ['019-602 73 94', '+46196027394'] });

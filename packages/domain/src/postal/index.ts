import { z } from 'zod';
import type { FieldErrorCode } from '../error/index.js';

/** Reads a Swedish postcode: "702 10", "70210", "SE-702 10". Gives its five digits, or nothing. */
export function findPostcode(text: string): string | undefined {
  const match = /^(?:SE?-?)?([1-9]\d{2})(\d{2})$/i.exec(text.replace(/\s/g, ''));
  return match === null ? undefined : `${match[1]}${match[2]}`;
}

/** Five digits as people write them, "702 10". */
export const formatPostcode = (digits: string): string => `${digits.slice(0, 3)} ${digits.slice(3)}`;

/** A Swedish postcode in any spelling; out comes "NNN NN", as it is stored and shown. */
export const postcode = z
  .string()
  .overwrite((text) => {
    const digits = findPostcode(text);
    return digits === undefined ? text : formatPostcode(digits);
  })
  .refine((text) => findPostcode(text) !== undefined, 'POSTCODE_INVALID' satisfies FieldErrorCode)
  .meta({ id: 'Postcode', examples: ['702 10'] });

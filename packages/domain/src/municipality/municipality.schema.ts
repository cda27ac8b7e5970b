import { z } from 'zod';
import type { FieldErrorCode } from '../error/index.js';
import { findMunicipality } from './municipality.rules.js';

/** The code of a Swedish municipality, four digits as text. Kept a pattern in JSON Schema: 290 choices are not read. */
export const municipalityCode = z
  .string()
  .regex(/^\d{4}$/, 'MUNICIPALITY_UNKNOWN' satisfies FieldErrorCode)
  .refine((code) => findMunicipality(code) !== undefined, {
    error: 'MUNICIPALITY_UNKNOWN' satisfies FieldErrorCode,
    when: ({ issues }) => issues.length === 0,
  })
  .meta({ id: 'MunicipalityCode', examples: ['1880'] });
export type MunicipalityCode = z.infer<typeof municipalityCode>;

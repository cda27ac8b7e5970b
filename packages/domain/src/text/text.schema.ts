import { z } from 'zod';
import type { FieldErrorCode } from '../error/index.js';
import { normaliseParagraph, normaliseText } from './text.rules.js';

/**
 * What no text may hold: control characters (PostgreSQL refuses U+0000, terminals obey others), halves of surrogate
 * pairs (not text in UTF-8), and marks that turn the direction of reading (a name could show as another).
 */
const refusedOnLine = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;
const refusedInParagraph = /(?![\n\t])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

const refused = { error: 'FIELD_CHARACTERS_REFUSED' satisfies FieldErrorCode };

const text = (max: number, normalise: (text: string) => string, refusedCharacters: RegExp) =>
  z
    .string()
    .overwrite(normalise)
    .max(max)
    .refine((value) => !refusedCharacters.test(value), refused);

/** A form sends a field that was left blank as an empty string; it is stored as nothing. */
const orNothing = <S extends z.ZodType<string, string>>(schema: S) =>
  schema.nullable().overwrite((value) => (value === '' ? null : value));

/** One line of text, 1 to `max` UTF-16 units once normalised. Line breaks and tabs within become one space. */
export const line = (max: number) => text(max, normaliseText, refusedOnLine).min(1);

/** As {@link line}, but may be left out: null, empty and blank are null. */
export const optionalLine = (max: number) => orNothing(text(max, normaliseText, refusedOnLine));

/** Several lines of text, 1 to `max` UTF-16 units once normalised. */
export const paragraph = (max: number) => text(max, normaliseParagraph, refusedInParagraph).min(1);

/** As {@link paragraph}, but may be left out: null, empty and blank are null. */
export const optionalParagraph = (max: number) => orNothing(text(max, normaliseParagraph, refusedInParagraph));

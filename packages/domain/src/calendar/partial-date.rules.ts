import { z } from 'zod';
import { type CivilDate, civilDate, type DatedOn, type Precision } from './civil-date.schema.js';

const firstDayOf = (text: string): string => {
  if (/^\d{4}$/.test(text)) return `${text}-01-01`;
  if (/^\d{4}-\d{2}$/.test(text)) return `${text}-01`;
  return text;
};

/**
 * A day as people know it, ISO 8601 with reduced precision: `2016`, `2016-02` or `2016-02-10`. What is not known is not
 * written, and never replaced by today.
 */
export const partialDate = z
  .string()
  .overwrite((text) => text.trim())
  .refine((text) => civilDate.safeParse(firstDayOf(text)).success, 'DATE_INVALID')
  .meta({ id: 'PartialDate', pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$', examples: ['2016', '2016-02', '2016-02-10'] });
export type PartialDate = z.infer<typeof partialDate>;

const precisionByLength: Readonly<Record<number, Precision>> = { 4: 'year', 7: 'month', 10: 'day' };

/** The first day of what is known, and how precisely it is known. Expects a checked partial date. */
export function datedFrom(text: PartialDate): DatedOn {
  return { effectiveOn: firstDayOf(text), precision: precisionByLength[text.length] ?? 'day' };
}

/** The partial date that a dated fact was written as: the inverse of {@link datedFrom}. */
export function partialDateOf(dated: DatedOn): PartialDate {
  const length = { year: 4, month: 7, day: 10 }[dated.precision];
  return dated.effectiveOn.slice(0, length);
}

/** The last day that a dated fact may have happened on, given how precisely it is known. */
export function lastPossibleDay({ effectiveOn, precision }: DatedOn): CivilDate {
  if (precision === 'day') return effectiveOn;
  if (precision === 'year') return `${effectiveOn.slice(0, 4)}-12-31`;
  const [year, month] = [Number(effectiveOn.slice(0, 4)), Number(effectiveOn.slice(5, 7))];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

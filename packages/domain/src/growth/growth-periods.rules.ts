import { z } from 'zod';
import { addDays, type CivilDate } from '../calendar/index.js';

/** How long the periods of a growth report are. */
export const growthSteps = ['month', 'quarter', 'year'] as const;
export const growthStep = z.enum(growthSteps).meta({ id: 'GrowthStep' });
export type GrowthStep = z.infer<typeof growthStep>;

/** A range of days, both included, and the step that divides it. */
export interface SteppedRange {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly step: GrowthStep;
}

/** A whole month, quarter or year of the calendar; `end` is its last day. */
export interface CalendarPeriod {
  readonly start: CivilDate;
  readonly end: CivilDate;
  readonly label: string;
}

const monthsIn: Readonly<Record<GrowthStep, number>> = { month: 1, quarter: 3, year: 12 };

/** The number of the period that contains the day, counted from year 0. */
const ordinalOf = (day: CivilDate, step: GrowthStep): number =>
  Math.floor((Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1) / monthsIn[step]);

const firstDayOf = (ordinal: number, step: GrowthStep): CivilDate => {
  const month = ordinal * monthsIn[step];
  const [year, inYear] = [Math.floor(month / 12), (month % 12) + 1];
  return `${String(year).padStart(4, '0')}-${String(inYear).padStart(2, '0')}-01`;
};

const labelOf = (start: CivilDate, step: GrowthStep): string => {
  const year = start.slice(0, 4);
  if (step === 'year') return year;
  if (step === 'month') return start.slice(0, 7);
  return `${year} Q${Math.ceil(Number(start.slice(5, 7)) / 3)}`;
};

/** How many periods {@link periodsOf} would give. */
export const periodCount = ({ from, to, step }: SteppedRange): number =>
  ordinalOf(to, step) - ordinalOf(from, step) + 1;

/** The whole periods that contain a day of the range, in order. Labels are `2016`, `2016 Q1` and `2016-02`. */
export function periodsOf(range: SteppedRange): CalendarPeriod[] {
  const first = ordinalOf(range.from, range.step);
  return Array.from({ length: Math.max(periodCount(range), 0) }, (_, index) => {
    const start = firstDayOf(first + index, range.step);
    const end = addDays(firstDayOf(first + index + 1, range.step), -1);
    return { start, end, label: labelOf(start, range.step) };
  });
}

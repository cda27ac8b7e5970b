import { type CivilDate, lastPossibleDay } from '@registry/domain/calendar';

/** The first day as people write it: `2015` for 2015-01-01, `2015-04` for 2015-04-01. */
export function writtenFrom(day: CivilDate): string {
  if (day.endsWith('-01-01')) return day.slice(0, 4);
  return day.endsWith('-01') ? day.slice(0, 7) : day;
}

/** The last day as people write it: `2026` for 2026-12-31, `2026-06` for 2026-06-30. */
export function writtenTo(day: CivilDate): string {
  if (day.endsWith('-12-31')) return day.slice(0, 4);
  return lastPossibleDay({ effectiveOn: day, precision: 'month' }) === day ? day.slice(0, 7) : day;
}

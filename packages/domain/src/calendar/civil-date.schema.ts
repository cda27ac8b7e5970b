import { z } from 'zod';

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

const isRealDay = (text: string): boolean => {
  const match = pattern.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1800 && year <= 2199 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/**
 * A civil date `YYYY-MM-DD` (ISO 8601), years 1800–2199: a day in the partnership's own calendar, never an instant, so
 * that no time zone can move it. Plain strings compare in calendar order.
 */
export const civilDate = z.string().refine(isRealDay, 'DATE_INVALID').meta({ id: 'CivilDate', format: 'date' });
export type CivilDate = z.infer<typeof civilDate>;

/** How precisely an effective date is known. */
export const precisions = ['day', 'month', 'year'] as const;
export const precision = z.enum(precisions).meta({ id: 'Precision' });
export type Precision = z.infer<typeof precision>;

/** A day as far as it is known: it counts from the first day of what is known. */
export const datedOn = z.object({ effectiveOn: civilDate, precision });
export type DatedOn = z.infer<typeof datedOn>;

/** An instant, RFC 3339 in UTC. */
export const instant = z.iso.datetime({ offset: false }).meta({ id: 'Instant' });
export type Instant = z.infer<typeof instant>;

const fractionOf = (at: Instant): string => (/\.(\d+)Z$/.exec(at)?.[1] ?? '').padEnd(9, '0');

/**
 * Orders instants (negative, zero, positive), down to the nanosecond. As plain strings they would not sort: a fraction of
 * a second may be written or left out, and `.5Z` sorts before `Z`.
 */
export function compareInstants(one: Instant, other: Instant): number {
  return Date.parse(one) - Date.parse(other) || Number(fractionOf(one)) - Number(fractionOf(other));
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes a hundred times as long as using it, and every request asks for today. */
function dayFormat(timeZone: string): Intl.DateTimeFormat {
  const known = dayFormats.get(timeZone);
  if (known) return known;
  // Swedish writes dates as ISO 8601 does.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  dayFormats.set(timeZone, format);
  return format;
}

/** The day that it is at the instant in the time zone (IANA name). */
export const dayIn = (timeZone: string, at: Date): CivilDate => dayFormat(timeZone).format(at);

/**
 * The instant at which the day begins in the time zone (IANA name), to the millisecond: the first at which it is that day.
 * Found by asking {@link dayIn}, so that the two agree whatever clocks do there.
 */
export function startOfDay(timeZone: string, day: CivilDate): Instant {
  const hour = 3_600_000;
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // Zones lie between 12 hours behind and 14 ahead: at `before` it is not yet the day, at `reached` it is, or later.
  let [before, reached] = [midnight - 15 * hour, midnight + 13 * hour];
  while (reached - before > 1) {
    const middle = Math.floor((before + reached) / 2);
    if (dayIn(timeZone, new Date(middle)) < day) before = middle;
    else reached = middle;
  }
  return new Date(reached).toISOString();
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: CivilDate, count: number): CivilDate {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** The same day `count` years later; 29 February becomes 28 February where there is none. */
export function addYears(day: CivilDate, count: number): CivilDate {
  const year = String(Number(day.slice(0, 4)) + count).padStart(4, '0');
  const isLeap = new Date(Date.UTC(Number(year), 1, 29)).getUTCMonth() === 1;
  return day.endsWith('-02-29') && !isLeap ? `${year}-02-28` : `${year}${day.slice(4)}`;
}

/** How many days from one day to another. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

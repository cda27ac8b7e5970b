import type { Language } from './language.js';

/** A civil date `YYYY-MM-DD`. */
type CivilDate = string;
/** An instant, RFC 3339. */
type Instant = string;
type Precision = 'day' | 'month' | 'year';

let timeZone = 'Europe/Stockholm';
/** From now on moments are shown in this time zone, the partnership's own (an IANA name). Sweden's until then. */
export function showMomentsIn(zone: string): void {
  timeZone = zone;
}

const locales: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' };

const cache = new Map<string, Intl.DateTimeFormat>();

function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const known = cache.get(key) ?? new Intl.DateTimeFormat(locales[language], options);
  cache.set(key, known);
  return known;
}

// A civil date has no time zone: read and written in the same one, no zone can move it.
const civil = (date: CivilDate): Date => new Date(`${date}T00:00:00Z`);

/** In prose: "23 november 2026". In tables a civil date stands as it is, `2026-11-23`. */
export function formatDate(date: CivilDate, language: Language): string {
  return formatter(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(civil(date));
}

/** As exactly as it is known, in prose: "2016", "februari 2016", "10 februari 2016". */
export function formatPartialDate(effectiveOn: CivilDate, precision: Precision, language: Language): string {
  if (precision === 'year') return effectiveOn.slice(0, 4);
  if (precision === 'day') return formatDate(effectiveOn, language);
  return formatter(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(civil(effectiveOn));
}

/** As exactly as it is known, in a table: `2016`, `2016-02`, `2016-02-10`. */
export function partialDateInTable(effectiveOn: CivilDate, precision: Precision): string {
  return effectiveOn.slice(0, { year: 4, month: 7, day: 10 }[precision]);
}

/** The moment on the wall clock where the partnership is, for tables: `2026-11-23 14:05`. */
export function formatDateTime(instant: Instant): string {
  const options = { dateStyle: 'short', timeStyle: 'short', timeZone } as const;
  return formatter('sv', options).format(new Date(instant));
}

/** The day of an instant where the partnership is, for tables: `2026-11-23`. */
export function dayOfInstant(instant: Instant): CivilDate {
  return formatter('sv', { dateStyle: 'short', timeZone }).format(new Date(instant));
}

export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(locales[language]).format(value);
}

const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** How long ago (or ahead), roughly: "för 3 dagar sedan". Give the exact time beside it. */
export function formatRelative(instant: Instant, now: Date, language: Language): string {
  const seconds = (Date.parse(instant) - now.getTime()) / 1000;
  const [unit, size] = steps.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' }).format(Math.round(seconds / size), unit);
}

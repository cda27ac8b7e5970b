import { addDays } from '../calendar/index.js';
import { isCounting, type Period } from '../membership/index.js';
import { countGrowth } from './count-growth.rules.js';
import type { GrowthFigures, GrowthQuery, GrowthReport } from './growth.schema.js';
import { growthCellRule } from './growth-cell.rules.js';
import type { CountedPartner, GrowthPartner } from './growth-partner.schema.js';
import { type CalendarPeriod, periodsOf } from './growth-periods.rules.js';
import { earlierPeriodsOf } from './growth-report.rules.js';
import { growthFigureKeys } from './growth-rows.schema.js';
import type { GrowthDifference } from './published.schema.js';

/** Which figure of a report. */
export type FigurePlace = Pick<GrowthDifference, 'period' | 'in' | 'group' | 'figure'>;

/** The figures of a report by the name of their place. Zeros are left out. */
export type Figures = ReadonlyMap<string, { readonly place: FigurePlace; readonly value: number }>;

type Columns = Pick<GrowthReport['periods'][number], 'start' | 'sectors' | 'total'>;

/** Every figure of a report that is not zero: of the shown sectors and their total, for all together and each group. */
export function figuresOf({ periods, groups, shownSectors }: GrowthReport): Figures {
  const figures = new Map<string, { place: FigurePlace; value: number }>();
  const add = (group: string | null, period: Columns, column: FigurePlace['in'], counted: GrowthFigures): void => {
    for (const figure of growthFigureKeys) {
      const value = counted[figure];
      const place = { period: period.start, in: column, group, figure };
      if (value !== 0) figures.set(JSON.stringify([period.start, group, column, figure]), { place, value });
    }
  };
  const parts: { key: string | null; periods: readonly Columns[] }[] = [{ key: null, periods }, ...(groups ?? [])];
  for (const part of parts) {
    for (const period of part.periods) {
      for (const sector of shownSectors) add(part.key, period, sector, period.sectors[sector]);
      add(part.key, period, 'total', period.total);
    }
  }
  return figures;
}

/** Counting needs them for what is told beside the figures. */
const anyMoment = { asOf: '1800-01-01', knownAt: '1800-01-01T00:00:00Z' };

/** What one partner adds to the figures of a report. */
export const shareOf = (partner: CountedPartner, query: GrowthQuery): Figures =>
  figuresOf(countGrowth([partner], query, anyMoment));

/** Whether the period has a day from the day before the first of these to the last day. */
function within(periods: readonly CalendarPeriod[]): (period: Period) => boolean {
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return () => false;
  const before = addDays(first.start, -1);
  return ({ from, until }) => from <= last.end && (until === null || until > before);
}

/** Tells whether any figure counts a partner, of the report's periods or of the year before them, whatever its sector. */
export function countedIn({ sector: _, ...query }: GrowthQuery): (partner: CountedPartner) => boolean {
  const cell = growthCellRule(query, 'total', null);
  const isWithin = within([...earlierPeriodsOf(query), ...periodsOf(query)]);
  return (partner) =>
    cell.concerns(partner) && partner.periods.some((period) => cell.includes(period) && isWithin(period));
}

/** Tells of a partner what its share of a report depends on; nothing of one that has none. */
function traitsIn(query: GrowthQuery): (partner: CountedPartner) => string {
  const periods = periodsOf(query);
  const isWithin = within(periods);
  const begun = periods[0]?.start ?? query.from;
  const asksFor = (dimension: 'municipality' | 'legalForm' | 'tag'): boolean =>
    query.by === dimension || query[dimension] !== undefined;
  return (partner) => {
    const shown = partner.periods.filter(isWithin);
    if (!shown.some(({ status }) => isCounting(status))) return '';
    return JSON.stringify([
      asksFor('municipality') && partner.municipality,
      asksFor('tag') && [...partner.tags].sort(),
      shown.map(({ status, sector, legalForm, from, statusPrecision }) => [
        ...[status, sector, asksFor('legalForm') && legalForm],
        ...(from < begun ? [] : [from, statusPrecision]),
      ]),
    ]);
  };
}

/** Ids of the partners whose share of the report may have become another. */
export function partnersThatDiffer(
  then: readonly GrowthPartner[],
  now: readonly GrowthPartner[],
  query: GrowthQuery,
): string[] {
  const traitsOf = traitsIn(query);
  const [before, after] = [then, now].map(
    (partners) => new Map(partners.map((partner) => [partner.id, traitsOf(partner)])),
  );
  const ids = new Set([...then, ...now].map(({ id }) => id));
  return [...ids].filter((id) => (before?.get(id) ?? '') !== (after?.get(id) ?? ''));
}

import { addDays, addYears, type CivilDate, type Instant } from '../calendar/index.js';
import { type Sector, sectors } from '../sector/index.js';
import {
  type GrowthFigures,
  type GrowthGroup,
  type GrowthPeriod,
  type GrowthQuery,
  type GrowthReport,
  type GrowthStanding,
  shownSectorsOf,
} from './growth.schema.js';
import type { GrowthColumn } from './growth-cell.rules.js';
import { currentGrowthDefinitions, type GrowthDefinitions } from './growth-definitions.js';
import { type CalendarPeriod, periodsOf, type SteppedRange } from './growth-periods.rules.js';

/** When a report is made, and of which knowledge. */
export interface GrowthMeta {
  /** Today, in the partnership's time zone: periods that are not over on it are marked. */
  readonly asOf: CivilDate;
  /** The moment whose knowledge is counted. */
  readonly knownAt: Instant;
  /** Those in force, when absent. */
  readonly definitions?: GrowthDefinitions;
}

/** The figures of a column of one group, or (null) of all partners, in one period. */
export type FiguresOf = (period: CalendarPeriod, column: GrowthColumn, group: string | null) => GrowthFigures;

const firstDay: CivilDate = '1800-01-01';

/** The periods of the year before the first one, of the same step, as far as the registry's calendar reaches. */
export function earlierPeriodsOf(range: SteppedRange): CalendarPeriod[] {
  const first = periodsOf({ ...range, to: range.from })[0]?.start ?? range.from;
  if (first <= firstDay) return [];
  return periodsOf({ from: addYears(first, -1), to: addDays(first, -1), step: range.step });
}

/** The day whose standing a report tells: today, or the day whose knowledge it shows; null when it is none of the report's. */
export function standingDayOf(query: GrowthQuery, { asOf }: Pick<GrowthMeta, 'asOf'>): CivilDate | null {
  const { knownOn = asOf } = query;
  const day = knownOn < asOf ? knownOn : asOf;
  const periods = periodsOf(query);
  const [first, last] = [periods[0], periods.at(-1)];
  return first && last && first.start <= day && day <= last.end ? day : null;
}

const isZero = (figures: GrowthFigures): boolean => Object.values(figures).every((figure) => figure === 0);
const isEmpty = ({ periods }: GrowthGroup): boolean =>
  periods.every(({ sectors: bySector, total }) => isZero(total) && sectors.every((sector) => isZero(bySector[sector])));
const compareKeys = (one: GrowthGroup, other: GrowthGroup): number => (one.key < other.key ? -1 : 1);
const endOf = ({ periods }: GrowthGroup): number => periods.at(-1)?.total.end ?? 0;

/**
 * The report that a query asks for, whoever counts.
 *
 * @param keys - every group that a figure may not be zero of; null when the query does not divide.
 * @param standing - of the day that {@link standingDayOf} says, or null when there is none.
 */
export function growthReportOf(
  query: GrowthQuery,
  { asOf, knownAt, definitions = currentGrowthDefinitions }: GrowthMeta,
  figuresOf: FiguresOf,
  keys: readonly string[] | null,
  standing: GrowthStanding | null,
): GrowthReport {
  const columnsOf = (period: CalendarPeriod, group: string | null) => ({
    sectors: {
      civil: figuresOf(period, 'civil', group),
      public: figuresOf(period, 'public', group),
      private: figuresOf(period, 'private', group),
    } satisfies Record<Sector, GrowthFigures>,
    total: figuresOf(period, 'total', group),
  });
  const counted = (period: CalendarPeriod): GrowthPeriod => ({
    ...period,
    isPartial: period.end >= asOf,
    ...columnsOf(period, null),
  });
  const periods = periodsOf(query);
  const groups = keys?.map((key) => ({
    key,
    periods: periods.map((period) => ({ start: period.start, ...columnsOf(period, key) })),
  }));
  return {
    from: periods[0]?.start ?? query.from,
    to: periods.at(-1)?.end ?? query.to,
    step: query.step,
    asOf,
    knownAt,
    knownOn: query.knownOn ?? null,
    municipality: query.municipality ?? null,
    legalForm: query.legalForm ?? null,
    tag: query.tag ?? null,
    by: query.by ?? null,
    shownSectors: shownSectorsOf(query),
    periods: periods.map(counted),
    standing,
    earlier: earlierPeriodsOf(query).map(counted),
    groups:
      groups
        ?.filter((group) => !isEmpty(group))
        .sort((one, other) => endOf(other) - endOf(one) || compareKeys(one, other)) ?? null,
    definitions,
  };
}

import { type CivilDate, daysBetween } from '../calendar/index.js';
import { periodsOf, shownSectorsOf } from '../growth/index.js';
import { type WayInStatus, wayInStatuses } from '../membership/index.js';
import { type Sector, sectors } from '../sector/index.js';
import { isExactStay, type Stay, type WayInAttempt, type WaysIn } from './attempt.rules.js';
import { percentile } from './quartiles.rules.js';
import {
  funnelKeys,
  type StayFigures,
  type StuckLimit,
  type WayInFigures,
  type WayInFunnel,
  type WayInQuery,
  type WayInReport,
} from './way-in.schema.js';
import { currentWayInDefinitions, fewestDaysStuck } from './way-in-definitions.js';

/** What a report is put together of, however it was counted. What is not found counted nothing. */
export interface CountedWayIn {
  /** Of one period, by its first day. */
  readonly funnel: (period: CivilDate, sector: Sector) => WayInFunnel | undefined;
  readonly stays: (status: WayInStatus, within: Sector | 'total') => StayFigures | undefined;
  /** The third quartile of the whole registry, and of how many stays. */
  readonly quartile: (status: WayInStatus) => Pick<StuckLimit, 'finished' | 'thirdQuartile'> | undefined;
}

const noFunnel: WayInFunnel = {
  prospect: 0,
  in_dialogue: 0,
  applied: 0,
  approved: 0,
  active: 0,
  declined: 0,
  open: 0,
  direct: 0,
};

const noStays: StayFigures = {
  finished: 0,
  inexact: 0,
  firstQuartile: null,
  median: null,
  thirdQuartile: null,
  ongoing: 0,
  stuck: 0,
};

/** A share to four decimals; null of nothing. */
export const shareOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;

const withShares = (funnel: WayInFunnel): WayInFigures => ({
  ...funnel,
  ofAll: shareOf(funnel.active, funnel.prospect),
  ofSettled: shareOf(funnel.active, funnel.active + funnel.declined),
});

const sumOf = (funnels: readonly WayInFunnel[]): WayInFunnel => {
  const sum = { ...noFunnel };
  for (const one of funnels) {
    for (const key of funnelKeys) sum[key] += one[key];
  }
  return sum;
};

/** The limit after which a stay is stuck. */
export const stuckLimitOf = (
  status: WayInStatus,
  { finished, thirdQuartile }: Pick<StuckLimit, 'finished' | 'thirdQuartile'>,
): StuckLimit => ({ status, finished, thirdQuartile, days: Math.max(fewestDaysStuck, thirdQuartile ?? 0) });

const forSectors = <Figures>(of: (sector: Sector) => Figures): Record<Sector, Figures> => ({
  civil: of('civil'),
  public: of('public'),
  private: of('private'),
});

/** Puts a report together, zeros included. A sector that is not shown is zero, and in no total. */
export function wayInReportOf(query: WayInQuery, asOf: CivilDate, counted: CountedWayIn): WayInReport {
  const shownSectors = shownSectorsOf(query);
  const periods = periodsOf(query);
  const shownFunnel = (period: CivilDate, sector: Sector): WayInFunnel =>
    (shownSectors.includes(sector) ? counted.funnel(period, sector) : undefined) ?? noFunnel;
  const together = (of: (sector: Sector) => WayInFunnel) => ({
    sectors: forSectors((sector) => withShares(of(sector))),
    total: withShares(sumOf(sectors.map(of))),
  });
  return {
    from: periods[0]?.start ?? query.from,
    to: periods.at(-1)?.end ?? query.to,
    step: query.step,
    asOf,
    shownSectors,
    periods: periods.map(({ start, end, label }) => ({
      start,
      end,
      label,
      isPartial: end >= asOf,
      ...together((sector) => shownFunnel(start, sector)),
    })),
    whole: together((sector) => sumOf(periods.map(({ start }) => shownFunnel(start, sector)))),
    times: wayInStatuses.map((status) => ({
      status,
      sectors: forSectors(
        (sector) => (shownSectors.includes(sector) ? counted.stays(status, sector) : undefined) ?? noStays,
      ),
      total: counted.stays(status, 'total') ?? noStays,
    })),
    limits: wayInStatuses.map((status) =>
      stuckLimitOf(status, counted.quartile(status) ?? { finished: 0, thirdQuartile: null }),
    ),
    definitions: currentWayInDefinitions,
  };
}

/** How many days a stay has lasted, up to its end or else today. */
export const daysOfStay = ({ from, until }: Stay, today: CivilDate): number =>
  daysBetween(from.effectiveOn, until?.effectiveOn ?? today);

const reached = (status: WayInStatus, attempts: readonly WayInAttempt[]): number =>
  attempts.filter(({ furthest }) => wayInStatuses.indexOf(furthest) >= wayInStatuses.indexOf(status)).length;

/**
 * Counts the ways in of partners: the meaning of a report. The API asks the database the same; tests hold one against
 * the other.
 *
 * @param partners - every partner's ways in until today, whether or not they are shown: limits are of them all
 */
export function countWayIn(partners: readonly WaysIn[], query: WayInQuery, today: CivilDate): WayInReport {
  const all = partners.flatMap(({ attempts }) => attempts);
  const shownSectors = shownSectorsOf(query);
  const periods = periodsOf(query);
  const [from, to] = [periods[0]?.start ?? query.from, periods.at(-1)?.end ?? query.to];
  const shown = all.filter(
    ({ started, sector }) => started.effectiveOn >= from && started.effectiveOn <= to && shownSectors.includes(sector),
  );
  const finishedDays = (stays: readonly Stay[]): number[] =>
    stays.filter((stay) => stay.until !== null && isExactStay(stay)).map((stay) => daysOfStay(stay, today));
  const staysOf = (attempts: readonly WayInAttempt[], status: WayInStatus): Stay[] =>
    attempts.flatMap(({ stays }) => stays.filter((stay) => stay.status === status));
  const quartile = (status: WayInStatus) => {
    const days = finishedDays(staysOf(all, status));
    return { finished: days.length, thirdQuartile: percentile(days, 0.75) };
  };
  return wayInReportOf(query, today, {
    quartile,
    funnel: (period, sector) => {
      const end = periods.find(({ start }) => start === period)?.end ?? period;
      const isIn = (one: { readonly started: { readonly effectiveOn: CivilDate }; readonly sector: Sector }) =>
        one.sector === sector && one.started.effectiveOn >= period && one.started.effectiveOn <= end;
      const attempts = all.filter(isIn);
      const ended = (outcome: WayInAttempt['outcome']) => attempts.filter((one) => one.outcome === outcome).length;
      return {
        prospect: attempts.length,
        in_dialogue: reached('in_dialogue', attempts),
        applied: reached('applied', attempts),
        approved: reached('approved', attempts),
        active: ended('active'),
        declined: ended('declined'),
        open: ended('open'),
        direct: partners.flatMap(({ direct }) => direct).filter(isIn).length,
      };
    },
    stays: (status, within) => {
      const attempts = within === 'total' ? shown : shown.filter(({ sector }) => sector === within);
      const stays = staysOf(attempts, status);
      const days = finishedDays(stays);
      const ongoing = stays.filter(({ until }) => until === null);
      const limit = stuckLimitOf(status, quartile(status)).days;
      return {
        finished: days.length,
        inexact: stays.filter((stay) => stay.until !== null && !isExactStay(stay)).length,
        firstQuartile: percentile(days, 0.25),
        median: percentile(days, 0.5),
        thirdQuartile: percentile(days, 0.75),
        ongoing: ongoing.length,
        stuck: ongoing.filter((stay) => daysOfStay(stay, today) > limit).length,
      };
    },
  });
}

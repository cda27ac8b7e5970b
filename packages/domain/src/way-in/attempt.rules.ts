import type { CivilDate, DatedOn, Precision } from '../calendar/index.js';
import {
  isCounting,
  type OnboardingStatus,
  type Period,
  type WayInStatus,
  wayInStatuses,
} from '../membership/index.js';
import type { Sector } from '../sector/index.js';

/** How an attempt to come in has gone so far. */
export const attemptOutcomes = ['active', 'declined', 'open'] as const;
export type AttemptOutcome = (typeof attemptOutcomes)[number];

/** Days in a row with one status on the way in, whatever the sector. */
export interface Stay {
  readonly status: WayInStatus;
  readonly from: DatedOn;
  /** The first day with another status; null while the stay lasts. */
  readonly until: DatedOn | null;
}

/** One way in, from the first day on it until it led somewhere. */
export interface WayInAttempt {
  readonly started: DatedOn;
  /** On the first day: an attempt stays in the sector that it began in. */
  readonly sector: Sector;
  /** The status nearest to the goal that it has had, if only for part of a day: who became a partner was approved. */
  readonly furthest: WayInStatus;
  readonly outcome: AttemptOutcome;
  readonly stays: readonly Stay[];
}

/** Somebody who was registered straight as a partner: there was no way in to tell of. */
export interface DirectStart {
  readonly started: DatedOn;
  readonly sector: Sector;
}

export interface WaysIn {
  readonly attempts: readonly WayInAttempt[];
  readonly direct: readonly DirectStart[];
}

const isOnTheWay = (status: OnboardingStatus | undefined): status is WayInStatus =>
  (wayInStatuses as readonly (OnboardingStatus | undefined)[]).includes(status);

/**
 * The attempts of one partner to come in, in order, from its periods (of `derivePeriods`).
 *
 * An attempt begins with the first day on the way in after nothing, or after something that is not the way in (ended,
 * declined; a partner that left and came back on one day). It has led to a partner when what follows is anything but
 * declined: the only other way on leads through active, even when that lasted for no whole day. What is planned for
 * after today has not happened.
 */
export function waysInOf(periods: readonly Period[], today: CivilDate): WaysIn {
  const happened = periods.filter(({ from }) => from <= today);
  const attempts: WayInAttempt[] = [];
  const direct: DirectStart[] = [];
  for (const [index, period] of happened.entries()) {
    const before = happened[index - 1]?.status;
    if (isOnTheWay(before)) continue;
    const started = { effectiveOn: period.from, precision: period.statusPrecision };
    if (isOnTheWay(period.status)) {
      const next = happened.findIndex(({ status }, at) => at > index && !isOnTheWay(status));
      const end = next === -1 ? happened.length : next;
      attempts.push(attemptOf(started, happened.slice(index, end), happened[end]));
    } else if (isCounting(period.status) && (before === undefined || !isCounting(before))) {
      direct.push({ started, sector: period.sector });
    }
  }
  return { attempts, direct };
}

function attemptOf(started: DatedOn, way: readonly Period[], after: Period | undefined): WayInAttempt {
  const stays: { status: WayInStatus; from: DatedOn; until: DatedOn | null }[] = [];
  for (const { status, from, statusPrecision } of way) {
    const last = stays.at(-1);
    if (!isOnTheWay(status) || last?.status === status) continue;
    const day = { effectiveOn: from, precision: statusPrecision };
    if (last) last.until = day;
    stays.push({ status, from: day, until: null });
  }
  const last = stays.at(-1);
  if (last && after) last.until = { effectiveOn: after.from, precision: after.statusPrecision };
  const sector = way[0]?.sector;
  if (sector === undefined) throw new RangeError('An attempt has at least one period.');
  const outcome = after === undefined ? 'open' : after.status === 'declined' ? 'declined' : 'active';
  const furthest = wayInStatuses.findLast(
    (status) => outcome === 'active' || stays.some((stay) => stay.status === status),
  );
  return { started, sector, furthest: furthest ?? 'prospect', outcome, stays };
}

/** Whether both ends of the stay, as far as it has any, are known to the day: only then are its days worth a figure. */
export const isExactStay = ({ from, until }: Stay): boolean =>
  isDay(from.precision) && isDay(until?.precision ?? 'day');

const isDay = (precision: Precision): boolean => precision === 'day';

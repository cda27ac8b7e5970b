import type { CivilDate } from '../calendar/index.js';
import { isOnWayIn, type OnboardingStatus, type Period } from '../membership/index.js';

/** Days in a row on which a partner is on its way in, whatever its status on the way. */
export interface WayIn {
  readonly from: CivilDate;
  /** The first day after; null while it goes on. */
  readonly until: CivilDate | null;
  /** The status that ended it; null while it goes on. */
  readonly endedAs: OnboardingStatus | null;
}

/** The ways in of a partner, in order: another begins whenever one has led somewhere and the partner comes back. */
export function waysIn(periods: readonly Pick<Period, 'status' | 'from' | 'until'>[]): WayIn[] {
  const ways: WayIn[] = [];
  let wasOn = false;
  for (const { status, from, until } of periods) {
    const last = ways.at(-1);
    if (!isOnWayIn(status)) {
      if (wasOn && last) ways.splice(-1, 1, { ...last, endedAs: status });
    } else if (wasOn && last) {
      ways.splice(-1, 1, { ...last, until });
    } else {
      ways.push({ from, until, endedAs: null });
    }
    wasOn = isOnWayIn(status);
  }
  return ways;
}

/**
 * To which way in a list belongs that was begun when the way was thought to begin on `begunOn`. The first day of a way in
 * may be corrected later, so that every day after the one before it and up to its own end leads to it.
 *
 * @returns its place in `ways`; -1 when there are none.
 */
export function wayInOfList(ways: readonly WayIn[], begunOn: CivilDate): number {
  const place = ways.findIndex(({ until }) => until === null || begunOn < until);
  return place === -1 ? ways.length - 1 : place;
}

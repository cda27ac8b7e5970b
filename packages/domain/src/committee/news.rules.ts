import { type CivilDate, compareInstants, type Instant } from '../calendar/index.js';
import { isCounting, type OnboardingStatus, wayInStatuses } from '../membership/index.js';

/**
 * Why a change is news. `new`: it took effect after the day. `backdated`: it took effect earlier, but the registry
 * learned of it only afterwards. `corrected`: it was known, and says something else now. `planned`: it was recorded
 * since, and its day is still to come.
 */
export const newsTimings = ['new', 'backdated', 'corrected', 'planned'] as const;
export type NewsTiming = (typeof newsTimings)[number];

/** The day and the moment after which something is news, and the day it is. */
export interface NewsWindow {
  readonly since: CivilDate;
  readonly recordedAfter: Instant;
  /**
   * When the meeting of the day was noted, if it was: what is dated that day and was recorded by then is what the meeting
   * decided, also when somebody entered it days later.
   */
  readonly notedAt: Instant | null;
  readonly today: CivilDate;
}

/** The times of a current row of the ledger. */
export interface NewsTimes {
  readonly effectiveOn: CivilDate;
  readonly recordedAt: Instant;
  readonly firstRecordedAt: Instant;
}

/** Whether and why a change is news; null when whoever met on the day had it before them. */
export function newsTimingOf(
  { effectiveOn, recordedAt, firstRecordedAt }: NewsTimes,
  { since, recordedAfter, notedAt, today }: NewsWindow,
): NewsTiming | null {
  if (effectiveOn === since && notedAt !== null && compareInstants(recordedAt, notedAt) <= 0) return null;
  const isAfter = (at: Instant) => compareInstants(at, recordedAfter) > 0;
  if (effectiveOn > today) return isAfter(recordedAt) ? 'planned' : null;
  if (effectiveOn > since) return 'new';
  if (isAfter(firstRecordedAt)) return 'backdated';
  return isAfter(recordedAt) ? 'corrected' : null;
}

/** The lists of news that a change of status can be in. */
export type NewsList = 'started' | 'decided' | 'joined' | 'left';

const isOnTheWay = (status: OnboardingStatus | null): boolean =>
  (wayInStatuses as readonly (OnboardingStatus | null)[]).includes(status);

/**
 * In which list a change belongs: a first step on the way in, a further one or its refusal, or an end to either side of
 * counting. Null for one that the committee has nothing to do with, such as a pause.
 *
 * @param from - the status before; null for a partner that begins with this one
 */
export function newsListOf(from: OnboardingStatus | null, to: OnboardingStatus): NewsList | null {
  if (isOnTheWay(to)) return isOnTheWay(from) ? 'decided' : 'started';
  if (to === 'declined') return isOnTheWay(from) ? 'decided' : null;
  const [was, is] = [from !== null && isCounting(from), isCounting(to)];
  if (was === is) return null;
  return is ? 'joined' : 'left';
}

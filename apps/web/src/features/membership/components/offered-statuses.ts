import { datedFrom, partialDate } from '@registry/domain/calendar';
import {
  nextStatuses,
  type OnboardingStatus,
  onboardingStatuses,
  type StatusChange,
} from '@registry/domain/membership';

type Standing = Pick<StatusChange, 'status' | 'effectiveOn' | 'supersededAt'>;

export interface OfferedStatuses {
  readonly statuses: readonly OnboardingStatus[];
  /** Something takes effect after the day, so that what fits depends on it too: the server says. */
  readonly isWithinHistory: boolean;
}

/**
 * The steps to offer from a day on.
 *
 * @param changes - the partner's status changes in the order of the history.
 * @param effective - what is typed in the date field so far; a day that cannot be read yet counts as today.
 */
export function offeredStatuses(changes: readonly Standing[], effective: string, today: string): OfferedStatuses {
  const typed = partialDate.safeParse(effective);
  const day = typed.success ? datedFrom(typed.data).effectiveOn : today;
  const standing = changes.filter((change) => change.supersededAt === null);
  const isWithinHistory = standing.some((change) => change.effectiveOn > day);
  const before = standing.findLast((change) => change.effectiveOn <= day);
  if (before === undefined || (isWithinHistory && typed.success)) {
    return { statuses: onboardingStatuses, isWithinHistory };
  }
  return { statuses: nextStatuses(before.status), isWithinHistory: false };
}

/** Where the partner stands today, by the history. */
export const standsAs = (changes: readonly StatusChange[], today: string): OnboardingStatus | undefined =>
  changes.findLast(({ supersededAt, effectiveOn }) => supersededAt === null && effectiveOn <= today)?.status;

import { type CivilDate, daysBetween } from '@registry/domain/calendar';
import { type OnboardingStatus, wayInStatuses } from '@registry/domain/membership';
import type { PartnerSummary } from '@registry/domain/partner';
import { sectors } from '@registry/domain/sector';
import { compareSwedish } from '@registry/domain/text';
import type { OnboardingSort } from './onboarding-view.js';

/** The two ways off the board. */
export const waysOut = ['active', 'declined'] as const satisfies readonly OnboardingStatus[];
export type WayOutStatus = (typeof waysOut)[number];

/** A partner on the way in; `to` when it is known where it goes. */
export interface MoveOnWayIn {
  readonly partnerId: string;
  readonly partnerName: string;
  readonly to: OnboardingStatus | null;
}

export const moveOf = ({ id, name }: PartnerSummary, to: OnboardingStatus): MoveOnWayIn => ({
  partnerId: id,
  partnerName: name,
  to,
});

/** Days in the present status, from the first day of what is known. */
export const daysInStatus = ({ statusSince }: PartnerSummary, today: CivilDate): number =>
  daysBetween(statusSince.effectiveOn, today);

/** Who has been longest in a status comes first; then by name. */
export const byWaiting = (one: PartnerSummary, other: PartnerSummary): number =>
  compareText(one.statusSince.effectiveOn, other.statusSince.effectiveOn) || compareSwedish(one.name, other.name);

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const placeOf = (status: OnboardingStatus): number => (wayInStatuses as readonly OnboardingStatus[]).indexOf(status);

const orders: Record<OnboardingSort, (one: PartnerSummary, other: PartnerSummary) => number> = {
  name: (one, other) => compareSwedish(one.name, other.name),
  sector: (one, other) => sectors.indexOf(one.sector) - sectors.indexOf(other.sector) || byWaiting(one, other),
  status: (one, other) => placeOf(one.status) - placeOf(other.status) || byWaiting(one, other),
  days: (one, other) => byWaiting(other, one),
};

/** The list in an order, turned round when descending. */
export function sortWayIn(
  partners: readonly PartnerSummary[],
  sort: OnboardingSort,
  direction: 'asc' | 'desc',
): PartnerSummary[] {
  const sign = direction === 'asc' ? 1 : -1;
  return partners.toSorted((one, other) => sign * orders[sort](one, other));
}

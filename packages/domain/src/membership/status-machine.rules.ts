import type { OnboardingStatus } from './status.schema.js';

/**
 * Which status may follow which: the one table. A screen offers only these steps, the ledger accepts only walks of it.
 * A partner may be registered straight into any status; a status never follows itself.
 */
export const statusTransitions = {
  prospect: ['in_dialogue', 'applied', 'declined'],
  in_dialogue: ['applied', 'declined'],
  applied: ['approved', 'declined'],
  approved: ['active', 'declined'],
  active: ['paused', 'ended'],
  paused: ['active', 'ended'],
  ended: ['in_dialogue', 'applied'],
  declined: ['in_dialogue', 'applied'],
} as const satisfies Readonly<Record<OnboardingStatus, readonly OnboardingStatus[]>>;

/** The statuses that may come next, in the order in which a screen offers them. */
export const nextStatuses = (status: OnboardingStatus): readonly OnboardingStatus[] => statusTransitions[status];

/** Whether the step is in the table. */
export const canFollow = (from: OnboardingStatus, to: OnboardingStatus): boolean => nextStatuses(from).includes(to);

/** The statuses of those on their way in, in the order of the way: nobody counts yet, nobody has been turned down. */
export const wayInStatuses = [
  'prospect',
  'in_dialogue',
  'applied',
  'approved',
] as const satisfies readonly OnboardingStatus[];
export type WayInStatus = (typeof wayInStatuses)[number];

/** Whether a partner with this status is on its way in. */
export const isOnWayIn = (status: OnboardingStatus): boolean =>
  (wayInStatuses as readonly OnboardingStatus[]).includes(status);

/** The statuses in which a partner counts in every report. A paused one is still a partner. */
export const countingStatuses = ['active', 'paused'] as const satisfies readonly OnboardingStatus[];

/** Whether a partner with this status counts. */
export const isCounting = (status: OnboardingStatus): boolean =>
  (countingStatuses as readonly OnboardingStatus[]).includes(status);

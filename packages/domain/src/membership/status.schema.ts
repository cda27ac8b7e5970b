import { z } from 'zod';

/** Where a partner stands on its way in, in that order. */
export const onboardingStatuses = [
  'prospect',
  'in_dialogue',
  'applied',
  'approved',
  'active',
  'paused',
  'ended',
  'declined',
] as const;

export const onboardingStatus = z.enum(onboardingStatuses).meta({ id: 'OnboardingStatus' });
export type OnboardingStatus = z.infer<typeof onboardingStatus>;

import { z } from 'zod';
import { civilDate, type Instant, instant, precision } from '../calendar/index.js';
import { legalForm } from '../legal-form/index.js';
import { onboardingStatus, type Period } from '../membership/index.js';
import { sector } from '../sector/index.js';
import { type Channel, channel } from '../timeline/index.js';

/** A period with how the registry learned of it. */
export interface KnownPeriod extends Period {
  /** When, and through which door, the change was recorded that began the period. */
  readonly recordedAt: Instant;
  readonly channel: Channel;
}

/** What counting needs of a partner. */
export interface CountedPartner {
  /** Code of today's municipality. */
  readonly municipality: string | null;
  /** Today's. */
  readonly tags: readonly string[];
  /** In order and contiguous, as `derivePeriods` makes them. */
  readonly periods: readonly Period[];
}

/** A partner as growth counts and lists it: as known at one moment. */
export interface GrowthPartner extends CountedPartner {
  readonly id: string;
  /** Null for a sole trader, whose name is a person's. */
  readonly name: string | null;
  readonly periods: readonly KnownPeriod[];
}

/** {@link GrowthPartner} as stored with a published report. */
export const growthPartner = z.object({
  id: z.uuid(),
  name: z.string().nullable(),
  municipality: z.string().nullable(),
  tags: z.array(z.string()),
  periods: z.array(
    z.object({
      status: onboardingStatus,
      sector,
      legalForm: legalForm.nullable(),
      from: civilDate,
      until: civilDate.nullable(),
      statusPrecision: precision,
      recordedAt: instant,
      channel,
    }),
  ),
});

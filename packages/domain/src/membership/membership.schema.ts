import { z } from 'zod';
import { civilDate, instant, partialDate, precision } from '../calendar/index.js';
import { legalForm } from '../legal-form/index.js';
import { sector } from '../sector/index.js';
import { optionalParagraph, paragraph } from '../text/index.js';
import { onboardingStatus } from './status.schema.js';

const recorded = {
  effectiveOn: civilDate,
  precision,
  recordedAt: instant,
  /** Name of who recorded it; null when the person is gone or the system did. */
  recordedBy: z.string().nullable(),
  supersededAt: instant.nullable(),
  supersededBy: z.string().nullable(),
  supersededReason: z.string().nullable(),
};

/** One dated step from one status to another, with its two times: when it took effect, when the registry learned of it. */
export const statusChange = z
  .object({ id: z.uuid(), status: onboardingStatus, reason: z.string().nullable(), ...recorded })
  .meta({ id: 'StatusChange' });
export type StatusChange = z.infer<typeof statusChange>;

/** To which sector a partner is reckoned from a day on, and its legal form; the sector is a judgement, so it has a note. */
export const sectorChange = z
  .object({
    id: z.uuid(),
    sector,
    legalForm: legalForm.nullable(),
    note: z.string().nullable(),
    ...recorded,
  })
  .meta({ id: 'SectorChange' });
export type SectorChange = z.infer<typeof sectorChange>;

/** Statuses that say why, so that the next coordinator need not ask. */
export const statusesWithReason: readonly string[] = ['declined', 'ended'];

export const statusChangeDraft = z
  .strictObject({
    status: onboardingStatus,
    effective: partialDate,
    reason: optionalParagraph(1000).optional().default(null),
    /** Why a partner becomes active though required steps of its checklist are open. */
    overrideReason: optionalParagraph(1000).optional(),
  })
  .refine((draft) => !statusesWithReason.includes(draft.status) || draft.reason !== null, {
    path: ['reason'],
    message: 'FIELD_REQUIRED',
  })
  .meta({ id: 'StatusChangeDraft' });
export type StatusChangeDraft = z.infer<typeof statusChangeDraft>;

/** Corrects a recorded change: what it should have said, or that it never happened. The old row stays, superseded. */
export const statusCorrection = z
  .strictObject({
    /** null withdraws the change: it never happened. */
    replacement: z
      .strictObject({
        status: onboardingStatus,
        effective: partialDate,
        reason: optionalParagraph(1000).optional().default(null),
      })
      .nullable(),
    why: paragraph(1000),
  })
  .meta({ id: 'StatusCorrection' });
export type StatusCorrection = z.infer<typeof statusCorrection>;

export const sectorChangeDraft = z
  .strictObject({
    sector,
    legalForm: legalForm.nullable().optional().default(null),
    effective: partialDate,
    note: optionalParagraph(1000).optional().default(null),
  })
  .meta({ id: 'SectorChangeDraft' });
export type SectorChangeDraft = z.infer<typeof sectorChangeDraft>;

export const sectorCorrection = z
  .strictObject({ replacement: sectorChangeDraft.nullable(), why: paragraph(1000) })
  .meta({ id: 'SectorCorrection' });
export type SectorCorrection = z.infer<typeof sectorCorrection>;

/** Everything that a partner's membership history says, current and superseded. */
export const membershipHistory = z
  .object({ statusChanges: z.array(statusChange), sectorChanges: z.array(sectorChange) })
  .meta({ id: 'MembershipHistory' });
export type MembershipHistory = z.infer<typeof membershipHistory>;

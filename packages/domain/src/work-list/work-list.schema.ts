import { z } from 'zod';
import { civilDate, datedOn } from '../calendar/index.js';
import { overdueStep } from '../checklist/index.js';
import { onboardingStatus } from '../membership/status.schema.js';
import { proposalKind } from '../proposal/index.js';
import { sector } from '../sector/index.js';

const partnerRef = z.object({ partnerId: z.uuid(), partnerName: z.string(), sector, status: onboardingStatus });

/** What waits for a coordinator this morning, and how the partnership stands. */
export const workList = z
  .object({
    today: civilDate,
    /** Applied, not yet decided: longest waiting first. */
    applications: z.array(partnerRef.extend({ since: datedOn, days: z.number().int() })),
    /** Approved, not yet active. */
    toWelcome: z.array(partnerRef.extend({ since: datedOn, days: z.number().int() })),
    /** Prospects and dialogues where nothing has happened for longer than the setting says. */
    stalled: z.array(partnerRef.extend({ since: datedOn, days: z.number().int() })),
    /** Steps of checklists whose day has passed: longest overdue first. */
    overdueSteps: z.array(overdueStep),
    /** What members proposed and nobody has decided: longest waiting first. */
    proposals: z.array(
      z.object({
        proposalId: z.uuid(),
        partnerId: z.uuid(),
        partnerName: z.string(),
        kind: proposalKind,
        /** What it should become: a sector is a code, an organisation number as people write it. */
        to: z.string(),
        proposedOn: civilDate,
        days: z.number().int(),
      }),
    ),
    /** Counting partners without a primary contact today. */
    withoutPrimaryContact: z.array(partnerRef.extend({ lastContactEndedOn: civilDate.nullable() })),
    /** Current contacts of counting partners whose details nobody confirmed within the setting's months. */
    unconfirmed: z.object({
      count: z.number().int(),
      contacts: z.array(
        z.object({
          contactId: z.uuid(),
          contactName: z.string(),
          partnerId: z.uuid(),
          partnerName: z.string(),
          sector,
          confirmedOn: civilDate.nullable(),
        }),
      ),
    }),
    /** Current contacts who were never told that the registry has their details, and soon must have been (GDPR art. 14). */
    withoutNotice: z.object({
      count: z.number().int(),
      contacts: z.array(
        z.object({
          contactId: z.uuid(),
          contactName: z.string(),
          partnerId: z.uuid(),
          partnerName: z.string(),
          since: civilDate,
        }),
      ),
    }),
    /** Changes recorded with a day still to come. */
    planned: z.array(partnerRef.extend({ becomes: onboardingStatus, effective: datedOn })),
    standing: z.object({
      total: z.number().int(),
      paused: z.number().int(),
      bySector: z.record(sector, z.number().int()),
      onTheWayIn: z.number().int(),
      joinedThisYear: z.number().int(),
      leftThisYear: z.number().int(),
    }),
  })
  .meta({ id: 'WorkList' });
export type WorkList = z.infer<typeof workList>;

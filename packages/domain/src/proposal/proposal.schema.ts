import { z } from 'zod';
import { instant, partialDate } from '../calendar/index.js';
import { organisationNumber } from '../identifier/index.js';
import { legalForm } from '../legal-form/index.js';
import { sector } from '../sector/index.js';
import { line, optionalParagraph, paragraph } from '../text/index.js';

/** What a member may ask for and a coordinator decides. */
export const proposalKinds = ['name', 'organisationNumber', 'sector'] as const;
export const proposalKind = z.enum(proposalKinds).meta({ id: 'ProposalKind' });
export type ProposalKind = z.infer<typeof proposalKind>;

const why = optionalParagraph(1000).optional().default(null);

export const proposalDraft = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('name'), value: line(200), why }),
    z.strictObject({ kind: z.literal('organisationNumber'), value: organisationNumber, why }),
    z.strictObject({ kind: z.literal('sector'), value: sector, why }),
  ])
  .meta({ id: 'ProposalDraft' });
export type ProposalDraft = z.infer<typeof proposalDraft>;

export const proposalStates = ['pending', 'accepted', 'refused', 'withdrawn'] as const;
export const proposalState = z.enum(proposalStates).meta({ id: 'ProposalState' });
export type ProposalState = z.infer<typeof proposalState>;

export const proposal = z
  .object({
    id: z.uuid(),
    partnerId: z.uuid(),
    partnerName: z.string(),
    kind: proposalKind,
    /** What is there, or was when it was decided. A sector is a code, an organisation number as people write it. */
    from: z.string().nullable(),
    /** What it should become. */
    to: z.string(),
    why: z.string().nullable(),
    /** Name of the contact who proposed it; null for readers who may not see that contact, and once they are erased. */
    proposedBy: z.string().nullable(),
    proposedAt: instant,
    state: proposalState,
    /** Who accepted or refused it, or took it back. */
    decidedBy: z.string().nullable(),
    decidedAt: instant.nullable(),
    /** Why it was refused. */
    reason: z.string().nullable(),
  })
  .meta({ id: 'Proposal' });
export type Proposal = z.infer<typeof proposal>;

/**
 * A coordinator's answer; a refusal says why. A sector is accepted as of a day, today when none is said, and with the legal
 * form that is given. When none is, the form that the partner has stays, unless the law gives it to another sector alone:
 * then none is kept. For other kinds of proposals day and form say nothing.
 */
export const proposalDecision = z
  .discriminatedUnion('decision', [
    z.strictObject({
      decision: z.literal('accepted'),
      effective: partialDate.optional(),
      legalForm: legalForm.nullable().optional(),
    }),
    z.strictObject({ decision: z.literal('refused'), reason: paragraph(1000) }),
  ])
  .meta({ id: 'ProposalDecision' });
export type ProposalDecision = z.infer<typeof proposalDecision>;

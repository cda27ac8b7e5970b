import { z } from 'zod';
import { instant, partialDate } from '../calendar/index.js';
import { parseOrganisationNumber } from '../identifier/index.js';
import { sector } from '../sector/index.js';
import { line, optionalParagraph, paragraph } from '../text/index.js';

/** What a member may ask for and a coordinator decides. */
export const proposalKinds = ['name', 'organisationNumber', 'sector'] as const;
export const proposalKind = z.enum(proposalKinds).meta({ id: 'ProposalKind' });
export type ProposalKind = z.infer<typeof proposalKind>;

const why = optionalParagraph(1000).optional().default(null);

/** An organisation number in any spelling, stored as ten digits. */
const organisationNumber = z.string().check((found) => {
  const parsed = parseOrganisationNumber(found.value);
  if (!parsed.ok) found.issues.push({ code: 'custom', input: '', message: 'IDENTIFIER_INVALID' });
});

export const proposalDraft = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('name'), value: line(200), why }),
    z.strictObject({ kind: z.literal('organisationNumber'), value: organisationNumber, why }),
    z.strictObject({ kind: z.literal('sector'), value: sector, why }),
  ])
  .meta({ id: 'ProposalDraft' });
export type ProposalDraft = z.infer<typeof proposalDraft>;

export const proposalStates = ['pending', 'accepted', 'refused', 'withdrawn'] as const;

export const proposal = z
  .object({
    id: z.uuid(),
    partnerId: z.uuid(),
    partnerName: z.string(),
    kind: proposalKind,
    /** What is there now, and what it should become. */
    from: z.string().nullable(),
    to: z.string(),
    why: z.string().nullable(),
    proposedBy: z.string().nullable(),
    proposedAt: instant,
    state: z.enum(proposalStates),
    decidedBy: z.string().nullable(),
    decidedAt: instant.nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'Proposal' });
export type Proposal = z.infer<typeof proposal>;

/** A coordinator's answer. A sector is accepted as of a day; a refusal says why. */
export const proposalDecision = z
  .discriminatedUnion('decision', [
    z.strictObject({ decision: z.literal('accepted'), effective: partialDate.optional() }),
    z.strictObject({ decision: z.literal('refused'), reason: paragraph(1000) }),
  ])
  .meta({ id: 'ProposalDecision' });
export type ProposalDecision = z.infer<typeof proposalDecision>;

import type { Proposal } from '@registry/domain/proposal';
import { readableValue } from './proposal.rules.js';

/** A proposal as the repository reads it: its values as stored, and whose it is. */
export interface ProposalRow extends Proposal {
  readonly contactId: string;
}

export const toProposal = ({ contactId: _, from, to, ...row }: ProposalRow): Proposal => ({
  ...row,
  from: from === null ? null : readableValue(row.kind, from),
  to: readableValue(row.kind, to),
});

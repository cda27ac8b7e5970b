import { several } from '@registry/domain/list';
import { proposal, proposalDecision, proposalDraft, proposalState } from '@registry/domain/proposal';
import { z } from 'zod';
import { endpoint } from './endpoint.js';

const partnerParams = z.strictObject({ partnerId: z.uuid() });
const proposalParams = z.strictObject({ proposalId: z.uuid() });

export const proposals = {
  propose: endpoint({
    id: 'proposeChange',
    method: 'POST',
    path: '/partners/:partnerId/proposals',
    summary: 'Proposes a new name, organisation number or sector for one’s own organisation; a coordinator decides.',
    permission: 'proposal.make',
    params: partnerParams,
    body: proposalDraft,
    response: proposal,
    status: 201,
    errors: ['PROPOSAL_PENDING'],
  }),
  ofPartner: endpoint({
    id: 'listProposalsOfPartner',
    method: 'GET',
    path: '/partners/:partnerId/proposals',
    summary: 'Lists what was proposed for a partner, newest first.',
    permission: 'proposal.read',
    params: partnerParams,
    response: z.array(proposal),
  }),
  list: endpoint({
    id: 'listProposals',
    method: 'GET',
    path: '/proposals',
    summary: 'Lists proposals: those that wait, longest first, then what was decided lately. 200 at most.',
    permission: 'proposal.decide',
    query: z.strictObject({ state: several(proposalState) }),
    response: z.array(proposal),
  }),
  decide: endpoint({
    id: 'decideProposal',
    method: 'POST',
    path: '/proposals/:proposalId/decision',
    summary:
      'Accepts a proposal, which carries it out, or refuses it with a reason. The member is told. A sector takes the legal form given; without one the partner keeps theirs where it can be in the new sector.',
    permission: 'proposal.decide',
    params: proposalParams,
    body: proposalDecision,
    response: proposal,
    errors: ['PROPOSAL_DECIDED', 'PARTNER_NAME_TAKEN', 'SECTOR_UNCHANGED', 'EFFECTIVE_DATE_TOO_FAR_AHEAD'],
  }),
  withdraw: endpoint({
    id: 'withdrawProposal',
    method: 'POST',
    path: '/proposals/:proposalId/withdrawal',
    summary: 'Takes back what one’s own organisation proposed.',
    permission: 'proposal.make',
    params: proposalParams,
    response: proposal,
    errors: ['PROPOSAL_DECIDED'],
  }),
};

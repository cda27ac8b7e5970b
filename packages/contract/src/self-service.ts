import { emailAddress } from '@registry/domain/address';
import { instant } from '@registry/domain/calendar';
import { contact, handOver } from '@registry/domain/contact';
import { several } from '@registry/domain/list';
import { optionalMailKind } from '@registry/domain/mail';
import { proposal, proposalDecision, proposalDraft, proposalStates } from '@registry/domain/proposal';
import { z } from 'zod';
import { endpoint } from './endpoint.js';

const contactParams = z.strictObject({ contactId: z.uuid() });
const partnerParams = z.strictObject({ partnerId: z.uuid() });
const proposalParams = z.strictObject({ proposalId: z.uuid() });

export const selfService = {
  changeMailPreferences: endpoint({
    id: 'changeMailPreferences',
    method: 'PUT',
    path: '/my/contacts/:contactId/mail-preferences',
    summary: 'Chooses which optional mail one gets as a contact.',
    permission: 'contact.changeOwn',
    params: contactParams,
    body: z.strictObject({ muted: z.array(optionalMailKind) }),
    response: z.object({ muted: z.array(optionalMailKind) }),
  }),
  mailPreferences: endpoint({
    id: 'readMailPreferences',
    method: 'GET',
    path: '/my/contacts/:contactId/mail-preferences',
    summary: 'Reads which optional mail one has chosen away.',
    permission: 'contact.changeOwn',
    params: contactParams,
    response: z.object({ muted: z.array(optionalMailKind) }),
  }),
  changeEmail: endpoint({
    id: 'changeOwnEmail',
    method: 'POST',
    path: '/my/contacts/:contactId/email',
    summary: 'Asks to change one’s own address: confirmed by a link sent to the new one, told to the old one.',
    permission: 'contact.changeOwn',
    params: contactParams,
    body: z.strictObject({ email: emailAddress }),
    response: z.object({ sentTo: z.string() }),
    status: 202,
    errors: ['TOO_MANY_REQUESTS'],
  }),
  handOverOwn: endpoint({
    id: 'handOverOwnRole',
    method: 'POST',
    path: '/my/contacts/:contactId/hand-over',
    summary: 'Hands one’s own role to a colleague or a successor.',
    permission: 'contact.changeOwn',
    params: contactParams,
    body: handOver.omit({ quiet: true }),
    response: z.object({ ended: contact, successor: contact }),
    ifMatch: true,
    errors: ['CONTACT_ENDED', 'CONTACT_EMAIL_TAKEN', 'CONTACT_PRIMARY_TAKEN'],
  }),
  leave: endpoint({
    id: 'leaveOwnRole',
    method: 'POST',
    path: '/my/contacts/:contactId/leave',
    summary: 'Ends one’s own role today.',
    permission: 'contact.changeOwn',
    params: contactParams,
    ifMatch: true,
    errors: ['CONTACT_ENDED'],
  }),
  sessions: endpoint({
    id: 'listOwnSessions',
    method: 'GET',
    path: '/my/sessions',
    summary: 'Lists where one is signed in.',
    permission: 'signed-in',
    response: z.array(
      z.object({
        id: z.string(),
        device: z.string(),
        startedAt: instant,
        lastSeenAt: instant,
        isThisOne: z.boolean(),
      }),
    ),
  }),
  endSession: endpoint({
    id: 'endOwnSession',
    method: 'DELETE',
    path: '/my/sessions/:sessionId',
    summary: 'Signs out somewhere else.',
    permission: 'signed-in',
    params: z.strictObject({ sessionId: z.string().max(64) }),
  }),
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
  proposalsOfPartner: endpoint({
    id: 'listProposalsOfPartner',
    method: 'GET',
    path: '/partners/:partnerId/proposals',
    summary: 'Lists what was proposed for a partner, newest first.',
    permission: 'proposal.read',
    params: partnerParams,
    response: z.array(proposal),
  }),
  proposals: endpoint({
    id: 'listProposals',
    method: 'GET',
    path: '/proposals',
    summary: 'Lists proposals, longest waiting first.',
    permission: 'proposal.decide',
    query: z.strictObject({ state: several(z.enum(proposalStates)) }),
    response: z.array(proposal),
  }),
  decide: endpoint({
    id: 'decideProposal',
    method: 'POST',
    path: '/proposals/:proposalId/decision',
    summary: 'Accepts a proposal, which carries it out, or refuses it with a reason. The member is told.',
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

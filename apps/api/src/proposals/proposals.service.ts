import { Injectable } from '@nestjs/common';
import { type Actor, reachOf } from '@registry/domain/access';
import { RegistryError } from '@registry/domain/error';
import type { Proposal, ProposalDecision, ProposalDraft, ProposalState } from '@registry/domain/proposal';
import { sector } from '@registry/domain/sector';
import type { Channel, HistoryAction } from '@registry/domain/timeline';
import { MembershipsService } from '../memberships/memberships.service.js';
import { PartnersService } from '../partners/partners.service.js';
import { type PartnerReach, partnersInReach } from '../platform/access/reach.js';
import { HistoryRepository } from '../platform/audit/history.repository.js';
import { Clock } from '../platform/clock/clock.js';
import { type Client, Database } from '../platform/database/database.js';
import { MailQueue } from '../platform/mail/mail-queue.js';
import { type ProposalRow, toProposal } from './proposal.mapper.js';
import { changeOf, fieldOf } from './proposal.rules.js';
import { type ProposalSight, ProposalsRepository } from './proposals.repository.js';

@Injectable()
export class ProposalsService {
  constructor(
    private readonly database: Database,
    private readonly repository: ProposalsRepository,
    private readonly partners: PartnersService,
    private readonly memberships: MembershipsService,
    private readonly history: HistoryRepository,
    private readonly mails: MailQueue,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, states: readonly ProposalState[] | undefined): Promise<Proposal[]> {
    const sight = this.sightOf(actor, partnersInReach(actor, 'proposal.decide'));
    return (await this.repository.list(this.database.client, sight, states ?? null)).map(toProposal);
  }

  /** @throws RegistryError RESOURCE_NOT_FOUND */
  async ofPartner(actor: Actor, partnerId: string): Promise<Proposal[]> {
    // Refuses whoever may not see the partner.
    await this.partners.get(actor, partnerId);
    const sight = this.sightOf(actor, partnersInReach(actor, 'proposal.read'));
    return (await this.repository.listOfPartner(this.database.client, sight, partnerId)).map(toProposal);
  }

  /**
   * @throws RegistryError RESOURCE_NOT_FOUND, PROPOSAL_PENDING,
   *   REQUEST_INVALID with FIELD_INVALID when it is so already
   */
  async propose(actor: Actor, partnerId: string, draft: ProposalDraft): Promise<Proposal> {
    return this.database.inTransaction(async (client) => {
      const contactId = await this.repository.findContactOf(client, partnerId, actor.contactIds, this.clock.today());
      if (contactId === undefined) throw new RegistryError('RESOURCE_NOT_FOUND');
      const id = await this.repository.insert(client, partnerId, contactId, draft, this.clock.now());
      const row = await this.getRow(client, this.sightOf(actor, [partnerId]), id);
      if (row.from === row.to) {
        throw new RegistryError('REQUEST_INVALID', { errors: [{ pointer: '/value', code: 'FIELD_INVALID' }] });
      }
      await this.tell(client, actor, 'member', 'proposal.made', row);
      return toProposal(row);
    });
  }

  /**
   * Accepts a proposal, which carries it out, or refuses it: once, whoever else decides at the same time. The member is told.
   *
   * @throws RegistryError RESOURCE_NOT_FOUND, PROPOSAL_DECIDED, and what refuses the change itself
   */
  async decide(actor: Actor, proposalId: string, decision: ProposalDecision): Promise<Proposal> {
    const sight = this.sightOf(actor, partnersInReach(actor, 'proposal.decide'));
    return this.database.inTransaction(async (client) => {
      const row = await this.getPending(client, sight, proposalId);
      if (decision.decision === 'accepted') await this.carryOut(client, actor, row, decision);
      await this.end(client, actor, row, decision.decision, decision.decision === 'refused' ? decision.reason : null);
      await this.tell(client, actor, 'web', `proposal.${decision.decision}`, row);
      await this.mails.enqueue(client, {
        kind: 'proposal_decided',
        language: await this.repository.getLanguage(client, row.contactId),
        to: { contactId: row.contactId },
        data: { proposalId },
      });
      return toProposal(await this.getRow(client, sight, proposalId));
    });
  }

  /** Takes back what one's own organisation proposed. @throws RegistryError RESOURCE_NOT_FOUND, PROPOSAL_DECIDED */
  async withdraw(actor: Actor, proposalId: string): Promise<Proposal> {
    const sight = this.sightOf(actor, partnersInReach(actor, 'proposal.make'));
    return this.database.inTransaction(async (client) => {
      const row = await this.getPending(client, sight, proposalId);
      await this.end(client, actor, row, 'withdrawn', null);
      await this.tell(client, actor, 'member', 'proposal.withdrawn', row);
      return toProposal(await this.getRow(client, sight, proposalId));
    });
  }

  private async carryOut(
    client: Client,
    actor: Actor,
    { partnerId, kind, to }: ProposalRow,
    { effective, legalForm }: Extract<ProposalDecision, { decision: 'accepted' }>,
  ): Promise<void> {
    if (kind === 'sector') {
      await this.memberships.recordSectorWithin(client, actor, partnerId, {
        sector: sector.parse(to),
        legalForm,
        note: null,
        effective: effective ?? this.clock.today(),
      });
    } else {
      await this.partners.changeWithin(client, actor, partnerId, (partner) => changeOf(kind, to, partner));
    }
  }

  private async end(
    client: Client,
    actor: Actor,
    row: ProposalRow,
    state: Exclude<ProposalState, 'pending'>,
    reason: string | null,
  ): Promise<void> {
    const decision = { state, byId: actor.userId, at: this.clock.now(), reason, from: row.from };
    await this.repository.decide(client, row.id, decision);
  }

  private async tell(
    client: Client,
    actor: Actor,
    channel: Channel,
    action: HistoryAction,
    row: ProposalRow,
  ): Promise<void> {
    const { from, to } = toProposal(row);
    await this.history.append(client, {
      actorId: actor.userId,
      channel,
      action,
      partnerId: row.partnerId,
      subjectKind: 'proposal',
      subjectId: row.id,
      changes: [{ field: fieldOf[row.kind], from, to }],
    });
  }

  /** First the lock, then the reading. @throws RegistryError RESOURCE_NOT_FOUND, PROPOSAL_DECIDED */
  private async getPending(client: Client, sight: ProposalSight, proposalId: string): Promise<ProposalRow> {
    await this.repository.lock(client, proposalId);
    const row = await this.getRow(client, sight, proposalId);
    if (row.state !== 'pending') throw new RegistryError('PROPOSAL_DECIDED');
    return row;
  }

  private async getRow(client: Client, sight: ProposalSight, proposalId: string): Promise<ProposalRow> {
    const row = await this.repository.find(client, sight, proposalId);
    if (row === undefined) throw new RegistryError('RESOURCE_NOT_FOUND');
    return row;
  }

  /** Who proposed is seen by whoever sees that contact: members no former ones, and only coordinators hidden ones. */
  private sightOf(actor: Actor, partners: PartnerReach): ProposalSight {
    return {
      partners,
      formerContacts: reachOf(actor, 'contact.read') === 'all',
      hiddenContacts: reachOf(actor, 'contact.manage') === 'all',
      today: this.clock.today(),
    };
  }
}

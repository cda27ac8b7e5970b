import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@registry/domain/calendar';
import type { Language } from '@registry/domain/language';
import type { ProposalDraft, ProposalState } from '@registry/domain/proposal';
import { v7 as newId } from 'uuid';
import type { PartnerReach } from '../platform/access/reach.js';
import type { Client } from '../platform/database/database.js';
import { instantOf } from '../platform/database/parameters.js';
import type { ProposalRow } from './proposal.mapper.js';

/** Which proposals a reader sees, and whether they see who made them though that contact is former or hidden. */
export interface ProposalSight {
  readonly partners: PartnerReach;
  readonly formerContacts: boolean;
  readonly hiddenContacts: boolean;
  readonly today: CivilDate;
}

/** A decision as it is kept. */
interface Decision {
  readonly state: Exclude<ProposalState, 'pending'>;
  readonly byId: string;
  readonly at: Date;
  readonly reason: string | null;
  /** What was there. */
  readonly from: string | null;
}

/** `$1`: partners in reach; `$2`: the day; `$3` and `$4`: whether former and hidden contacts are seen. */
const select = `
  SELECT proposal.id, proposal.partner_id AS "partnerId", p.name AS "partnerName", proposal.contact_id AS "contactId",
    proposal.kind, proposal.value AS "to", proposal.why, proposal.state, proposal.reason,
    CASE WHEN proposal.state <> 'pending' THEN proposal.from_value
      ELSE CASE proposal.kind
        WHEN 'name' THEN p.name
        WHEN 'organisationNumber' THEN (
          SELECT value FROM partner_identifier
          WHERE partner_id = p.id AND scheme = 'SE-ORGNR' ORDER BY position LIMIT 1)
        WHEN 'sector' THEN (
          SELECT sector FROM partner_period
          WHERE partner_id = p.id AND (until_on IS NULL OR until_on > $2::date) ORDER BY from_on LIMIT 1)
      END
    END AS "from",
    CASE WHEN ($3 OR (c.starts_on <= $2::date AND (c.ends_on IS NULL OR c.ends_on > $2::date)))
      AND ($4 OR NOT c.is_hidden) AND c.erased_at IS NULL THEN c.name END AS "proposedBy",
    ${instantOf('proposal.proposed_at')} AS "proposedAt", decider.name AS "decidedBy",
    ${instantOf('proposal.decided_at')} AS "decidedAt"
  FROM proposal
  JOIN partner p ON p.id = proposal.partner_id
  JOIN contact c ON c.id = proposal.contact_id
  LEFT JOIN "user" decider ON decider.id = proposal.decided_by_id
  WHERE ($1::uuid[] IS NULL OR proposal.partner_id = ANY ($1))`;

const seenBy = ({ partners, formerContacts, hiddenContacts, today }: ProposalSight): unknown[] => [
  partners,
  today,
  formerContacts,
  hiddenContacts,
];

@Injectable()
export class ProposalsRepository {
  /** Those that wait first, longest first; then the latest decided. */
  async list(client: Client, sight: ProposalSight, states: readonly ProposalState[] | null): Promise<ProposalRow[]> {
    const { rows } = await client.query<ProposalRow>(
      `${select} AND ($5::text[] IS NULL OR proposal.state = ANY ($5))
       ORDER BY proposal.decided_at DESC NULLS FIRST, proposal.proposed_at, proposal.id LIMIT 200`,
      [...seenBy(sight), states],
    );
    return rows;
  }

  async listOfPartner(client: Client, sight: ProposalSight, partnerId: string): Promise<ProposalRow[]> {
    const { rows } = await client.query<ProposalRow>(
      `${select} AND proposal.partner_id = $5 ORDER BY proposal.proposed_at DESC, proposal.id DESC`,
      [...seenBy(sight), partnerId],
    );
    return rows;
  }

  async find(client: Client, sight: ProposalSight, id: string): Promise<ProposalRow | undefined> {
    const { rows } = await client.query<ProposalRow>(`${select} AND proposal.id = $5`, [...seenBy(sight), id]);
    return rows[0];
  }

  /** Makes other acts on the proposal and its partner wait until this transaction ends. */
  async lock(client: Client, id: string): Promise<void> {
    await client.query('SELECT FROM partner WHERE id = (SELECT partner_id FROM proposal WHERE id = $1) FOR UPDATE', [
      id,
    ]);
  }

  /** As which of these contacts somebody acts for the partner on the day. */
  async findContactOf(
    client: Client,
    partnerId: string,
    contactIds: readonly string[],
    today: CivilDate,
  ): Promise<string | undefined> {
    const { rows } = await client.query<{ id: string }>(
      `SELECT id FROM contact
       WHERE partner_id = $1 AND id = ANY ($2) AND starts_on <= $3 AND (ends_on IS NULL OR ends_on > $3)
       ORDER BY starts_on, id LIMIT 1`,
      [partnerId, contactIds, today],
    );
    return rows[0]?.id;
  }

  /** @throws when one of the kind waits already: `proposal_pending_key` */
  async insert(client: Client, partnerId: string, contactId: string, draft: ProposalDraft, at: Date): Promise<string> {
    const id = newId();
    await client.query(
      `INSERT INTO proposal (id, partner_id, contact_id, kind, value, why, proposed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, partnerId, contactId, draft.kind, draft.value, draft.why, at],
    );
    return id;
  }

  async decide(client: Client, id: string, { state, byId, at, reason, from }: Decision): Promise<void> {
    await client.query(
      `UPDATE proposal SET state = $2, decided_by_id = $3, decided_at = $4, reason = $5, from_value = $6 WHERE id = $1`,
      [id, state, byId, at, reason, from],
    );
  }

  /** The language of whoever proposed it. */
  async getLanguage(client: Client, contactId: string): Promise<Language> {
    const { rows } = await client.query<{ language: Language }>('SELECT language FROM contact WHERE id = $1', [
      contactId,
    ]);
    return rows[0]?.language ?? 'sv';
  }
}

import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@registry/domain/calendar';
import type { Client } from '../platform/database/database.js';
import type { Person } from './person.repository.js';

/** What somebody was in the middle of when they are erased. */
@Injectable()
export class ErasedContactsRepository {
  /** Makes other acts on the person's partners wait. */
  async lockPartners(client: Client, { contact }: Person): Promise<void> {
    await client.query(
      `SELECT FROM partner WHERE id IN (SELECT partner_id FROM contact WHERE id = ANY ($1::uuid[]))
       ORDER BY id FOR UPDATE`,
      [contact],
    );
  }

  async cancelMail(client: Client, { contact, user, subscriber, addresses }: Person): Promise<void> {
    await client.query(
      `UPDATE outgoing_mail SET state = 'cancelled'
       WHERE state IN ('queued', 'claimed', 'failed', 'uncertain')
         AND (contact_id = ANY ($1::uuid[]) OR user_id = ANY ($2) OR subscriber_id = ANY ($3::uuid[])
           OR lower(to_address) = ANY ($4))`,
      [contact, user, subscriber, addresses],
    );
  }

  async withdrawProposals(client: Client, { contact }: Person, at: Date): Promise<void> {
    await client.query(
      `UPDATE proposal SET state = 'withdrawn', decided_at = $2
       WHERE state = 'pending' AND contact_id = ANY ($1::uuid[])`,
      [contact, at],
    );
  }

  /** Ends today whoever still acts, and marks all as erased. @returns those that were not erased before */
  async end(
    client: Client,
    { contact }: Person,
    at: Date,
    today: CivilDate,
  ): Promise<{ id: string; partnerId: string }[]> {
    const { rows } = await client.query<{ id: string; partnerId: string }>(
      `UPDATE contact SET version = version + 1, updated_at = $2, erased_at = $2, is_hidden = false,
         ends_on = least(coalesce(ends_on, 'infinity'), greatest(starts_on, $3::date))
       WHERE id = ANY ($1::uuid[]) AND erased_at IS NULL
       RETURNING id, partner_id AS "partnerId"`,
      [contact, at, today],
    );
    return rows;
  }
}

import { Injectable } from '@nestjs/common';
import { type CivilDate, instant } from '@registry/domain/calendar';
import { z } from 'zod';
import type { Client } from '../platform/database/database.js';
import { instantOf } from '../platform/database/parameters.js';
import { acts, askedContacts, choseAway, confirmedAt } from './round-statements.js';

const facts = z.object({
  isSent: z.boolean(),
  isBounced: z.boolean(),
  isOpened: z.boolean(),
  isConfirmed: z.boolean(),
  isChanged: z.boolean(),
  isActing: z.boolean(),
  takesMail: z.boolean(),
});

const countedFacts = facts.extend({ roundId: z.uuid(), count: z.number().int() });
export type CountedFacts = z.infer<typeof countedFacts>;

const answerRow = facts.extend({
  contactId: z.uuid(),
  contactName: z.string(),
  partnerId: z.uuid(),
  partnerName: z.string(),
  sentAt: instant.nullable(),
  openedAt: instant.nullable(),
  answeredAt: instant.nullable(),
  byPhone: z.boolean(),
  phone: z.string().nullable(),
  bounce: z.string().nullable(),
});
export type AnswerRow = z.infer<typeof answerRow>;

/** Somebody whom a round asks. */
export interface Asked {
  readonly roundName: string;
  readonly contactId: string;
  readonly partnerId: string;
}

/** `$1`: today. */
const factColumns = `
  a.sent_at IS NOT NULL AS "isSent",
  a.bounced_at IS NOT NULL OR coalesce(latest.state = 'failed', false) AS "isBounced",
  a.opened_at IS NOT NULL AS "isOpened",
  ${confirmedAt} IS NOT NULL AS "isConfirmed",
  a.changed_at IS NOT NULL AS "isChanged",
  ${acts('$1')} AS "isActing",
  c.email IS NOT NULL AND NOT ${choseAway} AS "takesMail"`;

/** What is known of each contact in a round. Who has been hidden since is in no list and no count. */
@Injectable()
export class AnswersRepository {
  /** Of one round, by partner and name in Swedish order. */
  async ofRound(client: Client, roundId: string, today: CivilDate): Promise<AnswerRow[]> {
    const { rows } = await client.query(
      `SELECT ${factColumns}, c.id AS "contactId", c.name AS "contactName", p.id AS "partnerId", p.name AS "partnerName",
         ${instantOf('a.sent_at')} AS "sentAt", ${instantOf('a.opened_at')} AS "openedAt",
         ${instantOf(`coalesce(a.changed_at, ${confirmedAt})`)} AS "answeredAt",
         a.by_phone AS "byPhone", c.phone, coalesce(a.bounce, CASE WHEN latest.state = 'failed' THEN latest.failure END) AS bounce
       FROM ${askedContacts}
       JOIN partner p ON p.id = c.partner_id
       WHERE r.id = $2 AND NOT c.is_hidden
       ORDER BY p.name, c.name, c.id`,
      [today, roundId],
    );
    return z.array(answerRow).parse(rows);
  }

  /** Of every round: how many contacts share the same facts. */
  async countAll(client: Client, today: CivilDate): Promise<CountedFacts[]> {
    const { rows } = await client.query(
      `SELECT r.id AS "roundId", count(*)::int AS count, ${factColumns}
       FROM ${askedContacts}
       WHERE NOT c.is_hidden
       GROUP BY r.id, 3, 4, 5, 6, 7, 8, 9`,
      [today],
    );
    return z.array(countedFacts).parse(rows);
  }

  /** Makes other acts on the answer wait. @returns who is asked in the round; nothing when the contact is not */
  async lock(client: Client, roundId: string, contactId: string): Promise<Asked | undefined> {
    const { rows } = await client.query<Asked>(
      `SELECT r.name AS "roundName", c.id AS "contactId", c.partner_id AS "partnerId"
       FROM round_answer a JOIN round r ON r.id = a.round_id JOIN contact c ON c.id = a.contact_id
       WHERE a.round_id = $1 AND a.contact_id = $2
       FOR UPDATE OF a`,
      [roundId, contactId],
    );
    return rows[0];
  }

  /** The mail server took a mail of the round: what came back before is overcome. */
  async markSent(client: Client, roundId: string, contactId: string, at: Date): Promise<void> {
    await client.query(
      `UPDATE round_answer SET sent_at = coalesce(sent_at, $3), bounced_at = NULL, bounce = NULL
       WHERE round_id = $1 AND contact_id = $2`,
      [roundId, contactId, at],
    );
  }

  /** The first time counts. */
  async markOpened(client: Client, roundId: string, contactId: string, at: Date): Promise<void> {
    await client.query(
      'UPDATE round_answer SET opened_at = $3 WHERE round_id = $1 AND contact_id = $2 AND opened_at IS NULL',
      [roundId, contactId, at],
    );
  }

  /** The first answer counts, and whether that one came by phone. */
  async markConfirmed(
    client: Client,
    roundId: string,
    contactId: string,
    { at, byPhone }: { at: Date; byPhone: boolean },
  ): Promise<void> {
    await client.query(
      `UPDATE round_answer SET confirmed_at = $3, by_phone = $4 AND changed_at IS NULL
       WHERE round_id = $1 AND contact_id = $2 AND confirmed_at IS NULL`,
      [roundId, contactId, at, byPhone],
    );
  }

  async markChanged(client: Client, roundId: string, contactId: string, at: Date): Promise<void> {
    await client.query('UPDATE round_answer SET changed_at = $3 WHERE round_id = $1 AND contact_id = $2', [
      roundId,
      contactId,
      at,
    ]);
  }

  async markBounced(client: Client, roundId: string, contactId: string, reason: string, at: Date): Promise<void> {
    await client.query('UPDATE round_answer SET bounced_at = $4, bounce = $3 WHERE round_id = $1 AND contact_id = $2', [
      roundId,
      contactId,
      reason,
      at,
    ]);
  }
}

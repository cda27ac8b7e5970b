import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@registry/domain/calendar';
import { language } from '@registry/domain/language';
import { round } from '@registry/domain/round';
import { z } from 'zod';
import type { Client } from '../platform/database/database.js';
import { askedContacts, mayStillAsk } from './round-statements.js';

const dueMail = z.object({
  roundId: z.uuid(),
  contactId: z.uuid(),
  language,
  /** How many reminder days have passed. */
  number: z.number().int(),
  /** Whether a mail of the round has reached them before. */
  isReminder: z.boolean(),
  /** The mail before this one that was cancelled, if any. */
  cancelledId: z.uuid().nullable(),
});
export type DueMail = z.infer<typeof dueMail>;

/** What a mail of a round is written from. */
const askedContact = z.object({
  deadline: round.shape.deadline,
  texts: round.shape.texts,
  name: z.string(),
  title: z.string().nullable(),
  phone: z.string().nullable(),
  extension: z.string().nullable(),
  email: z.string(),
  partnerName: z.string(),
});
export type AskedContact = z.infer<typeof askedContact>;

const heading = askedContact.pick({ deadline: true, partnerName: true });
type Heading = z.infer<typeof heading>;

@Injectable()
export class RoundMailsRepository {
  /**
   * Takes contacts who are to get a mail now: none of the round yet, or the one before was cancelled, or a reminder day has
   * passed since. After a pause over several reminder days there is one reminder, not several. What another transaction
   * works on is left to it.
   *
   * @param roundId null for every round
   * @param most null for all
   */
  async takeDue(
    client: Client,
    { roundId, today, most }: { roundId: string | null; today: CivilDate; most: number | null },
  ): Promise<DueMail[]> {
    const { rows } = await client.query(
      `SELECT r.id AS "roundId", c.id AS "contactId", c.language, passed.number, a.sent_at IS NOT NULL AS "isReminder",
         CASE WHEN latest.state = 'cancelled' THEN latest.id END AS "cancelledId"
       FROM ${askedContacts}
       CROSS JOIN LATERAL (
         SELECT count(*)::int AS number FROM partnership, unnest(r.reminder_days) AS day
         WHERE (r.started_at AT TIME ZONE partnership.time_zone)::date + day <= $1::date) AS passed
       WHERE ${mayStillAsk('$1')} AND a.bounced_at IS NULL AND ($2::uuid IS NULL OR r.id = $2)
         AND (a.mail_id IS NULL OR latest.state = 'cancelled'
           OR (a.sent_at IS NOT NULL AND a.reminders_sent < passed.number AND coalesce(latest.state, 'sent') = 'sent'))
       ORDER BY r.id, c.id
       LIMIT $3
       FOR UPDATE OF a SKIP LOCKED
       FOR SHARE OF r SKIP LOCKED`,
      [today, roundId, most],
    );
    return z.array(dueMail).parse(rows);
  }

  /** What was cancelled may be sent after all: it no longer holds the place of its successor. */
  async makeRoomFor(client: Client, cancelledIds: readonly string[]): Promise<void> {
    await client.query(
      `UPDATE outgoing_mail SET dedupe_key = NULL WHERE id = ANY ($1::uuid[]) AND state = 'cancelled'`,
      [cancelledIds],
    );
  }

  async noteQueued(client: Client, { roundId, contactId, number }: DueMail, mailId: string | null): Promise<void> {
    await client.query(
      `UPDATE round_answer SET mail_id = coalesce($3, mail_id), reminders_sent = $4
       WHERE round_id = $1 AND contact_id = $2`,
      [roundId, contactId, mailId, number],
    );
  }

  /** Cancels what no copy of the product has begun to send; what one has, asks again whether the round runs. */
  async cancelQueued(client: Client, roundId: string): Promise<void> {
    await client.query(
      `UPDATE outgoing_mail SET state = 'cancelled'
       WHERE state = 'queued' AND id IN (SELECT mail_id FROM round_answer WHERE round_id = $1)`,
      [roundId],
    );
  }

  /** What a mail of the round to the contact says, while it has a reason. */
  async findAsked(
    client: Client,
    roundId: string,
    contactId: string,
    today: CivilDate,
  ): Promise<AskedContact | undefined> {
    const { rows } = await client.query(
      `SELECT r.deadline, r.texts, c.name, c.title, c.phone, c.extension, c.email, p.name AS "partnerName"
       FROM ${askedContacts}
       JOIN partner p ON p.id = c.partner_id
       WHERE r.id = $2 AND c.id = $3 AND ${mayStillAsk('$1')}`,
      [today, roundId, contactId],
    );
    return rows[0] === undefined ? undefined : askedContact.parse(rows[0]);
  }

  /** Whether the round still takes answers from the contact; it then is not closed until this transaction ends. */
  async isOpen(client: Client, roundId: string, contactId: string): Promise<boolean> {
    const { rows } = await client.query(
      `SELECT FROM round r JOIN round_answer a ON a.round_id = r.id
       WHERE r.id = $1 AND a.contact_id = $2 AND r.state IN ('running', 'paused')
       FOR SHARE OF r`,
      [roundId, contactId],
    );
    return rows.length === 1;
  }

  /** What the page behind the link says beside the contact's details. */
  async getHeading(client: Client, roundId: string, contactId: string): Promise<Heading> {
    const { rows } = await client.query(
      `SELECT r.deadline, p.name AS "partnerName"
       FROM round r, contact c JOIN partner p ON p.id = c.partner_id
       WHERE r.id = $1 AND c.id = $2`,
      [roundId, contactId],
    );
    return heading.parse(rows[0]);
  }
}

import { Injectable } from '@nestjs/common';
import type { Language } from '@registry/domain/language';
import type { MailKind } from '@registry/domain/mail';
import { type Client, Database } from '../database/database.js';
import type { MailOrder } from './mail-queue.js';

export const MAIL_JOB = 'mail';

export interface MailJob {
  readonly mailId: string;
}

/** A mail that this copy of the product has to itself. */
export interface ClaimedMail {
  readonly id: string;
  readonly kind: MailKind;
  readonly language: Language;
  readonly address: string | null;
  readonly contactId: string | null;
  readonly userId: string | null;
  readonly subscriberId: string | null;
  readonly data: Readonly<Record<string, string | number>>;
  /** Which try this is, from 1. Together with the worker it names the claim: a later one leaves this one without effect. */
  readonly attempts: number;
  readonly createdAt: Date;
}

/** Who holds a mail, and in which try. */
export interface Claim {
  readonly mailId: string;
  readonly worker: string;
  readonly attempts: number;
}

const claimOf = ({ mailId, worker, attempts }: Claim): unknown[] => [mailId, worker, attempts];
const isMine = 'id = $1 AND worker = $2 AND attempts = $3';

const mailColumns = `id, kind, language, to_address AS address, contact_id AS "contactId", user_id AS "userId",
  subscriber_id AS "subscriberId", data, attempts, created_at AS "createdAt"`;

/** The queue of mail as rows. Times of claims are the database's, which all copies of the product share. */
@Injectable()
export class OutgoingMailRepository {
  constructor(private readonly database: Database) {}

  /** @returns whether it was new */
  async insert(client: Client, id: string, order: MailOrder, now: Date): Promise<boolean> {
    const { kind, language, to, data, dedupeKey } = order;
    const { rowCount } = await client.query(
      `INSERT INTO outgoing_mail
         (id, kind, language, to_address, contact_id, user_id, subscriber_id, data, dedupe_key, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       ON CONFLICT (dedupe_key) DO NOTHING`,
      [
        id,
        kind,
        language,
        'address' in to ? (to.address ?? null) : null,
        'contactId' in to ? to.contactId : null,
        'userId' in to ? to.userId : null,
        'subscriberId' in to ? to.subscriberId : null,
        data ?? {},
        dedupeKey ?? null,
        now,
      ],
    );
    return rowCount === 1;
  }

  /** Takes a queued mail for this worker. Nothing when another has it, or it is done. */
  async claim(mailId: string, worker: string): Promise<ClaimedMail | undefined> {
    const [row] = await this.database.query<ClaimedMail>(
      `UPDATE outgoing_mail SET state = 'claimed', worker = $2, claimed_at = now(), attempts = attempts + 1
       WHERE id = $1 AND state = 'queued' RETURNING ${mailColumns}`,
      [mailId, worker],
    );
    return row;
  }

  /** Notes that the mail server is about to be given the last byte. @returns whether the claim still held */
  async markHandingOver(claim: Claim): Promise<boolean> {
    const rows = await this.database.query(
      `UPDATE outgoing_mail SET state = 'handing_over', claimed_at = now()
       WHERE ${isMine} AND state = 'claimed' RETURNING id`,
      claimOf(claim),
    );
    return rows.length === 1;
  }

  /** Notes that the mail server took it, also when that came so late that somebody thought it uncertain. */
  async markSent(client: Client, claim: Claim, now: Date): Promise<boolean> {
    const { rowCount } = await client.query(
      `UPDATE outgoing_mail SET state = 'sent', sent_at = $4, failure = NULL
       WHERE ${isMine} AND state IN ('handing_over', 'uncertain')`,
      [...claimOf(claim), now],
    );
    return rowCount === 1;
  }

  /** Ends the claim with the mail in another state. @returns whether the claim still held */
  async release(
    client: Client,
    claim: Claim,
    state: 'queued' | 'failed' | 'uncertain' | 'cancelled',
    failure: string | null,
  ): Promise<boolean> {
    const { rowCount } = await client.query(
      `UPDATE outgoing_mail SET state = $4, failure = $5
       WHERE ${isMine} AND state IN ('claimed', 'handing_over')`,
      [...claimOf(claim), state, failure],
    );
    return rowCount === 1;
  }

  /**
   * Gives up what copies of the product left behind: what they had claimed goes back to the queue (or, tried often enough,
   * fails), what they were handing over is uncertain.
   *
   * @returns the mails that are queued again
   */
  async recover(client: Client, afterSeconds: number, maxAttempts: number): Promise<{ id: string; kind: MailKind }[]> {
    const { rows } = await client.query<{ id: string; kind: MailKind; state: string }>(
      `UPDATE outgoing_mail mail SET
         state = CASE WHEN mail.state = 'handing_over' THEN 'uncertain'
                      WHEN mail.attempts >= $2 THEN 'failed' ELSE 'queued' END,
         failure = CASE WHEN mail.state = 'claimed' AND mail.attempts < $2 THEN mail.failure ELSE 'WORKER_GONE' END
       FROM (
         SELECT id FROM outgoing_mail
         WHERE state IN ('claimed', 'handing_over') AND claimed_at < now() - make_interval(secs => $1)
         FOR UPDATE SKIP LOCKED
       ) left_behind
       WHERE mail.id = left_behind.id
       RETURNING mail.id, mail.kind, mail.state`,
      [afterSeconds, maxAttempts],
    );
    return rows.filter(({ state }) => state === 'queued');
  }

  /**
   * Puts a mail that failed or is uncertain back into the queue, with all its tries before it.
   *
   * @returns what it was; nothing when it is in another state, or does not exist
   */
  async requeue(client: Client, mailId: string): Promise<'failed' | 'uncertain' | undefined> {
    const { rows } = await client.query<{ before: 'failed' | 'uncertain' }>(
      `UPDATE outgoing_mail mail SET state = 'queued', attempts = 0, worker = NULL, failure = NULL
       FROM (SELECT id, state AS before FROM outgoing_mail WHERE id = $1 FOR UPDATE) known
       WHERE mail.id = known.id AND before IN ('failed', 'uncertain') RETURNING before`,
      [mailId],
    );
    return rows[0]?.before;
  }

  async getPartnershipName(): Promise<string> {
    const [row] = await this.database.query<{ name: string }>('SELECT name FROM partnership');
    if (row === undefined) throw new Error('The database has no partnership.');
    return row.name;
  }
}

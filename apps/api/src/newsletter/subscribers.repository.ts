import { Injectable } from '@nestjs/common';
import { foldEmail } from '@registry/domain/address';
import type { Language } from '@registry/domain/language';
import {
  type ConsentAction,
  type ConsentChannel,
  type ConsentEvent,
  consentEvent,
  type SubscriptionState,
} from '@registry/domain/newsletter';
import type { Client } from '../platform/database/database.js';
import { instantOf } from '../platform/database/parameters.js';

export interface Subscriber {
  readonly id: string;
  readonly email: string;
  readonly name: string | null;
  readonly language: Language;
  readonly topics: readonly string[];
  readonly state: SubscriptionState;
  readonly confirmedAt: Date | null;
  readonly leftAt: Date | null;
}

/** One line of the consent log. */
export interface ConsentDraft {
  /** Null when the address never subscribed. */
  readonly subscriberId: string | null;
  readonly at: Date;
  readonly action: ConsentAction;
  readonly topics: readonly string[];
  readonly channel: ConsentChannel;
  readonly wordingVersion?: number | null;
  /** The user who did it, when that was not the subscriber. */
  readonly actorId?: string;
  readonly evidence?: string;
}

const columns = `id, email, name, language, topics, state, confirmed_at AS "confirmedAt", left_at AS "leftAt"`;

@Injectable()
export class SubscribersRepository {
  /** Adds a subscriber unless the address has one. Whether it was added. */
  async add(client: Client, subscriber: Omit<Subscriber, 'leftAt'>, at: Date): Promise<boolean> {
    const { id, email, name, language, topics, state, confirmedAt } = subscriber;
    const { rowCount } = await client.query(
      `INSERT INTO subscriber (id, email, email_folded, name, language, topics, state, confirmed_at, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (email_folded) DO NOTHING`,
      [id, email, foldEmail(email), name, language, topics, state, confirmedAt, at],
    );
    return rowCount === 1;
  }

  async find(client: Client, id: string): Promise<Subscriber | undefined> {
    const { rows } = await client.query<Subscriber>(`SELECT ${columns} FROM subscriber WHERE id = $1`, [id]);
    return rows[0];
  }

  async findByAddress(client: Client, email: string): Promise<Subscriber | undefined> {
    const { rows } = await client.query<Subscriber>(`SELECT ${columns} FROM subscriber WHERE email_folded = $1`, [
      foldEmail(email),
    ]);
    return rows[0];
  }

  /** As {@link find}, and makes other changes of the subscription wait. */
  async lock(client: Client, id: string): Promise<Subscriber | undefined> {
    const { rows } = await client.query<Subscriber>(`SELECT ${columns} FROM subscriber WHERE id = $1 FOR UPDATE`, [id]);
    return rows[0];
  }

  /** As {@link findByAddress}, and makes other changes of the subscription wait. */
  async lockByAddress(client: Client, email: string): Promise<Subscriber | undefined> {
    const { rows } = await client.query<Subscriber>(
      `SELECT ${columns} FROM subscriber WHERE email_folded = $1 FOR UPDATE`,
      [foldEmail(email)],
    );
    return rows[0];
  }

  async update(client: Client, { id, name, language, topics, state, confirmedAt, leftAt }: Subscriber): Promise<void> {
    await client.query(
      `UPDATE subscriber SET name = $2, language = $3, topics = $4, state = $5, confirmed_at = $6, left_at = $7
       WHERE id = $1`,
      [id, name, language, topics, state, confirmedAt, leftAt],
    );
  }

  async record(client: Client, draft: ConsentDraft): Promise<void> {
    const { at, subscriberId, action, topics, wordingVersion = null, channel, actorId = null, evidence = null } = draft;
    await client.query(
      `INSERT INTO consent_event
         (at, subscriber_id, purpose, action, topics, wording_version, channel, actor_id, evidence)
       VALUES ($1, $2, 'newsletter', $3, $4, $5, $6, $7, $8)`,
      [at, subscriberId, action, topics, wordingVersion, channel, actorId, evidence],
    );
  }

  /** The consent log of a subscriber, oldest first. */
  async eventsOf(client: Client, subscriberId: string): Promise<ConsentEvent[]> {
    const { rows } = await client.query(
      `SELECT ${instantOf('at')} AS at, purpose, action, topics, wording_version AS "wordingVersion", channel, evidence
       FROM consent_event WHERE subscriber_id = $1 ORDER BY seq`,
      [subscriberId],
    );
    return rows.map((row) => consentEvent.parse(row));
  }

  /**
   * Forgets who never confirmed and who left `leftMonths` before `now`, unless they asked after `askedBefore`. The consent
   * log stays, without saying whose it was or in which words. A public body disposes of those who left by a decision only,
   * in a run of the retention rules.
   */
  async forget(
    client: Client,
    { askedBefore, leftMonths, now }: { askedBefore: Date; leftMonths: number; now: Date },
  ): Promise<void> {
    await client.query(
      `WITH forgotten AS MATERIALIZED (
         SELECT s.id FROM subscriber s CROSS JOIN partnership
         WHERE (s.state = 'left' AND s.left_at < $2::timestamptz - make_interval(months => $3)
                AND partnership.controller_kind <> 'public'
             OR s.state = 'pending' AND s.created_at < $1)
           AND NOT EXISTS (SELECT FROM consent_event e WHERE e.subscriber_id = s.id AND e.at >= $1)
         FOR UPDATE OF s
       ), nameless AS (
         UPDATE consent_event SET subscriber_id = NULL, evidence = NULL
         WHERE subscriber_id IN (SELECT id FROM forgotten)
       )
       DELETE FROM subscriber WHERE id IN (SELECT id FROM forgotten)`,
      [askedBefore, now, leftMonths],
    );
  }
}

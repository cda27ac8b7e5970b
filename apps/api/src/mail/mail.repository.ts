import { Injectable } from '@nestjs/common';
import type { Language } from '@registry/domain/language';
import type { MailKind, MailState } from '@registry/domain/mail';
import type { Client } from '../platform/database/database.js';
import { instantOf } from '../platform/database/parameters.js';

/** A mail as it is kept, with the address that it went or would go to. */
export interface MailRow {
  readonly id: string;
  readonly kind: MailKind;
  readonly language: Language;
  readonly address: string | null;
  readonly state: MailState;
  readonly attempts: number;
  readonly createdAt: string;
  readonly sentAt: string | null;
  readonly failure: string | null;
}

export interface MailPage {
  readonly limit: number;
  /** When the mail before the page was queued, and its id. */
  readonly after: readonly [createdAt: string, id: string] | null;
}

const select = `
  SELECT m.id, m.kind, m.language, coalesce(m.to_address, c.email, u.email, s.email) AS address, m.state, m.attempts,
    ${instantOf('m.created_at')} AS "createdAt", ${instantOf('m.sent_at')} AS "sentAt", m.failure
  FROM outgoing_mail m
  LEFT JOIN contact c ON c.id = m.contact_id
  LEFT JOIN "user" u ON u.id = m.user_id
  LEFT JOIN subscriber s ON s.id = m.subscriber_id`;

@Injectable()
export class MailRepository {
  /** A page of the mail in these states (any, when null), newest first. */
  async list(
    client: Client,
    states: readonly MailState[] | null,
    { limit, after }: MailPage,
  ): Promise<{ items: MailRow[]; total: number }> {
    const { rows } = await client.query<MailRow>(
      `${select}
       WHERE ($1::text[] IS NULL OR m.state = ANY ($1))
         AND ($2::timestamptz IS NULL OR (m.created_at, m.id) < ($2, $3::uuid))
       ORDER BY m.created_at DESC, m.id DESC LIMIT $4`,
      [states, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
    const counted = await client.query<{ total: number }>(
      'SELECT count(*) AS total FROM outgoing_mail WHERE $1::text[] IS NULL OR state = ANY ($1)',
      [states],
    );
    return { items: rows, total: counted.rows[0]?.total ?? 0 };
  }

  async find(client: Client, mailId: string): Promise<MailRow | undefined> {
    const { rows } = await client.query<MailRow>(`${select} WHERE m.id = $1`, [mailId]);
    return rows[0];
  }
}

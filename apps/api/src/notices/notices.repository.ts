import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@registry/domain/calendar';
import type { Language } from '@registry/domain/language';
import { NOTICE_WITHIN_DAYS } from '@registry/domain/privacy';
import type { Client } from '../platform/database/database.js';

/** A contact as the notice to them says it. */
export interface NoticeFacts {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly partnerName: string;
}

/** Acts today, can be reached, and was never told. Hidden contacts are told by whoever knows them. */
const isUntold = `
  c.notice_sent_at IS NULL AND c.erased_at IS NULL AND c.email IS NOT NULL AND NOT c.is_hidden AND NOT c.ended_quietly
  AND c.starts_on <= $1::date AND (c.ends_on IS NULL OR c.ends_on > $1::date)
  AND (c.created_at AT TIME ZONE (SELECT time_zone FROM partnership))::date <= $1::date - ${NOTICE_WITHIN_DAYS}`;

@Injectable()
export class NoticesRepository {
  async find(client: Client, contactId: string): Promise<NoticeFacts | undefined> {
    const { rows } = await client.query<NoticeFacts>(
      `SELECT c.name, c.email, c.language, p.name AS "partnerName" FROM contact c JOIN partner p ON p.id = c.partner_id
       WHERE c.id = $1 AND c.email IS NOT NULL AND c.erased_at IS NULL`,
      [contactId],
    );
    return rows[0];
  }

  /** Those who wait for their notice on the day, longest first. */
  async untold(client: Client, today: CivilDate): Promise<{ id: string; language: Language }[]> {
    const { rows } = await client.query<{ id: string; language: Language }>(
      `SELECT c.id, c.language FROM contact c WHERE ${isUntold} ORDER BY c.created_at, c.id FOR UPDATE`,
      [today],
    );
    return rows;
  }

  async list(client: Client, today: CivilDate, limit: number): Promise<{ count: number; contacts: UntoldContact[] }> {
    const { rows } = await client.query<{ count: number; contacts: UntoldContact[] }>(
      `WITH untold AS (
         SELECT c.id AS "contactId", c.name AS "contactName", p.id AS "partnerId", p.name AS "partnerName",
           (c.created_at AT TIME ZONE (SELECT time_zone FROM partnership))::date::text AS "since"
         FROM contact c JOIN partner p ON p.id = c.partner_id WHERE ${isUntold})
       SELECT (SELECT count(*)::int FROM untold) AS count, coalesce((SELECT json_agg(shown) FROM (
         SELECT * FROM untold ORDER BY since, "contactName" COLLATE "sv-SE-x-icu", "contactId" LIMIT $2) shown), '[]') AS contacts`,
      [today, limit],
    );
    return rows[0] ?? { count: 0, contacts: [] };
  }

  async markTold(client: Client, contactId: string, version: number, at: Date): Promise<void> {
    await client.query('UPDATE contact SET notice_sent_at = $2, notice_version = $3 WHERE id = $1', [
      contactId,
      at,
      version,
    ]);
  }
}

export interface UntoldContact {
  readonly contactId: string;
  readonly contactName: string;
  readonly partnerId: string;
  readonly partnerName: string;
  /** Since when the registry has their details. */
  readonly since: CivilDate;
}

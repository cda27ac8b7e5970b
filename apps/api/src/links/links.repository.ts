import { Injectable } from '@nestjs/common';
import type { LinkPurpose } from '@registry/domain/link';
import type { Client } from '../platform/database/database.js';

export type LinkData = Readonly<Record<string, string | number>>;

/** A link that can be used. */
export interface LiveLink {
  readonly id: string;
  readonly purpose: LinkPurpose;
  readonly contactId: string | null;
  readonly subscriberId: string | null;
  readonly data: LinkData;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
}

/** Which links: one, or all of a person, of one purpose when it is given. */
export type LinksWhere =
  | { readonly id: string }
  | { readonly contactId: string; readonly purpose?: LinkPurpose }
  | { readonly subscriberId: string; readonly purpose?: LinkPurpose };

interface NewLink {
  readonly id: string;
  readonly tokenHash: string;
  readonly purpose: LinkPurpose;
  readonly contactId: string | null;
  readonly subscriberId: string | null;
  readonly data: LinkData;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

@Injectable()
export class LinksRepository {
  async insert(client: Client, link: NewLink): Promise<void> {
    await client.query(
      `INSERT INTO personal_link (id, token_hash, purpose, contact_id, subscriber_id, data, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        link.id,
        link.tokenHash,
        link.purpose,
        link.contactId,
        link.subscriberId,
        link.data,
        link.createdAt,
        link.expiresAt,
      ],
    );
  }

  async findLive(client: Client, tokenHash: string, now: Date): Promise<LiveLink | undefined> {
    const { rows } = await client.query<LiveLink>(
      `SELECT id, purpose, contact_id AS "contactId", subscriber_id AS "subscriberId", data,
         created_at AS "createdAt", expires_at AS "expiresAt", used_at AS "usedAt"
       FROM personal_link WHERE token_hash = $1 AND revoked_at IS NULL AND expires_at > $2`,
      [tokenHash, now],
    );
    return rows[0];
  }

  async lock(client: Client, tokenHash: string): Promise<void> {
    await client.query('SELECT FROM personal_link WHERE token_hash = $1 FOR UPDATE', [tokenHash]);
  }

  async markUsed(client: Client, id: string, now: Date): Promise<void> {
    await client.query('UPDATE personal_link SET used_at = $2 WHERE id = $1 AND used_at IS NULL', [id, now]);
  }

  async revoke(client: Client, where: LinksWhere, now: Date): Promise<number> {
    const { rowCount } = await client.query(
      `UPDATE personal_link SET revoked_at = $1
       WHERE revoked_at IS NULL AND expires_at > $1 AND ($2::uuid IS NULL OR id = $2)
         AND ($3::uuid IS NULL OR contact_id = $3) AND ($4::uuid IS NULL OR subscriber_id = $4)
         AND ($5::text IS NULL OR purpose = $5)`,
      [
        now,
        'id' in where ? where.id : null,
        'contactId' in where ? where.contactId : null,
        'subscriberId' in where ? where.subscriberId : null,
        'purpose' in where ? (where.purpose ?? null) : null,
      ],
    );
    return rowCount ?? 0;
  }
}

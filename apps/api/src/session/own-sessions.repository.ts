import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@registry/domain/calendar';
import { type Client, Database } from '../platform/database/database.js';
import { instantOf } from '../platform/database/parameters.js';

export interface SessionRow {
  readonly id: string;
  readonly token: string;
  readonly userAgent: string | null;
  readonly startedAt: string;
  readonly lastSeenAt: string;
}

/** The sessions of one person, and the address that they sign in with. */
@Injectable()
export class OwnSessionsRepository {
  constructor(private readonly database: Database) {}

  /** Those that have not expired, latest first. */
  async list(userId: string): Promise<SessionRow[]> {
    return this.database.query<SessionRow>(
      `SELECT id, token, user_agent AS "userAgent", ${instantOf('created_at')} AS "startedAt",
         ${instantOf('updated_at')} AS "lastSeenAt"
       FROM session WHERE user_id = $1 AND expires_at > now() ORDER BY updated_at DESC, created_at DESC, id`,
      [userId],
    );
  }

  /** @returns the token of the session that ended; nothing when there is none of theirs */
  async end(userId: string, id: string): Promise<string | undefined> {
    const [row] = await this.database.query<{ token: string }>(
      'DELETE FROM session WHERE id = $1 AND user_id = $2 AND expires_at > now() RETURNING token',
      [id, userId],
    );
    return row?.token;
  }

  /** Ends every session of somebody but the one with this token. */
  async endOthers(client: Client, userId: string, token: string | null): Promise<void> {
    await client.query('DELETE FROM session WHERE user_id = $1 AND token IS DISTINCT FROM $2', [userId, token]);
  }

  /** Whether an administrator lets somebody sign in. */
  async isActive(client: Client, userId: string): Promise<boolean> {
    const { rows } = await client.query('SELECT FROM "user" WHERE id = $1 AND is_active', [userId]);
    return rows.length === 1;
  }

  /** Whether somebody signs in with this address and, being nobody's contact by it and without a role, for nothing. */
  async hasNothingLeftAt(client: Client, userId: string, folded: string, today: CivilDate): Promise<boolean> {
    const { rows } = await client.query(
      `SELECT FROM "user" u
       WHERE u.id = $1 AND u.email = $2 AND u.role IS NULL
         AND NOT EXISTS (SELECT FROM contact WHERE email_folded = $2 AND (ends_on IS NULL OR ends_on > $3))`,
      [userId, folded, today],
    );
    return rows.length === 1;
  }

  /** Gives somebody another address to sign in with, unless it is somebody's. */
  async moveTo(client: Client, userId: string, folded: string): Promise<void> {
    await client.query(
      `UPDATE "user" SET email = $2, updated_at = now()
       WHERE id = $1 AND NOT EXISTS (SELECT FROM "user" WHERE email = $2)`,
      [userId, folded],
    );
  }
}

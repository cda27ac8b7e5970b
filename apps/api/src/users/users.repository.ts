import { Injectable } from '@nestjs/common';
import type { User, UserChange, UserDraft } from '@registry/domain/user';
import type { Client } from '../platform/database/database.js';
import { Database } from '../platform/database/database.js';
import { locks } from '../platform/database/locks.js';

type Row = Omit<User, 'lastSignedInAt'> & { lastSignedInAt: Date | null };

const columns = `u.id, u.name, u.email, u.role, u.is_active AS "isActive", u.version,
  (SELECT max(s.created_at) FROM session s WHERE s.user_id = u.id) AS "lastSignedInAt"`;

const userOf = (row: Row): User => ({ ...row, lastSignedInAt: row.lastSignedInAt?.toISOString() ?? null });

/** Users with a role. Those without one are members and are not managed here. */
@Injectable()
export class UsersRepository {
  constructor(private readonly database: Database) {}

  async list(): Promise<User[]> {
    const rows = await this.database.query<Row>(
      `SELECT ${columns} FROM "user" u WHERE u.role IS NOT NULL ORDER BY u.name COLLATE "sv-SE-x-icu", u.id`,
    );
    return rows.map(userOf);
  }

  async find(client: Client, userId: string): Promise<User | undefined> {
    const { rows } = await client.query<Row>(`SELECT ${columns} FROM "user" u WHERE u.id = $1 AND u.role IS NOT NULL`, [
      userId,
    ]);
    return rows[0] === undefined ? undefined : userOf(rows[0]);
  }

  /** Adds a user, or gives a role to a member who has signed in before. Nothing when the address has a role already. */
  async add(client: Client, user: UserDraft & { id: string }): Promise<string | undefined> {
    const { rows } = await client.query<{ id: string }>(
      `INSERT INTO "user" AS u (id, name, email, role) VALUES ($1, $2, $3, $4)
       ON CONFLICT (email) DO UPDATE SET name = excluded.name, role = excluded.role, version = u.version + 1, updated_at = now()
       WHERE u.role IS NULL RETURNING u.id`,
      [user.id, user.name, user.email, user.role],
    );
    return rows[0]?.id;
  }

  async change(client: Client, userId: string, change: UserChange): Promise<void> {
    await client.query(
      `UPDATE "user" SET name = coalesce($2, name), role = coalesce($3, role), is_active = coalesce($4, is_active),
         version = version + 1, updated_at = now() WHERE id = $1`,
      [userId, change.name ?? null, change.role ?? null, change.isActive ?? null],
    );
  }

  async endSessions(client: Client, userId: string): Promise<void> {
    await client.query('DELETE FROM session WHERE user_id = $1', [userId]);
  }

  /** Makes every other change of users wait until the transaction is over. */
  async lockAdministrators(client: Client): Promise<void> {
    await client.query('SELECT pg_advisory_xact_lock($1)', [locks.administrators]);
  }

  async countAdministrators(client: Client): Promise<number> {
    const { rows } = await client.query<{ count: number }>(
      `SELECT count(*) AS count FROM "user" WHERE role = 'administrator' AND is_active`,
    );
    return rows[0]?.count ?? 0;
  }
}

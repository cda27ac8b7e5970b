import { Injectable } from '@nestjs/common';
import type { AssignedRole } from '@registry/domain/access';
import { v7 as newId } from 'uuid';
import { type Client, Database } from '../platform/database/database.js';

/** Whoever opened an invitation last, until the code that was sent to their address is entered. */
export interface Invited {
  readonly name: string;
  readonly email: string;
}

/** A user as an invitation changes them. */
export interface InvitedUser {
  readonly name: string;
  readonly role: AssignedRole | null;
  readonly isActive: boolean;
}

const isOpen = 'used_at IS NULL AND expires_at > now()';

@Injectable()
export class InvitationRepository {
  constructor(private readonly database: Database) {}

  async add(client: Client, tokenHash: string): Promise<void> {
    await client.query(
      `INSERT INTO invitation (id, token_hash, role, created_at, expires_at)
       VALUES ($1, $2, 'administrator', now(), now() + interval '24 hours')`,
      [newId(), tokenHash],
    );
  }

  async removeUnused(client: Client): Promise<void> {
    await client.query('DELETE FROM invitation WHERE used_at IS NULL');
  }

  async isOpen(tokenHash: string): Promise<boolean> {
    const rows = await this.database.query(`SELECT FROM invitation WHERE token_hash = $1 AND ${isOpen}`, [tokenHash]);
    return rows.length > 0;
  }

  /** Remembers who opened it, instead of whoever did before. False when it is not open. */
  async remember(tokenHash: string, { name, email }: Invited): Promise<boolean> {
    const rows = await this.database.query(
      `UPDATE invitation SET pending_name = $2, pending_email = $3 WHERE token_hash = $1 AND ${isOpen} RETURNING id`,
      [tokenHash, name, email],
    );
    return rows.length > 0;
  }

  async isPending(email: string): Promise<boolean> {
    const rows = await this.database.query(`SELECT FROM invitation WHERE pending_email = $1 AND ${isOpen}`, [email]);
    return rows.length > 0;
  }

  /** Uses up the invitation that the address is pending for, if it still is. Of many at once, one is given it. */
  async use(client: Client, email: string): Promise<{ name: string; role: AssignedRole } | undefined> {
    const { rows } = await client.query<{ id: string; name: string; role: AssignedRole }>(
      `SELECT id, pending_name AS name, role FROM invitation WHERE pending_email = $1 AND ${isOpen} FOR UPDATE`,
      [email],
    );
    const [invitation] = rows;
    if (invitation === undefined) return undefined;
    await client.query(
      'UPDATE invitation SET used_at = now(), pending_name = NULL, pending_email = NULL WHERE id = $1',
      [invitation.id],
    );
    return { name: invitation.name, role: invitation.role };
  }

  async findUser(client: Client, email: string): Promise<InvitedUser | undefined> {
    const { rows } = await client.query<InvitedUser>(
      'SELECT name, role, is_active AS "isActive" FROM "user" WHERE email = $1 FOR UPDATE',
      [email],
    );
    return rows[0];
  }

  /** @returns the id of the user, who may have had an account before. */
  async writeUser(client: Client, email: string, { name, role, isActive }: InvitedUser): Promise<string> {
    const { rows } = await client.query<{ id: string }>(
      `INSERT INTO "user" AS u (id, name, email, role, is_active) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (email) DO UPDATE SET name = excluded.name, role = excluded.role, is_active = excluded.is_active,
         version = u.version + 1, updated_at = now()
       RETURNING id`,
      [newId(), name, email, role, isActive],
    );
    return rows[0]?.id ?? '';
  }
}

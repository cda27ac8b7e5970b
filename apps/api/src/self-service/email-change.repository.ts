import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { Client } from '../platform/database/database.js';

/** An address that somebody asked for and has not confirmed. */
export interface EmailChangeRow {
  readonly id: string;
  readonly contactId: string;
  readonly userId: string;
  readonly email: string;
}

@Injectable()
export class EmailChangeRepository {
  /** Replaces an earlier wish of the contact. @returns the id of the wish */
  async write(client: Client, wish: Omit<EmailChangeRow, 'id'>, at: Date): Promise<string> {
    const id = newId();
    await client.query(
      `INSERT INTO email_change (id, contact_id, user_id, email, asked_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (contact_id) DO UPDATE
         SET id = excluded.id, user_id = excluded.user_id, email = excluded.email, asked_at = excluded.asked_at`,
      [id, wish.contactId, wish.userId, wish.email, at],
    );
    return id;
  }

  async find(client: Client, id: string): Promise<EmailChangeRow | undefined> {
    const { rows } = await client.query<EmailChangeRow>(
      'SELECT id, contact_id AS "contactId", user_id AS "userId", email FROM email_change WHERE id = $1',
      [id],
    );
    return rows[0];
  }

  /** @returns whether it was there until now */
  async remove(client: Client, id: string): Promise<boolean> {
    return (await client.query('DELETE FROM email_change WHERE id = $1', [id])).rowCount === 1;
  }

  async removeAskedBefore(client: Client, at: Date): Promise<void> {
    await client.query('DELETE FROM email_change WHERE asked_at < $1', [at]);
  }
}

import { Injectable } from '@nestjs/common';
import type { Note } from '@registry/domain/partner';
import type { PartnerReach } from '../platform/access/reach.js';
import type { Client } from '../platform/database/database.js';
import { instantOf } from '../platform/database/parameters.js';

const noteSql = `
  json_build_object('id', note.id, 'body', note.body, 'author', author.name, 'writtenAt', ${instantOf('note.written_at')})`;

@Injectable()
export class NotesRepository {
  /** The notes about a partner, newest first; nothing when the partner is out of reach. */
  async find(client: Client, partnerId: string, reach: PartnerReach): Promise<Note[] | undefined> {
    const { rows } = await client.query<{ notes: Note[] }>(
      `SELECT (SELECT coalesce(json_agg(${noteSql} ORDER BY note.written_at DESC, note.id DESC), '[]')
         FROM note LEFT JOIN "user" author ON author.id = note.author_id WHERE note.partner_id = p.id) AS notes
       FROM partner p WHERE p.id = $1 AND ($2::uuid[] IS NULL OR p.id = ANY ($2))`,
      [partnerId, reach],
    );
    return rows[0]?.notes;
  }

  /** The note as written; nothing, and no note, when the partner is out of reach. */
  async insert(
    client: Client,
    note: { id: string; partnerId: string; body: string; authorId: string; writtenAt: Date },
    reach: PartnerReach,
  ): Promise<Note | undefined> {
    const { rows } = await client.query<{ note: Note }>(
      `WITH note AS (
         INSERT INTO note (id, partner_id, body, author_id, written_at)
         SELECT $2, id, $3, $4, $5 FROM partner WHERE id = $1 AND ($6::uuid[] IS NULL OR id = ANY ($6))
         RETURNING *)
       SELECT ${noteSql} AS note FROM note LEFT JOIN "user" author ON author.id = note.author_id`,
      [note.partnerId, note.id, note.body, note.authorId, note.writtenAt, reach],
    );
    return rows[0]?.note;
  }
}

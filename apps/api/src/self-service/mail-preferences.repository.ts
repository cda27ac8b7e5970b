import { Injectable } from '@nestjs/common';
import { type OptionalMailKind, optionalMailKind } from '@registry/domain/mail';
import type { Client } from '../platform/database/database.js';

@Injectable()
export class MailPreferencesRepository {
  /** What a contact has chosen away; kinds that are no longer a matter of choice are left out. */
  async read(client: Client, contactId: string): Promise<OptionalMailKind[]> {
    const { rows } = await client.query<{ muted: string[] }>('SELECT muted_mail AS muted FROM contact WHERE id = $1', [
      contactId,
    ]);
    return (rows[0]?.muted ?? []).flatMap((kind) => optionalMailKind.safeParse(kind).data ?? []);
  }

  /** Makes no new version of the contact: nobody else sees or changes this. */
  async write(client: Client, contactId: string, muted: readonly OptionalMailKind[]): Promise<void> {
    await client.query('UPDATE contact SET muted_mail = $2 WHERE id = $1', [contactId, muted]);
  }
}

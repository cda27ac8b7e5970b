import { Injectable } from '@nestjs/common';
import { isAskedFor, type MailReader, mayReceive } from '@registry/domain/mail';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import type { ClaimedMail } from './outgoing-mail.repository.js';

export interface Recipient {
  readonly address: string;
  readonly name: string | null;
}

/** Who gets a mail: the one place where it is decided that somebody must not. */
@Injectable()
export class MailRecipientsRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** To whom the mail goes as things stand now; null when it must go to nobody. */
  async recipientOf(mail: ClaimedMail): Promise<Recipient | null> {
    if (mail.contactId !== null) return this.contact(mail, mail.contactId);
    if (mail.userId !== null) return this.user(mail.userId);
    if (mail.subscriberId !== null) return this.subscriber(mail, mail.subscriberId);
    // A user or subscriber who has been erased since leaves a mail to nobody.
    return mail.address === null ? null : { address: mail.address, name: null };
  }

  private async contact(mail: ClaimedMail, contactId: string): Promise<Recipient | null> {
    const [row] = await this.database.query<MailReader & { name: string; email: string | null }>(
      `SELECT name, email, ends_on AS "endsOn", ended_quietly AS "endedQuietly", is_hidden AS "isHidden",
         muted_mail AS "mutedMail"
       FROM contact WHERE id = $1`,
      [contactId],
    );
    const address = mail.address ?? row?.email ?? null;
    if (row === undefined || address === null || !mayReceive(mail.kind, row, this.clock.today())) return null;
    return { address, name: row.name };
  }

  private async user(userId: string): Promise<Recipient | null> {
    const [row] = await this.database.query<{ name: string; email: string }>(
      'SELECT name, email FROM "user" WHERE id = $1 AND is_active',
      [userId],
    );
    return row === undefined ? null : { address: row.email, name: row.name };
  }

  /** Whoever has left gets what they ask for, and nothing more. */
  private async subscriber(mail: ClaimedMail, subscriberId: string): Promise<Recipient | null> {
    const [row] = await this.database.query<{ name: string | null; email: string; state: string }>(
      'SELECT name, email, state FROM subscriber WHERE id = $1',
      [subscriberId],
    );
    if (row === undefined || (row.state === 'left' && !isAskedFor(mail.kind))) return null;
    return { address: mail.address ?? row.email, name: row.name };
  }
}

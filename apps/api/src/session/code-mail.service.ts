import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { MailQueue } from '../platform/mail/mail-queue.js';
import { InvitationRepository } from './invitation.repository.js';
import { SessionRepository } from './session.repository.js';
import { findActorOf } from './session-actor-source.js';
import { SignInCodes } from './sign-in-codes.js';

@Injectable()
export class CodeMailService {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly invitations: InvitationRepository,
    private readonly codes: SignInCodes,
    private readonly mail: MailQueue,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Has a code sent if the address is that of somebody who may sign in, or has been invited to. One is made at once, for
   * unknown addresses too, so that trying codes takes as long for them; the one that is sent is made when the mail is
   * written, and replaces it.
   */
  async send(email: string): Promise<void> {
    const today = this.clock.today();
    await this.codes.make(email);
    const contact = await this.sessions.findContactByEmail(email, today);
    if (contact !== undefined) {
      await this.sessions.addUser({ id: randomUUID(), name: contact.name, email, role: null });
    }
    const person = await this.sessions.findPersonByEmail(email, today);
    const isKnown = person !== undefined && findActorOf(person) !== undefined;
    if (!isKnown && !(await this.invitations.isPending(email))) return;
    const language = contact?.language ?? (await this.sessions.getPartnership()).language;
    const to = isKnown ? { userId: person.userId } : { address: email };
    await this.database.inTransaction((client) => this.mail.enqueue(client, { kind: 'sign_in_code', language, to }));
  }
}

import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Settings } from '../platform/config/settings.js';
import { MailService } from '../platform/mail/mail.service.js';
import { InvitationRepository } from './invitation.repository.js';
import { codeMail } from './mails.js';
import { SessionRepository } from './session.repository.js';
import { findActorOf } from './session-actor-source.js';
import { CODE_MINUTES, SignInCodes } from './sign-in-codes.js';

@Injectable()
export class CodeMailService {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly invitations: InvitationRepository,
    private readonly codes: SignInCodes,
    private readonly mail: MailService,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /**
   * Makes a code, and sends it if the address is that of somebody who may sign in, or has been invited to. One is made for
   * unknown addresses too, so that trying codes takes as long for them.
   */
  async send(email: string): Promise<void> {
    const today = this.clock.today();
    const code = await this.codes.make(email);
    const contact = await this.sessions.findContactByEmail(email, today);
    if (contact !== undefined) {
      await this.sessions.addUser({ id: randomUUID(), name: contact.name, email, role: null });
    }
    const person = await this.sessions.findPersonByEmail(email, today);
    const isKnown = person !== undefined && findActorOf(person) !== undefined;
    if (!isKnown && !(await this.invitations.isPending(email))) return;
    const partnership = await this.sessions.getPartnership();
    await this.mail.send(
      codeMail(contact?.language ?? partnership.language, {
        to: email,
        code,
        minutes: CODE_MINUTES,
        partnershipName: partnership.name,
        publicUrl: this.settings.publicUrl,
      }),
    );
  }
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { foldEmail } from '@registry/domain/address';
import type { Language } from '@registry/domain/language';
import { Clock } from '../platform/clock/clock.js';
import type { WrittenMail } from '../platform/mail/mail-layout.js';
import { type MailWriter, MailWriters, type QueuedMail } from '../platform/mail/mail-writers.js';
import { InvitationRepository } from './invitation.repository.js';
import { SessionRepository } from './session.repository.js';
import { findActorOf } from './session-actor-source.js';
import { codeMail } from './sign-in-code.mail.js';
import { CODE_MINUTES, SignInCodes } from './sign-in-codes.js';

/** Makes the code when its mail is written: it is nowhere but there, and in the database as a keyed hash. */
@Injectable()
export class CodeMailWriter implements MailWriter, OnModuleInit {
  constructor(
    private readonly writers: MailWriters,
    private readonly sessions: SessionRepository,
    private readonly invitations: InvitationRepository,
    private readonly codes: SignInCodes,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.writers.register('sign_in_code', this);
  }

  async write({ to, language, createdAt, partnershipName }: QueuedMail): Promise<WrittenMail | null> {
    // Whoever asked has given up, and a code that nobody waits for only frightens.
    if (this.clock.now().getTime() - createdAt.getTime() > CODE_MINUTES * 60_000) return null;
    const email = foldEmail(to.address);
    const person = await this.sessions.findPersonByEmail(email, this.clock.today());
    const isKnown = person !== undefined && findActorOf(person) !== undefined;
    if (!isKnown && !(await this.invitations.isPending(email))) return null;
    return codeMail(language, { code: await this.codes.make(email), minutes: CODE_MINUTES, partnershipName });
  }

  example(language: Language): WrittenMail {
    return codeMail(language, { code: '123456', minutes: CODE_MINUTES, partnershipName: examplePartnership[language] });
  }
}

const examplePartnership: Readonly<Record<Language, string>> = { sv: 'Partnerskapet', en: 'the partnership' };

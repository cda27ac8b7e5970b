import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Language } from '@registry/domain/language';
import { paragraph, type WrittenMail } from '../platform/mail/mail-layout.js';
import { type MailWriter, MailWriters, type QueuedMail } from '../platform/mail/mail-writers.js';
import { MailFactsRepository } from './mail-facts.repository.js';

const words = {
  sv: {
    subject: 'Din e-postadress i registret är ändrad',
    text: (partner: string) =>
      `Den här adressen var din som kontaktperson för ${partner}. Nu har du bekräftat en annan, och du loggar in med den.`,
    notYou: (email: string | null) =>
      email === null
        ? 'Var det inte du? Hör då av dig till en samordnare genast.'
        : `Var det inte du? Hör då av dig genast: ${email}`,
    reason:
      'Du får brevet för att adressen var din. Det är det sista som registret skickar hit för din roll hos parten.',
  },
  en: {
    subject: 'Your e-mail address in the registry has changed',
    text: (partner: string) =>
      `This address was yours as a contact of ${partner}. You have now confirmed another one, and sign in with that.`,
    notYou: (email: string | null) =>
      email === null
        ? 'Was it not you? Then tell a coordinator at once.'
        : `Was it not you? Then tell us at once: ${email}`,
    reason:
      'You get this message because the address was yours. It is the last that the registry sends here for that role.',
  },
} as const satisfies Record<Language, unknown>;

/** Tells the old address that there is a new one: whoever did not ask for it learns of it there. */
@Injectable()
export class EmailChangeToldMail implements MailWriter, OnModuleInit {
  constructor(
    private readonly writers: MailWriters,
    private readonly facts: MailFactsRepository,
  ) {}

  onModuleInit(): void {
    this.writers.register('email_change_told', this);
  }

  async write({ contactId, language }: QueuedMail): Promise<WrittenMail | null> {
    const contact = contactId === null ? undefined : await this.facts.findContact(contactId);
    return contact === undefined ? null : say(language, contact.partnerName, await this.facts.findOwnAddress());
  }

  example(language: Language): WrittenMail {
    return say(language, language === 'sv' ? 'Granviks kulturförening' : 'Granvik Culture Society', null);
  }
}

function say(language: Language, partnerName: string, ownAddress: string | null): WrittenMail {
  const { subject, text, notYou, reason } = words[language];
  return { subject, blocks: [paragraph(text(partnerName)), paragraph(notYou(ownAddress))], reason };
}

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
    textByCoordinator: (partner: string) =>
      `Den här adressen var din som kontaktperson för ${partner}. En samordnare har ändrat det, och du loggar inte längre in med den.`,
    notRight: (email: string | null) =>
      email === null ? 'Är det fel? Hör av dig till en samordnare.' : `Är det fel? Hör av dig: ${email}`,
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
    textByCoordinator: (partner: string) =>
      `This address was yours as a contact of ${partner}. A coordinator has changed that, and you no longer sign in with it.`,
    notRight: (email: string | null) =>
      email === null ? 'Is that wrong? Then tell a coordinator.' : `Is that wrong? Then tell us: ${email}`,
    notYou: (email: string | null) =>
      email === null
        ? 'Was it not you? Then tell a coordinator at once.'
        : `Was it not you? Then tell us at once: ${email}`,
    reason:
      'You get this message because the address was yours. It is the last that the registry sends here for that role.',
  },
} as const satisfies Record<Language, unknown>;

interface Told {
  readonly partnerName: string;
  /** Where the partnership itself is written to. */
  readonly ownAddress: string | null;
  /** Otherwise the person changed it themselves. */
  readonly isByCoordinator: boolean;
}

/** Tells the old address that it is no longer theirs: whoever did not ask for that learns of it there. */
@Injectable()
export class EmailChangeToldMail implements MailWriter, OnModuleInit {
  constructor(
    private readonly writers: MailWriters,
    private readonly facts: MailFactsRepository,
  ) {}

  onModuleInit(): void {
    this.writers.register('email_change_told', this);
  }

  async write({ contactId, language, data }: QueuedMail): Promise<WrittenMail | null> {
    const contact = contactId === null ? undefined : await this.facts.findContact(contactId);
    if (contact === undefined) return null;
    const facts = { partnerName: contact.partnerName, ownAddress: await this.facts.findOwnAddress() };
    return say(language, { ...facts, isByCoordinator: data.by === 'coordinator' });
  }

  example(language: Language): WrittenMail {
    const partnerName = language === 'sv' ? 'Granviks kulturförening' : 'Granvik Culture Society';
    return say(language, { partnerName, ownAddress: null, isByCoordinator: false });
  }
}

function say(language: Language, { partnerName, ownAddress, isByCoordinator }: Told): WrittenMail {
  const { subject, text, textByCoordinator, notYou, notRight, reason } = words[language];
  const said = isByCoordinator
    ? [textByCoordinator(partnerName), notRight(ownAddress)]
    : [text(partnerName), notYou(ownAddress)];
  return { subject, blocks: said.map((one) => paragraph(one)), reason };
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Language } from '@registry/domain/language';
import { LinksService } from '../links/links.service.js';
import { Database } from '../platform/database/database.js';
import { button, paragraph, type WrittenMail } from '../platform/mail/mail-layout.js';
import { type MailWriter, MailWriters, type QueuedMail } from '../platform/mail/mail-writers.js';
import { EmailChangeRepository } from './email-change.repository.js';

const words = {
  sv: {
    subject: 'Bekräfta din nya e-postadress',
    text: 'Någon, troligen du, vill använda den här adressen som sin i registret. Öppna sidan och tryck på knappen där. Sedan loggar du in med den nya adressen.',
    open: 'Öppna sidan',
    until: 'Länken gäller i två dagar och kan användas en gång. Var det inte du? Då behöver du inte göra något.',
    reason:
      'Du får brevet för att adressen angavs som ny. Den är inte sparad som någons adress förrän den är bekräftad.',
  },
  en: {
    subject: 'Confirm your new e-mail address',
    text: 'Somebody, probably you, wants to use this address in the registry. Open the page and press the button there. After that you sign in with the new address.',
    open: 'Open the page',
    until: 'The link is valid for two days and can be used once. Was it not you? Then you need not do anything.',
    reason:
      'You get this message because the address was given as a new one. It is nobody’s address until it is confirmed.',
  },
} as const satisfies Record<Language, unknown>;

/** Asks at a new address whether it is right. */
@Injectable()
export class EmailChangeConfirmMail implements MailWriter, OnModuleInit {
  constructor(
    private readonly writers: MailWriters,
    private readonly wishes: EmailChangeRepository,
    private readonly links: LinksService,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.writers.register('email_change_confirm', this);
  }

  async write({ data, language }: QueuedMail): Promise<WrittenMail | null> {
    const { client } = this.database;
    const wish = await this.wishes.find(client, String(data.changeId));
    if (wish === undefined) return null;
    const { contactId, id: changeId } = wish;
    // Names the wish, so that no link confirms an address which it was not sent to.
    return say(language, await this.links.create(client, { purpose: 'confirm_email', contactId, data: { changeId } }));
  }

  example(language: Language): WrittenMail {
    return say(language, this.links.addressOf('confirm_email', 'example'));
  }
}

function say(language: Language, url: string): WrittenMail {
  const { subject, text, open, until, reason } = words[language];
  return { subject, blocks: [paragraph(text), button(open, url), paragraph(until)], reason };
}

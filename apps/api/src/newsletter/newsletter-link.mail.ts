import { Injectable } from '@nestjs/common';
import type { Language } from '@registry/domain/language';
import { LinksService } from '../links/links.service.js';
import { Database } from '../platform/database/database.js';
import { button, paragraph, type WrittenMail } from '../platform/mail/mail-layout.js';
import type { MailWriter, QueuedMail } from '../platform/mail/mail-writers.js';
import { SubscribersRepository } from './subscribers.repository.js';
import { UnsubscribeTokens } from './unsubscribe-tokens.js';

interface Facts {
  readonly partnershipName: string;
  readonly url: string;
}

const texts = {
  sv: ({ partnershipName, url }: Facts) => ({
    subject: `Din prenumeration på nyhetsbrev från ${partnershipName}`,
    blocks: [
      paragraph(
        'Hej!\n\nHär är länken till din prenumeration. Där ser du vad du prenumererar på, och kan ändra eller sluta.',
      ),
      button('Öppna min prenumeration', url),
      paragraph('Länken är din egen: dela den inte med någon. Bad du inte om den kan du bortse från det här brevet.'),
    ],
    reason: 'Du får det här brevet för att någon bad om länken till prenumerationen på din adress.',
  }),
  en: ({ partnershipName, url }: Facts) => ({
    subject: `Your subscription to newsletters from ${partnershipName}`,
    blocks: [
      paragraph(
        'Hello!\n\nHere is the link to your subscription. There you see what you subscribe to, and can change it or leave.',
      ),
      button('Open my subscription', url),
      paragraph('The link is your own: share it with nobody. If you did not ask for it, you can ignore this message.'),
    ],
    reason: 'You get this message because somebody asked for the link to the subscription at your address.',
  }),
} as const satisfies Record<Language, (facts: Facts) => WrittenMail>;

/** Opens "my subscription" for whoever reads the mail at the subscribed address. */
@Injectable()
export class NewsletterLinkMail implements MailWriter {
  constructor(
    private readonly database: Database,
    private readonly subscribers: SubscribersRepository,
    private readonly links: LinksService,
    private readonly tokens: UnsubscribeTokens,
  ) {}

  async write({ language, subscriberId, partnershipName }: QueuedMail): Promise<WrittenMail | null> {
    const { client } = this.database;
    const subscriber = subscriberId === null ? undefined : await this.subscribers.find(client, subscriberId);
    if (subscriber?.state !== 'active') return null;
    const url = await this.links.create(client, { purpose: 'my_subscription', subscriberId: subscriber.id });
    return { ...texts[language]({ partnershipName, url }), headers: this.tokens.headersFor(subscriber.id) };
  }

  example(language: Language): WrittenMail {
    return texts[language]({
      partnershipName: 'Partnerskapet',
      url: 'https://register.example.se/min-prenumeration#exempel',
    });
  }
}

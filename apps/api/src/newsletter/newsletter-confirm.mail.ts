import { Injectable } from '@nestjs/common';
import type { Language } from '@registry/domain/language';
import { linkLifetimeDays } from '@registry/domain/link';
import { LinksService } from '../links/links.service.js';
import { Database } from '../platform/database/database.js';
import { button, list, paragraph, type WrittenMail } from '../platform/mail/mail-layout.js';
import type { MailWriter, QueuedMail } from '../platform/mail/mail-writers.js';
import { NewsletterRepository } from './newsletter.repository.js';
import { SubscribersRepository } from './subscribers.repository.js';
import { fromLinkData } from './subscription-request.rules.js';
import { UnsubscribeTokens } from './unsubscribe-tokens.js';

interface Facts {
  readonly partnershipName: string;
  readonly topics: readonly string[];
  readonly wording: string;
  readonly url: string;
}

const days = linkLifetimeDays.confirm_subscription;

/** No name in it: whoever asked may have typed somebody else's address, and anything for a name. */
const texts = {
  sv: ({ partnershipName, topics, wording, url }: Facts) => ({
    subject: `Bekräfta att du vill ha nyhetsbrev från ${partnershipName}`,
    blocks: [
      paragraph('Hej!\n\nNågon, förhoppningsvis du, har anmält den här adressen till:'),
      list(topics),
      paragraph(`Det här säger du ja till:\n”${wording}”`),
      button('Gå vidare och bekräfta', url),
      paragraph(`Länken gäller i ${days} dagar. Du bekräftar med en knapp på sidan som öppnas.`),
      paragraph('Var det inte du? Då behöver du inte göra något. Du får inget nyhetsbrev.'),
    ],
    reason: 'Du får det här brevet för att din adress skrevs in på sidan för nyhetsbrev.',
  }),
  en: ({ partnershipName, topics, wording, url }: Facts) => ({
    subject: `Confirm that you want newsletters from ${partnershipName}`,
    blocks: [
      paragraph('Hello!\n\nSomebody, hopefully you, signed up this address for:'),
      list(topics),
      paragraph(`This is what you say yes to:\n“${wording}”`),
      button('Continue to confirm', url),
      paragraph(`The link is valid for ${days} days. You confirm with a button on the page that opens.`),
      paragraph('Was it not you? Then you need not do anything. You will get no newsletter.'),
    ],
    reason: 'You get this message because your address was entered on the newsletter page.',
  }),
} as const satisfies Record<Language, (facts: Facts) => WrittenMail>;

const examples = {
  sv: { topics: ['Nyhetsbrev'], wording: 'Ja, jag vill ha partnerskapets nyhetsbrev.' },
  en: { topics: ['Newsletter'], wording: 'Yes, I want the partnership’s newsletter.' },
} as const satisfies Record<Language, Pick<Facts, 'topics' | 'wording'>>;

/** Asks at the address itself whether somebody there wants the newsletter (double opt-in). */
@Injectable()
export class NewsletterConfirmMail implements MailWriter {
  constructor(
    private readonly database: Database,
    private readonly subscribers: SubscribersRepository,
    private readonly newsletter: NewsletterRepository,
    private readonly links: LinksService,
    private readonly tokens: UnsubscribeTokens,
  ) {}

  async write({ language, subscriberId, data, createdAt, partnershipName }: QueuedMail): Promise<WrittenMail | null> {
    const { client } = this.database;
    const subscriber = subscriberId === null ? undefined : await this.subscribers.find(client, subscriberId);
    // Who has left since they asked, or is forgotten, is asked no more.
    if (subscriber === undefined || (subscriber.leftAt !== null && subscriber.leftAt > createdAt)) return null;
    const asked = fromLinkData(data);
    const topics = (await this.newsletter.topics(client)).filter(({ key }) => asked.topics.includes(key));
    const wording = await this.newsletter.findWording(client, asked.wordingVersion, language);
    if (topics.length === 0 || wording === undefined) return null;
    const url = await this.links.create(client, {
      purpose: 'confirm_subscription',
      subscriberId: subscriber.id,
      data,
    });
    return {
      ...texts[language]({
        partnershipName,
        topics: topics.map((topic) => topic[language]),
        wording: wording.text,
        url,
      }),
      headers: this.tokens.headersFor(subscriber.id),
    };
  }

  example(language: Language): WrittenMail {
    return texts[language]({
      ...examples[language],
      partnershipName: 'Partnerskapet',
      url: 'https://register.example.se/nyhetsbrev/bekrafta#exempel',
    });
  }
}

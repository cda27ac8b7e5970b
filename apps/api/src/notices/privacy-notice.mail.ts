import type { Language } from '@registry/domain/language';
import { button, facts, heading, list, paragraph, type WrittenMail } from '../platform/mail/mail-layout.js';

export interface PrivacyNoticeFacts {
  readonly name: string;
  readonly partnerName: string;
  readonly controllerName: string;
  readonly contactEmail: string | null;
  readonly lawfulBasis: string;
  readonly retention: string;
  readonly noticeUrl: string;
}

type Writer = (facts: PrivacyNoticeFacts) => WrittenMail;

const sv: Writer = ({ name, partnerName, controllerName, contactEmail, lawfulBasis, retention, noticeUrl }) => ({
  subject: 'Dina uppgifter finns i partnerskapets register',
  blocks: [
    paragraph(`Hej ${name}!`),
    paragraph(
      `Du är registrerad som kontaktperson för ${partnerName}. Därför berättar vi vad vi har om dig, och varför. Du behöver inte göra något.`,
    ),
    facts([
      ['Ansvarig', controllerName],
      ['Vad vi har', 'Ditt namn, din e-postadress, och om vi har fått dem: telefon, titel och roll'],
      ['Varifrån', `Från ${partnerName} eller den som samordnar partnerskapet`],
      ['Varför', 'För att veta vem som företräder organisationen, och kunna nå dig'],
      ['Rättslig grund', lawfulBasis],
      ['Hur länge', retention],
      ['Vilka ser dem', 'De som sköter partnerskapet, och dina kollegor i samma organisation'],
    ]),
    heading('Dina rättigheter'),
    list([
      'Du kan få veta allt vi har om dig, och få det rättat.',
      'Du kan invända, eller be att uppgifterna tas bort eller begränsas.',
      'Du kan klaga hos Integritetsskyddsmyndigheten, imy.se.',
    ]),
    ...(contactEmail === null ? [] : [paragraph(`Frågor? Skriv till ${contactEmail}.`)]),
    button('Läs hur vi hanterar personuppgifter', noticeUrl),
  ],
  reason: 'Du får det här brevet en gång, för att någon annan har lämnat dina uppgifter (artikel 14 i GDPR).',
});

const en: Writer = ({ name, partnerName, controllerName, contactEmail, lawfulBasis, retention, noticeUrl }) => ({
  subject: 'Your details are in the partnership’s registry',
  blocks: [
    paragraph(`Hello ${name},`),
    paragraph(
      `You are registered as a contact for ${partnerName}. That is why we tell you what we have about you, and why. You need not do anything.`,
    ),
    facts([
      ['Controller', controllerName],
      ['What we have', 'Your name, your e-mail address, and if we were given them: telephone, title and role'],
      ['From where', `From ${partnerName}, or from whoever coordinates the partnership`],
      ['Why', 'To know who represents the organisation, and to be able to reach you'],
      ['Lawful basis', lawfulBasis],
      ['How long', retention],
      ['Who sees them', 'Those who run the partnership, and your colleagues in the same organisation'],
    ]),
    heading('Your rights'),
    list([
      'You can learn all that we have about you, and have it corrected.',
      'You can object, or ask that the data are erased or restricted.',
      'You can complain to the Swedish Authority for Privacy Protection, imy.se.',
    ]),
    ...(contactEmail === null ? [] : [paragraph(`Questions? Write to ${contactEmail}.`)]),
    button('Read how we handle personal data', noticeUrl),
  ],
  reason: 'You get this message once, because somebody else gave us your details (GDPR, article 14).',
});

/** Who has the reader's details, from where, why, on what basis, for how long, and what they can do about it. */
export const writePrivacyNotice = (language: Language, about: PrivacyNoticeFacts): WrittenMail =>
  ({ sv, en })[language](about);

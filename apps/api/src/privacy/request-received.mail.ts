import type { Language } from '@registry/domain/language';
import { paragraph, type WrittenMail } from '../platform/mail/mail-layout.js';

interface RequestFacts {
  readonly name: string;
  readonly controllerName: string;
  readonly contactEmail: string | null;
}

const sv = ({ name, controllerName, contactEmail }: RequestFacts): WrittenMail => ({
  subject: 'Din begäran om att bli borttagen har kommit in',
  blocks: [
    paragraph(`Hej ${name}!`),
    paragraph(
      `Vi har fått en begäran om att ta bort dina uppgifter. ${controllerName} går igenom den och svarar inom en månad.`,
    ),
    paragraph(
      contactEmail === null
        ? 'Var det inte du? Hör av dig till partnerskapet så snart du kan.'
        : `Var det inte du? Skriv till ${contactEmail} så snart du kan.`,
    ),
  ],
  reason: 'Du får det här brevet för att någon som är inloggad som du har bett om att bli borttagen.',
});

const en = ({ name, controllerName, contactEmail }: RequestFacts): WrittenMail => ({
  subject: 'Your request to be erased has arrived',
  blocks: [
    paragraph(`Hello ${name},`),
    paragraph(
      `We have received a request to erase your details. ${controllerName} looks at it and answers within a month.`,
    ),
    paragraph(
      contactEmail === null
        ? 'Was it not you? Get in touch with the partnership as soon as you can.'
        : `Was it not you? Write to ${contactEmail} as soon as you can.`,
    ),
  ],
  reason: 'You get this message because somebody signed in as you asked to be erased.',
});

/** Tells a person that somebody signed in as them asked for erasure: in the days of grace they can still say no. */
export const writeRequestReceived = (language: Language, about: RequestFacts): WrittenMail =>
  ({ sv, en })[language](about);

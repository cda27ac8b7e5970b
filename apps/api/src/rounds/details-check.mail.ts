import type { CivilDate } from '@registry/domain/calendar';
import type { Language } from '@registry/domain/language';
import { formatPhone } from '@registry/domain/phone';
import { button, facts, heading, type MailBlock, paragraph, type WrittenMail } from '../platform/mail/mail-layout.js';
import type { AskedContact } from './round-mails.repository.js';

/** What the two mails of a round say, beside the words of whoever made the round. */
interface DetailsCheck extends AskedContact {
  readonly url: string;
  readonly partnershipName: string;
  readonly publicUrl: string;
}

const locales = { sv: 'sv-SE', en: 'en-GB' } as const satisfies Record<Language, string>;

const dayAsRead = (language: Language, day: CivilDate): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

const words = {
  sv: {
    hello: (name: string) => `Hej ${name}!`,
    reminder: 'Påminnelse',
    remind: 'Vi skrev till dig tidigare men har inte fått något svar. Det tar en minut.',
    weHave: 'Det här har vi om dig',
    name: 'Namn',
    title: 'Titel',
    phone: 'Telefon',
    extension: 'anknytning',
    email: 'E-post',
    organisation: 'Organisation',
    nothing: 'saknas',
    button: 'Bekräfta eller ändra',
    deadline: (day: string) =>
      `Svara gärna senast ${day}. Du behöver inte logga in. Länken är din egen: skicka den inte vidare.`,
    away: (url: string) =>
      `Vill du inte få sådana här frågor? Logga in på ${url} och välj under Mina uppgifter vilka brev du vill ha.`,
    reason: (partner: string, partnership: string) =>
      `Du får brevet för att du är kontaktperson för ${partner} hos ${partnership}.`,
  },
  en: {
    hello: (name: string) => `Hello ${name},`,
    reminder: 'Reminder',
    remind: 'We wrote to you earlier but have not had an answer. It takes a minute.',
    weHave: 'This is what we have about you',
    name: 'Name',
    title: 'Title',
    phone: 'Phone',
    extension: 'extension',
    email: 'E-mail',
    organisation: 'Organisation',
    nothing: 'missing',
    button: 'Confirm or change',
    deadline: (day: string) =>
      `Please answer by ${day}. You need not sign in. The link is yours alone: do not pass it on.`,
    away: (url: string) =>
      `Would you rather not get questions like this? Sign in at ${url} and choose under My details which mail you want.`,
    reason: (partner: string, partnership: string) =>
      `You get this because you are a contact for ${partner} at ${partnership}.`,
  },
} as const;

/** Asks a contact whether their details are right (`details_check`), or asks again, in the words of the round. */
export function detailsCheckMail(
  kind: 'details_check' | 'details_reminder',
  language: Language,
  check: DetailsCheck,
): WrittenMail {
  const say = words[language];
  const { subject, body } = check.texts[language];
  const isReminder = kind === 'details_reminder';
  const blocks: MailBlock[] = [
    paragraph(say.hello(check.name)),
    ...(isReminder ? [paragraph(say.remind)] : []),
    paragraph(body),
    heading(say.weHave),
    facts([
      [say.name, check.name],
      [say.title, check.title ?? say.nothing],
      [say.phone, phoneAsRead(check, language) ?? say.nothing],
      [say.email, check.email],
      [say.organisation, check.partnerName],
    ]),
    button(say.button, check.url),
    paragraph(say.deadline(dayAsRead(language, check.deadline))),
    paragraph(say.away(check.publicUrl)),
  ];
  return {
    subject: isReminder ? `${say.reminder}: ${subject}` : subject,
    blocks,
    reason: say.reason(check.partnerName, check.partnershipName),
  };
}

function phoneAsRead({ phone, extension }: DetailsCheck, language: Language): string | undefined {
  if (phone === null) return undefined;
  const number = formatPhone(phone);
  return extension === null ? number : `${number}, ${words[language].extension} ${extension}`;
}

/** As a person would get it: nobody's details, and a link that leads nowhere. */
export const exampleOfDetailsCheck = (
  kind: 'details_check' | 'details_reminder',
  language: Language,
  publicUrl: string,
): WrittenMail =>
  detailsCheckMail(kind, language, {
    deadline: '2026-04-15',
    texts: {
      sv: {
        subject: 'Stämmer dina uppgifter?',
        body: 'En gång om året frågar vi alla kontaktpersoner om uppgifterna stämmer, så att rätt person får veta när något händer.',
      },
      en: {
        subject: 'Are your details right?',
        body: 'Once a year we ask every contact whether their details are right, so that the right person hears when something happens.',
      },
    },
    name: 'Kim Andersson',
    title: null,
    phone: '+46701740605',
    extension: null,
    email: 'kim.andersson@example.se',
    partnerName: 'Exempelföreningen',
    url: `${publicUrl}/bekrafta#…`,
    partnershipName: 'Partnerskapet',
    publicUrl,
  });

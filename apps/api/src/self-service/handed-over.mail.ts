import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CivilDate } from '@registry/domain/calendar';
import type { ContactRole } from '@registry/domain/contact';
import type { Language } from '@registry/domain/language';
import { Settings } from '../platform/config/settings.js';
import { button, paragraph, type WrittenMail } from '../platform/mail/mail-layout.js';
import { type MailWriter, MailWriters, type QueuedMail } from '../platform/mail/mail-writers.js';
import { MailFactsRepository } from './mail-facts.repository.js';

interface Told {
  readonly partnerName: string;
  readonly role: ContactRole;
  readonly on: CivilDate;
  /** Who had the role; null when that is not for everybody to know. */
  readonly from: string | null;
}

const words = {
  sv: {
    role: {
      primary: 'huvudkontakt',
      deputy: 'ersättare',
      newsletter: 'kontakt för nyhetsbrevet',
      other: 'kontaktperson',
    },
    subject: ({ partnerName, role }: { partnerName: string; role: string }) => `Du är ${role} för ${partnerName}`,
    text: ({ role, on, from, partnerName }: { role: string; on: string; from: string | null; partnerName: string }) =>
      from === null
        ? `Från och med ${on} är du ${role} för ${partnerName}.`
        : `${from} har lämnat över till dig. Från och med ${on} är du ${role} för ${partnerName}.`,
    signIn:
      'Logga in med den här adressen och se att dina uppgifter stämmer. Du får en kod, något lösenord behövs inte.',
    open: 'Till mina uppgifter',
    reason:
      'Du får brevet för att du har fått en roll i registret. Du kan välja bort sådana brev under Mina uppgifter.',
  },
  en: {
    role: {
      primary: 'primary contact',
      deputy: 'deputy',
      newsletter: 'contact for the newsletter',
      other: 'contact',
    },
    subject: ({ partnerName, role }: { partnerName: string; role: string }) => `You are ${role} of ${partnerName}`,
    text: ({ role, on, from, partnerName }: { role: string; on: string; from: string | null; partnerName: string }) =>
      from === null
        ? `From ${on} you are ${role} of ${partnerName}.`
        : `${from} has handed over to you. From ${on} you are ${role} of ${partnerName}.`,
    signIn: 'Sign in with this address and check that your details are right. You get a code; no password is needed.',
    open: 'To my details',
    reason:
      'You get this message because you were given a role in the registry. You can turn such messages off under My details.',
  },
} as const satisfies Record<Language, unknown>;

const locales: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-GB' };

const dayOf = (day: CivilDate, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** Tells a successor that a role is theirs now. */
@Injectable()
export class HandedOverMail implements MailWriter, OnModuleInit {
  constructor(
    private readonly writers: MailWriters,
    private readonly facts: MailFactsRepository,
    private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.writers.register('handed_over', this);
  }

  async write({ contactId, data, language }: QueuedMail): Promise<WrittenMail | null> {
    const successor = contactId === null ? undefined : await this.facts.findContact(contactId);
    if (successor === undefined) return null;
    const ended = await this.facts.findContact(String(data.endedContactId));
    const from = ended === undefined || ended.isHidden ? null : ended.name;
    return this.say(language, { ...successor, on: String(data.on), from });
  }

  example(language: Language): WrittenMail {
    const partnerName = language === 'sv' ? 'Granviks kulturförening' : 'Granvik Culture Society';
    return this.say(language, { partnerName, role: 'primary', on: '2026-03-01', from: 'Anna Åberg' });
  }

  private say(language: Language, told: Told): WrittenMail {
    const { role, subject, text, signIn, open, reason } = words[language];
    const said = { ...told, role: role[told.role], on: dayOf(told.on, language) };
    return {
      subject: subject(said),
      blocks: [paragraph(text(said)), paragraph(signIn), button(open, `${this.settings.publicUrl}/mina-uppgifter`)],
      reason,
    };
  }
}

import { describe, expect, it } from '@jest/globals';
import { languages } from '@registry/domain/language';
import { renderMail } from '../platform/mail/mail-layout.js';
import { exampleOfDetailsCheck } from './details-check.mail.js';

const frame = { partnershipName: 'Partnerskapet', publicUrl: 'https://parter.example.org' };

describe.each(
  languages.flatMap((language) =>
    (['details_check', 'details_reminder'] as const).map((kind) => [kind, language] as const),
  ),
)('%s in %s', (kind, language) => {
  const mail = renderMail(exampleOfDetailsCheck(kind, language, frame.publicUrl), { language, ...frame });

  it('says the same as text and as HTML', () => {
    for (const text of [
      'Kim Andersson',
      '070-174 06 05',
      'Exempelföreningen',
      'https://parter.example.org/bekrafta#',
    ]) {
      expect(mail.text).toContain(text);
      expect(mail.html).toContain(text);
    }
    expect(mail.html).toContain(`lang="${language}"`);
  });

  it('says who it is from, until when, why it came, and how to choose it away', () => {
    const said = {
      sv: ['senast 15 april 2026', 'Du får brevet för att du är kontaktperson', 'välj under Mina uppgifter'],
      en: ['by 15 April 2026', 'because you are a contact', 'choose under My details'],
    }[language];
    for (const text of said) expect(mail.text).toContain(text);
  });

  it('tells a reminder from the first in its subject', () => {
    const isReminder = /^(Påminnelse|Reminder): /.test(mail.subject);
    expect(isReminder).toBe(kind === 'details_reminder');
  });
});

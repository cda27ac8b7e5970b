import type { Language } from '@registry/domain/language';
import { code as codeBlock, paragraph, type WrittenMail } from '../platform/mail/mail-layout.js';

interface CodeMail {
  readonly code: string;
  readonly minutes: number;
  readonly partnershipName: string;
}

const texts = {
  sv: ({ code, minutes, partnershipName }: CodeMail) => ({
    subject: `${code} är din kod till ${partnershipName}`,
    blocks: [
      paragraph('Hej!'),
      paragraph('Din kod för att logga in är'),
      codeBlock(code),
      paragraph(`Skriv den på sidan där du bad om den. Den gäller i ${minutes} minuter och kan användas en gång.`),
      paragraph(
        'Har du inte bett om någon kod? Då kan du bortse från det här brevet. Lämna aldrig ut koden till någon.',
      ),
    ],
    reason: 'Du får det här brevet för att någon angav din e-postadress för att logga in.',
  }),
  en: ({ code, minutes, partnershipName }: CodeMail) => ({
    subject: `${code} is your code for ${partnershipName}`,
    blocks: [
      paragraph('Hello!'),
      paragraph('Your code to sign in is'),
      codeBlock(code),
      paragraph(
        `Enter it on the page where you asked for it. It is valid for ${minutes} minutes and can be used once.`,
      ),
      paragraph('Did you not ask for a code? Then you can ignore this message. Never give the code to anybody.'),
    ],
    reason: 'You get this message because somebody entered your e-mail address to sign in.',
  }),
} as const satisfies Record<Language, (mail: CodeMail) => WrittenMail>;

/** The mail with a sign-in code, in the reader's language. */
export const codeMail = (language: Language, mail: CodeMail): WrittenMail => texts[language](mail);

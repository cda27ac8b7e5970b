import type { Language } from '@registry/domain/language';
import type { Mail } from '../platform/mail/mail.service.js';

interface CodeMail {
  readonly to: string;
  readonly code: string;
  readonly minutes: number;
  readonly partnershipName: string;
  readonly publicUrl: string;
}

const texts = {
  sv: ({ code, minutes, partnershipName, publicUrl }: CodeMail) => ({
    subject: `${code} är din kod till ${partnershipName}`,
    text: `Hej!

Din kod för att logga in är ${code}

Skriv den på sidan där du bad om den. Den gäller i ${minutes} minuter och kan användas en gång.

Har du inte bett om någon kod? Då kan du bortse från det här brevet. Lämna aldrig ut koden till någon.

${partnershipName}
${publicUrl}
`,
  }),
  en: ({ code, minutes, partnershipName, publicUrl }: CodeMail) => ({
    subject: `${code} is your code for ${partnershipName}`,
    text: `Hello!

Your code to sign in is ${code}

Enter it on the page where you asked for it. It is valid for ${minutes} minutes and can be used once.

Did you not ask for a code? Then you can ignore this message. Never give the code to anybody.

${partnershipName}
${publicUrl}
`,
  }),
} as const satisfies Record<Language, (mail: CodeMail) => { subject: string; text: string }>;

/** The mail with a sign-in code, in the reader's language. */
export const codeMail = (language: Language, mail: CodeMail): Mail => ({ to: mail.to, ...texts[language](mail) });

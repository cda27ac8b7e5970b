import type { Language } from '../language/index.js';
import type { Category, KeepingReason, Purpose } from './declaration.js';
import type { LawfulBasis, RecipientKind, Retention } from './processing.js';

/** The words of the privacy notice, the record of processing, exports and previews. */
export interface PrivacyWords {
  readonly categories: Readonly<Record<Category, string>>;
  readonly purposes: Readonly<Record<Purpose, string>>;
  readonly bases: Readonly<Record<LawfulBasis, string>>;
  readonly retention: (retention: Retention, formerMonths: number) => string;
  readonly recipients: Readonly<Record<RecipientKind, string>>;
  readonly security: string;
  readonly keeping: Readonly<Record<KeepingReason, string>>;
}

const sv: PrivacyWords = {
  categories: {
    identity: 'Namn',
    contact_details: 'E-postadress och telefon',
    role: 'Uppdrag: titel, roll och tid',
    preferences: 'Språk och vilka brev du vill ha',
    sign_in: 'Inloggning: tider, IP-adress och webbläsare',
    correspondence: 'Vilka brev som har skickats, och när',
    consent: 'Samtycken: när, hur och till vad',
    authorship: 'Vad du har gjort eller föreslagit i registret',
    free_text: 'Fri text som kan nämna dig',
  },
  purposes: {
    partnership: 'Veta vem som företräder en part, och hålla kontakten',
    sign_in: 'Låta rätt person logga in, och upptäcka missbruk',
    history: 'Kunna se vad som har ändrats i registret, och när',
    mail: 'Skicka brev som behövs för uppdraget eller som du har bett om',
    newsletter: 'Skicka nyhetsbrev till den som har bett om det',
    import: 'Läsa in parter från en fil',
    rights: 'Kunna visa att din begäran har tagits om hand',
  },
  bases: {
    consent: 'Samtycke (artikel 6.1 a)',
    legal_obligation: 'Rättslig förpliktelse (artikel 6.1 c)',
    public_task: 'Uppgift av allmänt intresse (artikel 6.1 e)',
    legitimate_interest: 'Berättigat intresse (artikel 6.1 f)',
  },
  retention: (retention, formerMonths) =>
    ({
      former_months: `Så länge uppdraget varar, och ${formerMonths} månader efter det.`,
      sign_in_unused: `En inloggning i 7 dagar efter senaste besöket. Kontot tas bort när det inte har använts på ${formerMonths} månader.`,
      with_person: 'Så länge vi har dina uppgifter i övrigt. Tas bort samtidigt.',
      until_left: 'Tills du avslutar prenumerationen, och en månad efter det.',
      import_until_erased: 'Filen sparas för att visa vad som lästes in. Den töms när någon som nämns i den tas bort.',
      as_proof: 'Att något har tagits bort sparas, men inte vem det var.',
    })[retention],
  recipients: {
    readers: 'Partnerskapets administratörer, samordnare och handläggare, och kollegor hos samma part',
    administrators: 'Partnerskapets administratörer',
    mail_server: 'Den e-posttjänst som partnerskapet använder',
    nobody: 'Ingen utanför systemet',
  },
  security:
    'Inloggning med engångskod, behörighet efter roll, krypterad överföring, historik över ändringar och loggar utan personuppgifter.',
  keeping: {
    pseudonym: 'Ett nummer som inte längre leder till någon.',
    dates_of_history: 'Historiken ska gå att läsa: att något hände, inte vem det gällde.',
    free_text: 'Fri text: läs igenom för hand.',
    organisation: 'Säger något om organisationen, inte om personen.',
    statistics: 'Räknas, men säger inte längre vem.',
    proof: 'Visar att lagen har följts, men inte längre vem det gällde.',
    hashed: 'Går inte att läsa tillbaka; hindrar att brev skickas igen.',
  },
};

const en: PrivacyWords = {
  categories: {
    identity: 'Name',
    contact_details: 'E-mail address and telephone',
    role: 'Role: title, function and time',
    preferences: 'Language, and which mail you want',
    sign_in: 'Sign-in: times, IP address and browser',
    correspondence: 'Which mail was sent, and when',
    consent: 'Consents: when, how and to what',
    authorship: 'What you have done or proposed in the registry',
    free_text: 'Free text that may mention you',
  },
  purposes: {
    partnership: 'Know who represents a partner, and keep in touch',
    sign_in: 'Let the right person sign in, and notice misuse',
    history: 'See what was changed in the registry, and when',
    mail: 'Send mail that the role needs or that you asked for',
    newsletter: 'Send the newsletter to those who asked for it',
    import: 'Read partners from a file',
    rights: 'Show that your request was taken care of',
  },
  bases: {
    consent: 'Consent (article 6.1 a)',
    legal_obligation: 'Legal obligation (article 6.1 c)',
    public_task: 'Task in the public interest (article 6.1 e)',
    legitimate_interest: 'Legitimate interest (article 6.1 f)',
  },
  retention: (retention, formerMonths) =>
    ({
      former_months: `As long as the role lasts, and ${formerMonths} months after it.`,
      sign_in_unused: `A sign-in for 7 days after the last visit. The account is removed when it was not used for ${formerMonths} months.`,
      with_person: 'As long as we have your other data. Removed together with it.',
      until_left: 'Until you end the subscription, and a month after it.',
      import_until_erased: 'The file is kept to show what was read. It is emptied when somebody it names is erased.',
      as_proof: 'That something was erased is kept, but not who it was.',
    })[retention],
  recipients: {
    readers: 'The partnership’s administrators, coordinators and staff, and colleagues at the same partner',
    administrators: 'The partnership’s administrators',
    mail_server: 'The mail service that the partnership uses',
    nobody: 'Nobody outside the system',
  },
  security:
    'Sign-in by one-time code, access by role, encrypted transport, a history of changes, and logs without personal data.',
  keeping: {
    pseudonym: 'A number that no longer leads to anybody.',
    dates_of_history: 'The history stays readable: that something happened, not whom it was about.',
    free_text: 'Free text: look through by hand.',
    organisation: 'Says something about the organisation, not about the person.',
    statistics: 'Is counted, but no longer says who.',
    proof: 'Shows that the law was followed, but no longer whom it was about.',
    hashed: 'Cannot be read back; keeps mail from being sent again.',
  },
};

export const privacyWords: Readonly<Record<Language, PrivacyWords>> = { sv, en };

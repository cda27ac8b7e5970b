import { addDays } from '@registry/domain/calendar';
import { type Round, type RoundAudience, type RoundDraft, roundAudience } from '@registry/domain/round';

/** A round as it stands in the form: what was typed. */
export interface RoundFields {
  name: string;
  audience: Omit<RoundAudience, 'unconfirmedSince'>;
  unconfirmedSince: string;
  texts: RoundDraft['texts'];
  reminders: string;
  deadline: string;
}

/** Words that work as they are. Each in the language of its mail, whatever the language of the page. */
const defaultTexts: RoundDraft['texts'] = {
  sv: {
    subject: 'Stämmer dina kontaktuppgifter?',
    body:
      'Du är kontaktperson i partnerskapet. Nu ser vi över våra kontaktuppgifter, så att inbjudningar och information når rätt person.\n\n' +
      'Läs igenom vad vi har om dig. Stämmer det räcker det att du bekräftar. Är något fel kan du ändra det direkt.',
  },
  en: {
    subject: 'Are your contact details right?',
    body:
      'You are a contact in the partnership. We are going through our contact details, so that invitations and information reach the right person.\n\n' +
      'Please read what we have about you. If it is right, all you need to do is confirm. If anything is wrong, you can change it straight away.',
  },
};

/** Three weeks to answer, with two reminders. */
export const newRoundFields = (today: string): RoundFields => {
  const { unconfirmedSince: _everybody, ...audience } = roundAudience.parse({});
  return {
    name: '',
    audience,
    unconfirmedSince: '',
    texts: defaultTexts,
    reminders: '7, 14',
    deadline: addDays(today, 21),
  };
};

export const fieldsOf = ({ name, audience, texts, reminderDays, deadline }: Round): RoundFields => {
  const { unconfirmedSince, ...narrowing } = audience;
  const reminders = reminderDays.join(', ');
  return { name, audience: narrowing, unconfirmedSince: unconfirmedSince ?? '', texts, reminders, deadline };
};

/** The audience as the server takes it; a day that is not one yet is for the check to name. */
export const audienceOf = ({ audience, unconfirmedSince }: RoundFields) => ({
  ...audience,
  unconfirmedSince: unconfirmedSince.trim() === '' ? null : unconfirmedSince.trim(),
});

/** What was typed, in the shape of the draft: not yet checked. */
export const typedDraft = (fields: RoundFields) => ({
  name: fields.name,
  audience: audienceOf(fields),
  texts: fields.texts,
  // What is not a number becomes NaN, which the check names.
  reminderDays: fields.reminders
    .split(/[\s,;]+/)
    .filter((day) => day !== '')
    .map(Number),
  deadline: fields.deadline.trim(),
});

/** The days have one field between them. */
export const toFormFields = (problems: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(problems).map(([name, sentence]) => [name.replace(/^reminderDays\.\d+$/, 'reminderDays'), sentence]),
  );

import { foldEmail } from '@registry/domain/address';
import type { CivilDate } from '@registry/domain/calendar';
import { type Contact, type ContactDraft, isCurrent } from '@registry/domain/contact';
import { formatPhone } from '@registry/domain/phone';
import { foldText } from '@registry/domain/text';
import { changesBetween, type RecordedChange } from '../platform/audit/history.repository.js';

/** What of a contact can be changed, as stored. */
export interface ContactFields {
  readonly name: string;
  readonly title: string | null;
  readonly role: Contact['role'];
  readonly email: string | null;
  /** E.164. */
  readonly phone: string | null;
  readonly extension: string | null;
  readonly language: Contact['language'];
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate | null;
  readonly endReason: string | null;
}

/** A contact as the repository reads it. */
export interface ContactRow extends ContactFields {
  readonly id: string;
  readonly partnerId: string;
  readonly version: number;
  readonly isHidden: boolean;
  readonly confirmedAt: string | null;
  readonly confirmedBy: string | null;
  readonly updatedAt: string;
}

export const toContact = (row: ContactRow, today: CivilDate): Contact => ({
  ...row,
  phone: row.phone === null ? null : { e164: row.phone, display: formatPhone(row.phone) },
  isCurrent: isCurrent(row, today),
});

export const toContactFields = (row: ContactRow): ContactFields => ({
  name: row.name,
  title: row.title,
  role: row.role,
  email: row.email,
  phone: row.phone,
  extension: row.extension,
  language: row.language,
  startsOn: row.startsOn,
  endsOn: row.endsOn,
  endReason: row.endReason,
});

export const newContactFields = (draft: ContactDraft, startsOn: CivilDate): ContactFields => ({
  name: draft.name,
  title: draft.title,
  role: draft.role,
  email: draft.email,
  phone: draft.phone,
  extension: draft.extension,
  language: draft.language,
  startsOn,
  endsOn: null,
  endReason: null,
});

/** Columns that follow from others: the address as compared, and what search as you type looks through. */
export const derivedFrom = ({ name, email }: Pick<ContactFields, 'name' | 'email'>) => ({
  emailFolded: email === null ? null : foldEmail(email),
  search: foldText([name, email ?? ''].filter((part) => part !== '').join(' ')),
});

/** Values that say who somebody is, or that somebody wrote freely: kept apart in the history. */
const personalFields = ['name', 'title', 'email', 'phone', 'extension', 'endReason'] as const;

const asPeopleRead = <Fields extends Partial<ContactFields>>(fields: Fields): Fields =>
  typeof fields.phone === 'string' ? { ...fields, phone: formatPhone(fields.phone) } : fields;

/** What a change really changes, for the history. Empty when everything is already so. */
export const contactChangesBetween = (before: ContactFields, after: Partial<ContactFields>): RecordedChange[] =>
  changesBetween(asPeopleRead(before), asPeopleRead(after), personalFields);

/** What a contact was added with, for the history; what was left out is not named. */
export function initialContactChanges(fields: ContactFields): RecordedChange[] {
  const nothing = Object.fromEntries(Object.keys(fields).map((field) => [field, null]));
  return changesBetween<Record<string, unknown>>(nothing, { ...asPeopleRead(fields) }, [...personalFields]);
}

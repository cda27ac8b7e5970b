import type { Contact } from '@registry/domain/contact';

/** What people change about themselves, as it stands in the form. */
export interface OwnValues {
  name: string;
  title: string;
  phone: string;
  extension: string;
  language: Contact['language'];
}

export const ownValues = (contact: Contact): OwnValues => ({
  name: contact.name,
  title: contact.title ?? '',
  phone: contact.phone?.display ?? '',
  extension: contact.extension ?? '',
  language: contact.language,
});

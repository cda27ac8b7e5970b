import type { Contact, ContactRole } from '@registry/domain/contact';
import type { Language } from '@registry/domain/language';

/** A contact as it stands in a form: text as people write it. */
export interface ContactFormValues {
  name: string;
  title: string;
  role: ContactRole;
  email: string;
  phone: string;
  extension: string;
  language: Language;
  startsOn: string;
}

export const contactFormValues = (contact: Contact): ContactFormValues => ({
  name: contact.name,
  title: contact.title ?? '',
  role: contact.role,
  email: contact.email ?? '',
  phone: contact.phone?.display ?? '',
  extension: contact.extension ?? '',
  language: contact.language,
  startsOn: contact.startsOn,
});

export const newContactValues = (role: ContactRole, language: Language, today: string): ContactFormValues => ({
  name: '',
  title: '',
  role,
  email: '',
  phone: '',
  extension: '',
  language,
  startsOn: today,
});

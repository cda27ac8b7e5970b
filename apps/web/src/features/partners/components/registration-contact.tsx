import { contactRoles } from '@registry/domain/contact';
import { languages } from '@registry/domain/language';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { Section } from '../../../ui/card.js';
import { PlusIcon } from '../../../ui/icons.js';
import { Select } from '../../../ui/select.js';
import { TextField } from '../../../ui/text-field.js';
import { emptyContact, type TypedContact } from '../registration-draft.js';
import type { RegistrationPartProps } from './registration-part.js';

/** Whom one talks to there, when that is known. */
export function RegistrationContact({ draft, change }: RegistrationPartProps) {
  const { t } = useTranslation('partners');
  // The button that was pressed goes: focus moves to what came instead. What was typed comes back if it was taken away.
  const wasPressed = useRef(false);
  const removed = useRef(emptyContact);
  const { contact } = draft;
  const put = (next: TypedContact | null) => {
    wasPressed.current = true;
    removed.current = contact ?? removed.current;
    change({ contact: next });
  };
  return (
    <Section title={t('register.contact.title')} description={t('register.contact.text')}>
      {contact === null ? (
        <Button autoFocus={wasPressed.current} onPress={() => put(removed.current)}>
          <PlusIcon />
          {t('register.contact.add')}
        </Button>
      ) : (
        <div className="flex flex-col gap-6">
          <ContactFields
            contact={contact}
            hasFocus={wasPressed.current}
            change={(patch) => change({ contact: { ...contact, ...patch } })}
          />
          <div>
            <Button size="small" variant="quiet" onPress={() => put(null)}>
              {t('register.contact.remove')}
            </Button>
          </div>
        </div>
      )}
    </Section>
  );
}

interface ContactFieldsProps {
  contact: TypedContact;
  /** It was just asked for: typing can begin at once. */
  hasFocus: boolean;
  change: (patch: Partial<TypedContact>) => void;
}

// Browsers are asked not to fill in: they would offer the coordinator's own details.
function ContactFields({ contact, hasFocus, change }: ContactFieldsProps) {
  const { t } = useTranslation(['partners', 'common']);
  return (
    <div className="grid gap-6 sm:grid-cols-2">
      <TextField
        label={t('partners:register.contact.name')}
        name="contact.name"
        value={contact.name}
        onChange={(name) => change({ name })}
        autoComplete="off"
        autoFocus={hasFocus}
      />
      <TextField
        label={t('partners:register.contact.titleField')}
        name="contact.title"
        isOptional
        value={contact.title}
        onChange={(title) => change({ title })}
        autoComplete="off"
      />
      <TextField
        label={t('partners:register.contact.email')}
        name="contact.email"
        description={t('partners:register.contact.emailHelp')}
        isOptional
        type="email"
        value={contact.email}
        onChange={(email) => change({ email })}
        autoComplete="off"
        className="sm:col-span-2"
      />
      <TextField
        label={t('partners:register.contact.phone')}
        name="contact.phone"
        isOptional
        type="tel"
        value={contact.phone}
        onChange={(phone) => change({ phone })}
        autoComplete="off"
      />
      <TextField
        label={t('partners:register.contact.extension')}
        name="contact.extension"
        isOptional
        inputMode="numeric"
        value={contact.extension}
        onChange={(extension) => change({ extension })}
        autoComplete="off"
        inputClassName="max-w-32"
      />
      <Select
        label={t('partners:register.contact.role')}
        name="contact.role"
        options={contactRoles.map((id) => ({ id, label: t(`common:contactRole.${id}`) }))}
        value={contact.role}
        onChange={(id) => change({ role: contactRoles.find((role) => role === id) ?? contact.role })}
      />
      <Select
        label={t('partners:register.contact.language')}
        name="contact.language"
        options={languages.map((id) => ({ id, label: t(`common:language.${id}`) }))}
        value={contact.language}
        onChange={(id) => change({ language: languages.find((language) => language === id) ?? contact.language })}
      />
    </div>
  );
}

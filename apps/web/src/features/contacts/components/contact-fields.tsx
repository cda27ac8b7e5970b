import { contactRoles } from '@registry/domain/contact';
import { languages } from '@registry/domain/language';
import { useTranslation } from 'react-i18next';
import { RadioGroup } from '../../../ui/radio-group.js';
import { Select } from '../../../ui/select.js';
import { TextField } from '../../../ui/text-field.js';
import type { ContactFormValues } from './contact-form-values.js';

export interface ContactFieldsProps {
  values: ContactFormValues;
  onChange: <Name extends keyof ContactFormValues>(field: Name, value: ContactFormValues[Name]) => void;
  /** Before each field's name in the form. */
  prefix?: string;
  /** Role and first day follow from something else. */
  isRoleGiven?: boolean;
}

export function ContactFields({ values, onChange, prefix = '', isRoleGiven = false }: ContactFieldsProps) {
  const { t } = useTranslation('contacts');
  const { t: tCommon } = useTranslation('common');
  return (
    <>
      <TextField
        name={`${prefix}name`}
        label={t('field.name')}
        value={values.name}
        onChange={(name) => onChange('name', name)}
        autoComplete="off"
      />
      <TextField
        name={`${prefix}title`}
        label={t('field.title')}
        isOptional
        value={values.title}
        onChange={(title) => onChange('title', title)}
        autoComplete="off"
      />
      {isRoleGiven ? null : (
        <RadioGroup
          name={`${prefix}role`}
          label={t('field.role')}
          value={values.role}
          onChange={(role) => onChange('role', role)}
          options={contactRoles.map((id) => ({
            id,
            label: tCommon(`contactRole.${id}`),
            description: t(`roleHelp.${id}`),
          }))}
        />
      )}
      <TextField
        name={`${prefix}email`}
        label={t('field.email')}
        description={t('form.emailHelp')}
        isOptional
        type="email"
        value={values.email}
        onChange={(email) => onChange('email', email)}
        autoComplete="off"
      />
      <div className="grid gap-x-4 gap-y-6 sm:grid-cols-[2fr_1fr]">
        <TextField
          name={`${prefix}phone`}
          label={t('field.phone')}
          isOptional
          type="tel"
          value={values.phone}
          onChange={(phone) => onChange('phone', phone)}
          autoComplete="off"
        />
        <TextField
          name={`${prefix}extension`}
          label={t('field.extension')}
          isOptional
          inputMode="numeric"
          value={values.extension}
          onChange={(extension) => onChange('extension', extension)}
          autoComplete="off"
        />
      </div>
      <Select
        name={`${prefix}language`}
        label={t('field.language')}
        value={values.language}
        onChange={(id) => onChange('language', languages.find((one) => one === id) ?? values.language)}
        options={languages.map((id) => ({ id, label: tCommon(`language.${id}`) }))}
      />
      {isRoleGiven ? null : (
        <TextField
          name={`${prefix}startsOn`}
          label={t('field.startsOn')}
          description={t('form.startsOnHelp')}
          value={values.startsOn}
          onChange={(startsOn) => onChange('startsOn', startsOn)}
          inputClassName="max-w-48 tabular"
          autoComplete="off"
        />
      )}
    </>
  );
}

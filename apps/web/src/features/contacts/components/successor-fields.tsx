import type { Contact } from '@registry/domain/contact';
import { useTranslation } from 'react-i18next';
import { RadioGroup } from '../../../ui/radio-group.js';
import { Select } from '../../../ui/select.js';
import { ContactFields } from './contact-fields.js';
import type { ContactFormValues } from './contact-form-values.js';

type SuccessorKind = 'existing' | 'new';

/** Who takes over, as it stands in a form. */
export interface SuccessorValues {
  kind: SuccessorKind;
  colleagueId: string | null;
  person: ContactFormValues;
}

/** As the API takes it. */
export function successorOf({ kind, colleagueId, person }: SuccessorValues) {
  const { role: _, startsOn: __, ...contact } = person;
  return kind === 'existing' ? { kind, contactId: colleagueId ?? undefined } : { kind, contact };
}

interface SuccessorFieldsProps {
  values: SuccessorValues;
  onChange: (values: SuccessorValues) => void;
  colleagues: readonly Contact[];
}

/** A colleague who acts for the partner already, or somebody new. */
export function SuccessorFields({ values, onChange, colleagues }: SuccessorFieldsProps) {
  const { t } = useTranslation('contacts');
  const { kind, colleagueId, person } = values;
  return (
    <>
      {colleagues.length > 0 ? (
        <RadioGroup<SuccessorKind>
          name="successor.kind"
          label={t('handing.to')}
          value={kind}
          onChange={(chosen) => onChange({ ...values, kind: chosen })}
          options={(['existing', 'new'] as const).map((id) => ({ id, label: t(`handing.${id}`) }))}
        />
      ) : null}
      {kind === 'existing' ? (
        <Select
          name="successor.contactId"
          label={t('handing.person')}
          value={colleagueId}
          onChange={(chosen) => onChange({ ...values, colleagueId: chosen })}
          options={colleagues.map(({ id, name, title }) => ({
            id,
            label: name,
            ...(title === null ? {} : { description: title }),
          }))}
        />
      ) : (
        <ContactFields
          isRoleGiven
          prefix="successor.contact."
          values={person}
          onChange={(field, value) => onChange({ ...values, person: { ...person, [field]: value } })}
        />
      )}
    </>
  );
}

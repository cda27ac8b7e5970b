import { useTranslation } from 'react-i18next';
import { FieldSet } from '../../../ui/card.js';
import { Select } from '../../../ui/select.js';
import { TextField } from '../../../ui/text-field.js';
import type { SettingsFields } from '../settings-fields.js';

interface PrivacyFieldsProps {
  values: SettingsFields;
  set: <Name extends keyof SettingsFields>(name: Name, value: SettingsFields[Name]) => void;
  labelOf: (field: keyof SettingsFields) => string;
}

/** Who is responsible for the personal data, and how long they are kept. */
export function PrivacyFields({ values, set, labelOf }: PrivacyFieldsProps) {
  const { t } = useTranslation('settings');
  return (
    <FieldSet legend={t('group.privacy')}>
      <Select
        name="controllerKind"
        label={labelOf('controllerKind')}
        description={t('help.controllerKind')}
        options={(['private', 'public'] as const).map((id) => ({ id, label: t(`controllerKind.${id}`) }))}
        value={values.controllerKind}
        onChange={(value) => set('controllerKind', value === 'public' ? 'public' : 'private')}
      />
      <TextField
        name="controllerName"
        isOptional
        label={labelOf('controllerName')}
        description={t('help.controllerName')}
        value={values.controllerName}
        onChange={(value) => set('controllerName', value)}
      />
      <TextField
        name="controllerNumber"
        isOptional
        label={labelOf('controllerNumber')}
        value={values.controllerNumber}
        onChange={(value) => set('controllerNumber', value)}
      />
      <TextField
        name="dpoEmail"
        isOptional
        type="email"
        inputMode="email"
        label={labelOf('dpoEmail')}
        value={values.dpoEmail}
        onChange={(value) => set('dpoEmail', value)}
      />
      <TextField
        name="erasureGraceDays"
        inputMode="numeric"
        label={labelOf('erasureGraceDays')}
        description={t('help.erasureGraceDays')}
        value={values.erasureGraceDays}
        onChange={(value) => set('erasureGraceDays', value)}
        inputClassName="max-w-28 tabular"
      />
      <TextField
        name="retainFormerMonths"
        inputMode="numeric"
        label={labelOf('retainFormerMonths')}
        description={t('help.retainFormerMonths')}
        value={values.retainFormerMonths}
        onChange={(value) => set('retainFormerMonths', value)}
        inputClassName="max-w-28 tabular"
      />
    </FieldSet>
  );
}

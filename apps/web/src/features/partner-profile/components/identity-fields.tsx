import { municipalities } from '@registry/domain/municipality';
import { compareSwedish } from '@registry/domain/text';
import { useTranslation } from 'react-i18next';
import { FieldSet } from '../../../ui/card.js';
import { ComboBox } from '../../../ui/combo-box.js';
import { TextField } from '../../../ui/text-field.js';
import { AreasField } from './areas-field.js';
import type { DetailsFieldsProps } from './details-values.js';
import { IdentifiersField } from './identifiers-field.js';

const municipalityOptions = municipalities
  .map(({ code, name }) => ({ id: code, label: name }))
  .sort((one, other) => compareSwedish(one.label, other.label));

/** What the organisation is called and where it belongs. */
export function IdentityFields({ values, onChange }: DetailsFieldsProps) {
  const { t } = useTranslation('partner');
  return (
    <FieldSet legend={t('details.identity')}>
      <TextField
        name="name"
        label={t('field.name')}
        description={t('details.nameHelp')}
        value={values.name}
        onChange={(name) => onChange('name', name)}
        autoComplete="off"
      />
      <TextField
        name="shortName"
        label={t('field.shortName')}
        isOptional
        value={values.shortName}
        onChange={(shortName) => onChange('shortName', shortName)}
        autoComplete="off"
      />
      <IdentifiersField value={values.identifiers} onChange={(identifiers) => onChange('identifiers', identifiers)} />
      <ComboBox
        name="municipality"
        label={t('field.municipality')}
        isOptional
        options={municipalityOptions}
        value={values.municipality}
        onChange={(code) => onChange('municipality', code)}
      />
      <AreasField value={values.activityAreas} onChange={(areas) => onChange('activityAreas', areas)} />
    </FieldSet>
  );
}

import { useTranslation } from 'react-i18next';
import { FieldSet } from '../../../ui/card.js';
import { TextField } from '../../../ui/text-field.js';
import type { DetailsFieldsProps } from './details-values.js';
import { TagsField } from './tags-field.js';

/** What the registry keeps for its own use. */
export function RegistryFields({ values, onChange }: DetailsFieldsProps) {
  const { t } = useTranslation('partner');
  return (
    <FieldSet legend={t('details.registry')}>
      <TextField
        name="caseNumber"
        label={t('field.caseNumber')}
        isOptional
        value={values.caseNumber}
        onChange={(caseNumber) => onChange('caseNumber', caseNumber)}
        autoComplete="off"
      />
      <TagsField value={values.tags} onChange={(tags) => onChange('tags', tags)} />
    </FieldSet>
  );
}

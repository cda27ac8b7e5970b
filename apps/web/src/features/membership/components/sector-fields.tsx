import { type LegalForm, legalForms } from '@registry/domain/legal-form';
import { type Sector, sectors } from '@registry/domain/sector';
import { useTranslation } from 'react-i18next';
import { RadioGroup } from '../../../ui/radio-group.js';
import { Select } from '../../../ui/select.js';
import { TextArea } from '../../../ui/text-field.js';

export interface SectorJudgement {
  sector: Sector;
  legalForm: LegalForm | null;
  note: string;
}

interface SectorFieldsProps {
  label: string;
  value: SectorJudgement;
  onChange: (value: SectorJudgement) => void;
  /** Before each field's name in the form. */
  prefix?: string;
}

/** Which sector, which legal form, and how that was judged. */
export function SectorFields({ label, value, onChange, prefix = '' }: SectorFieldsProps) {
  const { t } = useTranslation('membership');
  const { t: tCommon } = useTranslation('common');
  return (
    <>
      <RadioGroup<Sector>
        name={`${prefix}sector`}
        label={label}
        value={value.sector}
        onChange={(sector) => onChange({ ...value, sector })}
        options={sectors.map((id) => ({ id, label: tCommon(`sector.${id}`) }))}
      />
      <Select
        name={`${prefix}legalForm`}
        label={t('sectorDialog.legalForm')}
        isOptional
        value={value.legalForm}
        onChange={(form) => onChange({ ...value, legalForm: legalForms.find((one) => one === form) ?? null })}
        options={legalForms.map((id) => ({ id, label: tCommon(`legalForm.${id}`) }))}
      />
      <TextArea
        name={`${prefix}note`}
        label={t('sectorDialog.note')}
        description={t('sectorDialog.noteHelp')}
        isOptional
        rows={2}
        value={value.note}
        onChange={(note) => onChange({ ...value, note })}
      />
    </>
  );
}

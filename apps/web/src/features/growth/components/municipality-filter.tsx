import { municipalities } from '@registry/domain/municipality';
import { compareSwedish } from '@registry/domain/text';
import { useTranslation } from 'react-i18next';
import { ComboBox } from '../../../ui/combo-box.js';

const byName = municipalities.toSorted((one, other) => compareSwedish(one.name, other.name));

interface MunicipalityFilterProps {
  /** A code, or `none`; undefined for all. */
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** Partners of one municipality only, or of none. */
export function MunicipalityFilter({ value, onChange }: MunicipalityFilterProps) {
  const { t } = useTranslation('growth');
  return (
    <ComboBox
      label={t('municipality')}
      value={value ?? 'all'}
      onChange={(id) => onChange(id === null || id === 'all' ? undefined : id)}
      options={[
        { id: 'all', label: t('allMunicipalities') },
        { id: 'none', label: t('noMunicipality') },
        ...byName.map(({ code, name }) => ({ id: code, label: name })),
      ]}
      className="w-56 max-w-full"
    />
  );
}

import { useTranslation } from 'react-i18next';
import { ComboBox } from '../../../ui/combo-box.js';
import { useMunicipalityChoice } from '../../../vocabulary/use-municipality-choice.js';

interface MunicipalityFilterProps {
  /** A code, or `none`; undefined for all. */
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** Partners of one municipality only, or of none. */
export function MunicipalityFilter({ value, onChange }: MunicipalityFilterProps) {
  const { t } = useTranslation('growth');
  const { county, others } = useMunicipalityChoice();
  return (
    <ComboBox
      label={t('municipality')}
      value={value ?? 'all'}
      onChange={(id) => onChange(id === null || id === 'all' ? undefined : id)}
      options={[
        { id: 'all', label: t('allMunicipalities') },
        { id: 'none', label: t('noMunicipality') },
        ...[...(county?.municipalities ?? []), ...others].map(({ code, name }) => ({ id: code, label: name })),
      ]}
      className="w-56 max-w-full"
    />
  );
}

import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { PartialDateField } from '../../../ui/partial-date-field.js';

interface EffectiveFieldProps {
  name: string;
  value: string;
  onChange: (value: string) => void;
  today: string;
}

/** From when something holds. Empty until somebody says: today is one press away, and never assumed. */
export function EffectiveField({ name, value, onChange, today }: EffectiveFieldProps) {
  const { t } = useTranslation('membership');
  return (
    <div className="flex flex-col items-start gap-2">
      <PartialDateField
        name={name}
        label={t('effective')}
        description={t('effectiveHelp')}
        value={value}
        onChange={onChange}
      />
      <Button size="small" onPress={() => onChange(today)}>
        {t('today')}
      </Button>
    </div>
  );
}

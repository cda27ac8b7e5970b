import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { normalisePartialDate } from '../../../ui/partial-date-field.js';
import { TextField } from '../../../ui/text-field.js';

interface DayFieldProps {
  name: string;
  label: string;
  description: string;
  value: string;
  onChange: (value: string) => void;
  today: string;
}

/** A whole day, empty until somebody says. */
export function DayField({ name, label, description, value, onChange, today }: DayFieldProps) {
  const { t } = useTranslation('contacts');
  return (
    <div className="flex flex-col items-start gap-2">
      <TextField
        name={name}
        label={label}
        description={description}
        value={value}
        onChange={onChange}
        onBlur={() => onChange(normalisePartialDate(value))}
        inputClassName="max-w-48 tabular"
        autoComplete="off"
      />
      <Button size="small" onPress={() => onChange(today)}>
        {t('form.today')}
      </Button>
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import type { FieldProps } from './field.js';
import { TextField } from './text-field.js';

export interface PartialDateFieldProps extends FieldProps {
  /** `2016`, `2016-02` or `2016-02-10`; while typing, whatever was typed. */
  value: string;
  onChange: (value: string) => void;
  isDisabled?: boolean;
}

const separators = /[./\u2010-\u2015\u2212 ]+/g;

/**
 * What people write for a day, a month or a year, in the one spelling that the rules read: `20160210`, `2016.02.10`
 * and `2016/2/1` become `2016-02-10` and `2016-02-01`. What it does not understand it leaves as typed, so that the
 * check can name it.
 */
export function normalisePartialDate(typed: string): string {
  const text = typed.trim().replace(separators, '-');
  const compact = /^(\d{4})(\d{2})(\d{2})?$/.exec(text);
  const [, year, month, day] = compact ?? /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text) ?? [];
  if (year === undefined) return typed.trim();
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined).join('-');
}

/** A date known to the day, the month or only the year. One text field: nothing to guess, nothing made up. */
export function PartialDateField({ value, onChange, description, ...field }: PartialDateFieldProps) {
  const { t } = useTranslation('ui');
  return (
    <TextField
      {...field}
      value={value}
      onChange={onChange}
      onBlur={() => onChange(normalisePartialDate(value))}
      description={description ?? t('partialDateHelp')}
      inputClassName="max-w-48 tabular"
      autoComplete="off"
      maxLength={20}
    />
  );
}

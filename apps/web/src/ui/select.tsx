import { Button } from 'react-aria-components/Button';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { useTranslation } from 'react-i18next';
import { cx } from './cx.js';
import {
  controlClass,
  FieldDescription,
  FieldLabel,
  FieldMessage,
  type FieldProps,
  fieldClass,
  invalidWhen,
} from './field.js';
import { ChevronDownIcon } from './icons.js';
import { type Option, OptionList } from './list-box.js';

export interface SelectProps extends FieldProps {
  options: readonly Option[];
  /** The id of the chosen option; null for none. */
  value: string | null;
  onChange: (value: string | null) => void;
  isDisabled?: boolean;
}

/** One of a few choices (up to a dozen or so; more are found faster in a {@link ComboBox}). */
export function Select(props: SelectProps) {
  const { label, name, description, error, isOptional, className, options, value, onChange, isDisabled } = props;
  const { t } = useTranslation('ui');
  return (
    <AriaSelect
      {...(name === undefined ? {} : { name })}
      data-field={name}
      value={value}
      onChange={(key) => onChange(key === null ? null : String(key))}
      {...invalidWhen(error)}
      isDisabled={isDisabled ?? false}
      placeholder={t('choose')}
      className={cx(fieldClass, 'group', className)}
    >
      <FieldLabel isOptional={isOptional}>{label}</FieldLabel>
      <FieldDescription>{description}</FieldDescription>
      <Button
        className={cx(
          controlClass,
          'flex items-center gap-2 text-left group-data-invalid:border-danger group-data-invalid:shadow-[inset_0_0_0_1px_var(--color-danger)]',
        )}
      >
        <SelectValue className="flex flex-1 items-center gap-2 truncate data-placeholder:text-muted [&_[data-option-description]]:hidden" />
        <ChevronDownIcon className="size-4 text-muted" />
      </Button>
      <FieldMessage error={error} />
      <OptionList options={options} />
    </AriaSelect>
  );
}

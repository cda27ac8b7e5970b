import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
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

export interface ComboBoxProps extends FieldProps {
  options: readonly Option[];
  /** The id of the chosen option; null for none. */
  value: string | null;
  onChange: (value: string | null) => void;
  isDisabled?: boolean;
  hint?: ReactNode;
}

/** One of many choices, found by typing (municipalities, partners). */
export function ComboBox(props: ComboBoxProps) {
  const { label, name, description, error, isOptional, className, options, value, onChange, isDisabled, hint } = props;
  const { t } = useTranslation('ui');
  const { text, setText, restore } = useTypedText(options.find(({ id }) => id === value)?.label ?? '');
  return (
    <AriaComboBox<Option>
      {...(name === undefined ? {} : { name })}
      data-field={name}
      defaultItems={options}
      value={value}
      onChange={(key) => onChange(key === null ? null : String(key))}
      inputValue={text}
      onInputChange={(typed) => {
        setText(typed);
        if (typed === '' && value !== null) onChange(null);
      }}
      onBlur={restore}
      {...invalidWhen(error)}
      isDisabled={isDisabled ?? false}
      allowsEmptyCollection
      menuTrigger="focus"
      className={cx(fieldClass, className)}
    >
      <FieldLabel isOptional={isOptional}>{label}</FieldLabel>
      <FieldDescription>{description}</FieldDescription>
      <span
        className="relative block"
        onKeyDownCapture={({ key }) => {
          if (key === 'Escape') restore();
        }}
      >
        <Input className={cx(controlClass, 'pr-11')} />
        <Button className="absolute top-1 right-1 grid size-9 place-items-center rounded-control text-muted hover:text-ink">
          <ChevronDownIcon className="size-4" />
        </Button>
      </span>
      <FieldMessage error={error} />
      {hint}
      <OptionList emptyText={t('noMatch')} />
    </AriaComboBox>
  );
}

/**
 * What stands in the input. React Aria closes the list when anything around it scrolls, a phone's keyboard coming up among
 * it, and would then put the chosen option back over what somebody is typing. Held here it stays until they leave the
 * field or press Escape.
 */
function useTypedText(label: string) {
  const [typed, setTyped] = useState({ label, text: label });
  // Another option was chosen, here or by the page.
  if (typed.label !== label) setTyped({ label, text: label });
  const setText = (text: string) => setTyped({ label, text });
  return { text: typed.label === label ? typed.text : label, setText, restore: () => setText(label) };
}

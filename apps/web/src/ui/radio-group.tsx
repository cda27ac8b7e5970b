import { RadioGroup as AriaRadioGroup, Radio } from 'react-aria-components/RadioGroup';
import { cx } from './cx.js';
import { FieldDescription, FieldLabel, FieldMessage, type FieldProps, fieldClass, invalidWhen } from './field.js';
import type { Option } from './list-box.js';

export interface RadioGroupProps<Value extends string> extends FieldProps {
  options: readonly (Option & { id: Value })[];
  value: Value | null;
  onChange: (value: Value) => void;
  orientation?: 'vertical' | 'horizontal';
  /** A card for each, side by side where there is room: for a choice that matters, with a description of each. */
  look?: 'list' | 'cards';
  isDisabled?: boolean;
}

const dotClass =
  'mt-0.5 grid size-5.5 shrink-0 place-items-center rounded-full border border-edge bg-surface group-hover:border-ink ' +
  'group-data-selected:border-[0.4375rem] group-data-selected:border-accent group-data-invalid:border-danger ' +
  'group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-focus ' +
  'forced-colors:group-data-selected:border-[Highlight]';

const optionClass = {
  list: 'min-h-6 items-start gap-2.5 pointer-coarse:min-h-11',
  cards:
    'items-start gap-3 rounded-control border border-edge bg-surface p-4 hover:border-ink data-selected:border-accent ' +
    'data-selected:bg-accent-soft data-selected:shadow-[inset_0_0_0_1px_var(--color-accent)] data-invalid:border-danger',
};

/** One of few choices, all in sight. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { label, name, description, error, isOptional, className, options, value, onChange, isDisabled } = props;
  const look = props.look ?? 'list';
  const orientation = props.orientation ?? 'vertical';
  return (
    <AriaRadioGroup
      {...(name === undefined ? {} : { name })}
      data-field={name}
      value={value}
      onChange={(id) => onChange(id as Value)}
      {...invalidWhen(error)}
      isDisabled={isDisabled ?? false}
      orientation={orientation}
      className={cx(fieldClass, className)}
    >
      <FieldLabel isOptional={isOptional}>{label}</FieldLabel>
      <FieldDescription>{description}</FieldDescription>
      <div
        className={
          look === 'cards'
            ? 'grid gap-3 sm:grid-cols-3'
            : orientation === 'horizontal'
              ? 'flex flex-wrap gap-x-6 gap-y-2'
              : 'flex flex-col gap-2.5'
        }
      >
        {options.map((option) => (
          <Radio
            key={option.id}
            value={option.id}
            className={cx('group inline-flex cursor-pointer outline-none data-disabled:opacity-60', optionClass[look])}
          >
            <span className={dotClass} />
            <span className="min-w-0 wrap-anywhere">
              <span className="inline-flex items-center gap-2">
                {option.prefix}
                {option.label}
              </span>
              {option.description ? <span className="block text-sm text-muted">{option.description}</span> : null}
            </span>
          </Radio>
        ))}
      </div>
      <FieldMessage error={error} />
    </AriaRadioGroup>
  );
}

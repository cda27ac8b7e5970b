import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import { CheckboxGroup as AriaCheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { cx } from './cx.js';
import { FieldDescription, FieldLabel, FieldMessage, type FieldProps, fieldClass, invalidWhen } from './field.js';
import type { Option } from './list-box.js';

const boxClass =
  'mt-0.5 grid size-5.5 shrink-0 place-items-center rounded-[0.3125rem] border border-edge bg-surface text-on-accent ' +
  'group-hover:border-ink group-data-selected:border-accent group-data-selected:bg-accent ' +
  'group-data-indeterminate:border-accent group-data-indeterminate:bg-accent group-data-invalid:border-danger ' +
  'group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-focus ' +
  'forced-colors:group-data-selected:bg-[Highlight]';

export interface CheckboxProps {
  children?: ReactNode;
  /** For a box without visible words, such as "select this row". */
  'aria-label'?: string;
  name?: string;
  /** Its key within a CheckboxGroup. */
  value?: string;
  isSelected?: boolean;
  isIndeterminate?: boolean;
  isDisabled?: boolean;
  onChange?: (isSelected: boolean) => void;
  className?: string;
}

export function Checkbox({ children, className, ...props }: CheckboxProps) {
  return (
    <AriaCheckbox
      {...props}
      data-field={props.name}
      className={cx(
        'group inline-flex min-h-6 cursor-pointer items-start gap-2.5 outline-none data-disabled:opacity-60 pointer-coarse:min-h-11',
        className,
      )}
    >
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className={boxClass}>
            <svg
              viewBox="0 0 16 16"
              className="size-4"
              fill="none"
              stroke="currentColor"
              strokeWidth={2.25}
              aria-hidden
            >
              {isIndeterminate ? <path d="M3.5 8h9" /> : isSelected ? <path d="m3 8.5 3.3 3.3L13 4.7" /> : null}
            </svg>
          </span>
          {children === undefined ? null : <span className="text-base">{children}</span>}
        </>
      )}
    </AriaCheckbox>
  );
}

interface CheckboxGroupProps extends FieldProps {
  options: readonly Option[];
  value: readonly string[];
  onChange: (value: string[]) => void;
  isDisabled?: boolean;
}

export function CheckboxGroup(props: CheckboxGroupProps) {
  const { label, name, description, error, isOptional, className, options, value, onChange, isDisabled } = props;
  return (
    <AriaCheckboxGroup
      {...(name === undefined ? {} : { name })}
      data-field={name}
      value={[...value]}
      onChange={onChange}
      {...invalidWhen(error)}
      isDisabled={isDisabled ?? false}
      className={cx(fieldClass, className)}
    >
      <FieldLabel isOptional={isOptional}>{label}</FieldLabel>
      <FieldDescription>{description}</FieldDescription>
      {options.map((option) => (
        <Checkbox key={option.id} value={option.id}>
          {option.prefix} {option.label}
          {option.description ? <span className="block text-sm text-muted">{option.description}</span> : null}
        </Checkbox>
      ))}
      <FieldMessage error={error} />
    </AriaCheckboxGroup>
  );
}

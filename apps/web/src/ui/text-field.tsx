import type { FormEvent, ReactNode, Ref } from 'react';
import { Input } from 'react-aria-components/Input';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components/TextField';
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

/**
 * A form's error goes with the first letter typed. React Aria takes it away on `change`, when the field is left: the page
 * then moves under the very press on "save" that left it, and the press misses.
 */
function takeErrorAway({ currentTarget }: FormEvent<HTMLInputElement | HTMLTextAreaElement>): void {
  if (currentTarget.getAttribute('aria-invalid') !== 'true') return;
  currentTarget.dispatchEvent(new Event('change', { bubbles: true }));
}

type Aria = Omit<AriaTextFieldProps, 'className' | 'children' | 'style' | 'isInvalid' | 'name' | 'validationBehavior'>;

export interface TextFieldProps extends FieldProps, Aria {
  inputRef?: Ref<HTMLInputElement>;
  /** A line below the input that follows what is typed, such as a suggestion or a warning. Put `role="status"` on it. */
  hint?: ReactNode;
  inputClassName?: string;
}

/** One line of text. Give `type`, `autoComplete` and `inputMode` for what is asked: keyboards and fillers use them. */
export function TextField(props: TextFieldProps) {
  const { label, description, error, isOptional, className, inputRef, hint, inputClassName, ...aria } = props;
  return (
    <AriaTextField
      {...aria}
      data-field={props.name}
      isRequired={props.isRequired ?? false}
      {...invalidWhen(error)}
      className={cx(fieldClass, className)}
    >
      <FieldLabel isOptional={isOptional}>{label}</FieldLabel>
      <FieldDescription>{description}</FieldDescription>
      <Input
        {...(inputRef ? { ref: inputRef } : {})}
        onInput={takeErrorAway}
        className={cx(controlClass, inputClassName)}
      />
      <FieldMessage error={error} />
      {hint}
    </AriaTextField>
  );
}

export interface TextAreaProps extends FieldProps, Aria {
  rows?: number;
}

/** Several lines of text; grows with what is typed where the browser can. */
export function TextArea({ label, description, error, isOptional, className, rows = 4, ...aria }: TextAreaProps) {
  return (
    <AriaTextField {...aria} data-field={aria.name} {...invalidWhen(error)} className={cx(fieldClass, className)}>
      <FieldLabel isOptional={isOptional}>{label}</FieldLabel>
      <FieldDescription>{description}</FieldDescription>
      <AriaTextArea rows={rows} onInput={takeErrorAway} className={cx(controlClass, 'field-sizing-content min-h-24')} />
      <FieldMessage error={error} />
    </AriaTextField>
  );
}

import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { useTranslation } from 'react-i18next';
import { WarningIcon } from './icons.js';

/** What every field has. `name` ties it to the form's errors ("contact.email"), so it is required in a form. */
export interface FieldProps {
  label: string;
  name?: string;
  /** Help that stays in sight, below the label. */
  description?: ReactNode;
  /** A sentence that says what is wrong. A form passes its errors by `name` instead. */
  error?: string | undefined;
  /** Shows "(optional)" after the label. Fields are required unless they say this. */
  isOptional?: boolean;
  className?: string;
}

export const labelClass = 'text-base font-medium text-ink';

/** Text inputs, selects and text areas look the same. Their border has 3:1, and thickens when invalid. */
export const controlClass =
  'w-full min-h-11 rounded-control border border-edge bg-surface px-3 py-2 text-base text-ink transition-colors ' +
  'placeholder:text-muted hover:border-ink focus:border-accent ' +
  'focus-visible:outline-2 focus-visible:outline-offset-1 ' +
  'data-invalid:border-danger data-invalid:shadow-[inset_0_0_0_1px_var(--color-danger)] ' +
  'data-disabled:bg-sunken data-disabled:text-muted';

export const fieldClass = 'flex flex-col gap-1.5';

/** Invalid when an error was given. Nothing said leaves it to the form's errors, which `isInvalid={false}` would hide. */
export const invalidWhen = (error: string | undefined) => (error === undefined ? {} : { isInvalid: true });

export function FieldLabel({ children, isOptional }: { children: ReactNode; isOptional?: boolean | undefined }) {
  return (
    <Label data-field-label="" className={labelClass}>
      {children}
      <OptionalMark isOptional={isOptional} />
    </Label>
  );
}

function OptionalMark({ isOptional }: { isOptional: boolean | undefined }) {
  const { t } = useTranslation('ui');
  return isOptional ? <span className="font-normal text-muted"> {t('optional')}</span> : null;
}

export function FieldDescription({ children }: { children: ReactNode }) {
  return children ? (
    <Text slot="description" className="text-sm text-muted">
      {children}
    </Text>
  ) : null;
}

const messageClass = 'flex items-start gap-1.5 text-sm font-medium text-danger';

/** The error of a field, tied to it by React Aria: given here, or by the form under the field's name. */
export function FieldMessage({ error }: { error?: string | undefined }) {
  return (
    <FieldError className={messageClass}>
      {({ validationErrors }) => (
        <>
          <WarningIcon className="mt-0.5 size-4" />
          <span>{error ?? validationErrors.join(' ')}</span>
        </>
      )}
    </FieldError>
  );
}

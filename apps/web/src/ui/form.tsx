import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { Form as AriaForm } from 'react-aria-components/Form';
import { useTranslation } from 'react-i18next';
import { cx } from './cx.js';
import { focusField, labelOfField } from './form-focus.js';
import { WarningIcon } from './icons.js';

/** Sentences by field name: the `name` of a field, dots for what is nested ("contact.email"). */
export type FieldErrors = Readonly<Record<string, string>>;

export interface FormProps {
  children: ReactNode;
  onSubmit: () => void;
  /** What was refused at the last attempt. A new object shows the summary and gives it focus; fields keep their text. */
  errors?: FieldErrors | undefined;
  'aria-label'?: string;
  'aria-labelledby'?: string;
  className?: string;
}

/**
 * A form that never loses what was typed. Checks nothing itself: `onSubmit` does, and hands back `errors`, which go to
 * each field of that name and to a summary at the top.
 */
export function Form({ children, onSubmit, errors, className, ...labels }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <AriaForm
      {...labels}
      ref={form}
      validationBehavior="aria"
      validationErrors={errors ?? {}}
      onSubmit={submit}
      className={cx('flex flex-col gap-6', className)}
    >
      <FormErrorSummary errors={errors ?? {}} form={form} />
      {children}
    </AriaForm>
  );
}

interface SummaryProps {
  errors: FieldErrors;
  form: React.RefObject<HTMLFormElement | null>;
}

/** The list of what is wrong: gets focus when it appears, and each line leads to its field. */
function FormErrorSummary({ errors, form }: SummaryProps) {
  const { t } = useTranslation('ui');
  const titleId = useId();
  const box = useRef<HTMLElement>(null);
  const entries = Object.entries(errors);

  useEffect(() => {
    if (Object.keys(errors).length > 0) box.current?.focus();
  }, [errors]);

  if (entries.length === 0) return null;
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-labelledby={titleId}
      className="rounded-card border-2 border-danger bg-danger-soft p-5"
    >
      <h2 id={titleId} className="flex items-center gap-2 text-lg font-semibold">
        <WarningIcon className="size-5 text-danger" />
        {t('errorSummary', { count: entries.length })}
      </h2>
      <p className="pt-1">{t('errorSummaryKept')}</p>
      <ul className="flex flex-col gap-1 pt-2">
        {entries.map(([name, message]) => (
          <li key={name}>
            <button
              type="button"
              className="min-h-6 text-left text-danger underline underline-offset-3 hover:decoration-2"
              onClick={() => focusField(form.current, name)}
            >
              <FieldName form={form} name={name} />
              {message}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function FieldName({ form, name }: { form: SummaryProps['form']; name: string }) {
  const label = labelOfField(form.current, name);
  return label ? <>{label}: </> : null;
}

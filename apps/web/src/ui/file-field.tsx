import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from './cx.js';
import { labelClass } from './field.js';
import { WarningIcon } from './icons.js';

export interface FileFieldProps {
  label: string;
  name?: string;
  description?: string;
  error?: string | undefined;
  /** As in HTML: `.csv,text/csv`. */
  accept?: string;
  onSelect: (file: File | null) => void;
}

/** A file, chosen or dropped: the browser's own input lies over the whole box, in words of ours. */
export function FileField({ label, name, description, error, accept, onSelect }: FileFieldProps) {
  const { t } = useTranslation('ui');
  const id = useId();
  const [fileName, setFileName] = useState<string>();
  return (
    <div data-field={name} className="flex flex-col gap-1.5">
      <label data-field-label="" htmlFor={id} className={labelClass}>
        {label}
      </label>
      {description ? (
        <p id={`${id}-help`} className="text-sm text-muted">
          {description}
        </p>
      ) : null}
      <div
        className={cx(
          'relative flex min-h-20 flex-wrap items-center gap-3 rounded-control border border-dashed bg-surface px-4 py-4',
          'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
          error === undefined ? 'border-edge hover:border-ink' : 'border-danger',
        )}
      >
        <span aria-hidden="true" className="rounded-control bg-accent-soft px-3 py-1.5 font-medium text-accent">
          {t('chooseFile')}
        </span>
        <span id={`${id}-file`} className="min-w-0 text-muted">
          {fileName ?? t('noFile')}
        </span>
        <input
          id={id}
          type="file"
          name={name}
          accept={accept}
          aria-invalid={error !== undefined}
          aria-describedby={cx(description && `${id}-help`, `${id}-file`, error && `${id}-error`)}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0] ?? null;
            setFileName(file?.name);
            onSelect(file);
            // Or the same file, mended and chosen again, would be no change to the browser.
            event.currentTarget.value = '';
          }}
          className="absolute inset-0 cursor-pointer opacity-0"
        />
      </div>
      {error ? (
        <p id={`${id}-error`} className="flex items-start gap-1.5 text-sm font-medium text-danger">
          <WarningIcon className="mt-0.5 size-4" />
          {error}
        </p>
      ) : null}
    </div>
  );
}

import { useId } from 'react';
import { cx } from './cx.js';
import { controlClass, labelClass } from './field.js';
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

/** The browser's own file input: it takes a dropped file too, and every keyboard knows it. */
export function FileField({ label, name, description, error, accept, onSelect }: FileFieldProps) {
  const id = useId();
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
      <input
        id={id}
        type="file"
        name={name}
        accept={accept}
        aria-invalid={error !== undefined}
        aria-describedby={cx(description && `${id}-help`, error && `${id}-error`) || undefined}
        onChange={(event) => onSelect(event.currentTarget.files?.[0] ?? null)}
        data-invalid={error === undefined ? undefined : true}
        className={cx(
          controlClass,
          'border-dashed py-4 file:mr-3 file:min-h-8 file:cursor-pointer file:rounded-control file:border-0 file:bg-accent-soft file:px-3 file:font-medium file:text-accent',
        )}
      />
      {error ? (
        <p id={`${id}-error`} className="flex items-start gap-1.5 text-sm font-medium text-danger">
          <WarningIcon className="mt-0.5 size-4" />
          {error}
        </p>
      ) : null}
    </div>
  );
}

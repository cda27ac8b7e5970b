import { useId } from 'react';

/** How far something long has come, with counts. */
export function Progress({ label, value, max }: { label: string; value: number; max: number }) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex justify-between gap-4 text-sm">
        <label htmlFor={id}>{label}</label>
        <span className="tabular text-muted">
          {value} / {max}
        </span>
      </div>
      <progress id={id} value={value} max={max} className="progress-bar" />
    </div>
  );
}

import type { ReactNode } from 'react';

export interface TimelineEntry {
  id: string;
  /** When, as a `<time>` or text. */
  when: ReactNode;
  title: ReactNode;
  /** By whom, from → to, why. */
  children?: ReactNode;
  /** A superseded entry is told apart by words in `title` as well. */
  isFaded?: boolean;
}

/** What happened, latest first. */
export function Timeline({ label, entries }: { label: string; entries: readonly TimelineEntry[] }) {
  return (
    <ol aria-label={label} className="flex flex-col">
      {entries.map((entry) => (
        <li key={entry.id} className="group relative flex gap-4 pb-6 last:pb-0">
          <span aria-hidden="true" className="absolute top-4 bottom-0 left-[5px] w-px bg-line group-last:hidden" />
          <span
            aria-hidden="true"
            className={`relative mt-2 size-[11px] shrink-0 rounded-full border-2 ${entry.isFaded ? 'border-edge bg-surface' : 'border-accent bg-accent'}`}
          />
          <div className={`min-w-0 flex-1 ${entry.isFaded ? 'text-muted' : ''}`}>
            <div className="flex items-baseline justify-between gap-x-4">
              <div className="min-w-0 font-medium">{entry.title}</div>
              <div className="tabular shrink-0 text-sm text-muted">{entry.when}</div>
            </div>
            {entry.children ? <div className="text-sm text-muted">{entry.children}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}

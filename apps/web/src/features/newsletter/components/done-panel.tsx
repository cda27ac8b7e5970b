import { type ReactNode, useEffect, useId, useRef } from 'react';

/** What a form turns into when it is done: takes focus, so that it is read. */
export function DonePanel({ title, children }: { title: string; children: ReactNode }) {
  const titleId = useId();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-labelledby={titleId}
      className="flex flex-col items-start gap-3 rounded-card border border-line bg-success-soft p-5 sm:p-6"
    >
      <h2 id={titleId} className="text-xl font-semibold">
        {title}
      </h2>
      {children}
    </section>
  );
}

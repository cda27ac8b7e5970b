import { type ReactNode, useId } from 'react';
import { cx } from './cx.js';

export function Card({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <div className={cx('rounded-card border border-line bg-surface p-5 shadow-card sm:p-6', className)}>{children}</div>
  );
}

export interface SectionProps {
  title: string;
  description?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  /** On a card, or straight on the page. */
  isPlain?: boolean;
  level?: 2 | 3;
  className?: string;
}

/** A named part of a page: a landmark with its heading. */
export function Section({ title, description, actions, children, isPlain, level = 2, className }: SectionProps) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section
      aria-labelledby={id}
      className={cx(!isPlain && 'rounded-card border border-line bg-surface p-5 shadow-card sm:p-6', className)}
    >
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 pb-4">
        <div className="flex max-w-prose min-w-0 flex-1 basis-60 flex-col gap-1">
          <Heading id={id} className={level === 2 ? 'text-xl font-semibold' : 'text-lg font-semibold'}>
            {title}
          </Heading>
          {description ? <div className="text-sm text-muted">{description}</div> : null}
        </div>
        {actions ? <div className="flex flex-wrap gap-2 print:hidden">{actions}</div> : null}
      </div>
      {children}
    </section>
  );
}

/** Fields that belong together, with a legend. */
export function FieldSet({
  legend,
  description,
  children,
}: {
  legend: string;
  description?: string;
  children: ReactNode;
}) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-5">
      <legend className="float-left text-lg font-semibold">{legend}</legend>
      {description ? <p className="-mt-4 text-sm text-muted">{description}</p> : null}
      {children}
    </fieldset>
  );
}

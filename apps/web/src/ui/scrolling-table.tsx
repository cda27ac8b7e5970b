import { type ReactNode, useId } from 'react';
import { cx } from './cx.js';
import { useOverflow } from './use-overflow.js';

export interface ScrollingTableProps {
  caption: string;
  /** Its last columns are what to see first. */
  isFromEnd?: boolean;
  children: ReactNode;
}

/** A table of figures; scrolls sideways in a region of its own when too wide. */
export function ScrollingTable({ caption, isFromEnd = false, children }: ScrollingTableProps) {
  const captionId = useId();
  const { ref, isOverflowing } = useOverflow<HTMLElement>();
  return (
    <section
      ref={ref}
      aria-labelledby={captionId}
      // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
      tabIndex={isOverflowing ? 0 : undefined}
      className={cx(
        'relative overflow-x-auto rounded-card border border-line bg-surface shadow-card print:overflow-visible print:border-0 print:shadow-none',
        // What is written from the right scrolls from the right.
        isFromEnd && '[direction:rtl] print:[direction:ltr]',
      )}
    >
      <table className="w-full border-collapse text-left text-sm [direction:ltr] print:text-xs">
        <caption id={captionId} className="sr-only">
          {caption}
        </caption>
        {children}
      </table>
    </section>
  );
}

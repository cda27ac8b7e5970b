import { type ReactNode, useId } from 'react';
import { useOverflow } from '../../../ui/use-overflow.js';

export const headClass = 'px-3 py-2.5 align-bottom font-medium text-muted print:px-1.5 print:py-1';
export const cellClass = 'px-3 py-1.5 print:px-1.5 print:py-0.5';
export const numberClass = `${cellClass} tabular text-right`;

/** A table of figures; scrolls sideways in a region of its own when too wide. */
export function ScrollingTable({ caption, children }: { caption: string; children: ReactNode }) {
  const captionId = useId();
  const { ref, isOverflowing } = useOverflow<HTMLElement>();
  return (
    <section
      ref={ref}
      aria-labelledby={captionId}
      // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
      tabIndex={isOverflowing ? 0 : undefined}
      className="relative overflow-x-auto rounded-card border border-line bg-surface shadow-card print:overflow-visible print:shadow-none"
    >
      <table className="w-full border-collapse text-left text-sm print:text-xs">
        <caption id={captionId} className="sr-only">
          {caption}
        </caption>
        {children}
      </table>
    </section>
  );
}

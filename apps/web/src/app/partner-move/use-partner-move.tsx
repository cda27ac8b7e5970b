import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type Move, PartnerMove } from './partner-move.js';

/**
 * Moving partners from a page that shows many. Afterwards focus is on that partner's button (`data-step-of`), wherever
 * the partner stands by then; on the title when the partner is no longer on the page.
 *
 * @returns `start` opens the question, `dialog` is where it shows.
 */
export function usePartnerMove(): { start: (move: Move) => void; dialog: ReactNode } {
  const [move, setMove] = useState<Move | null>(null);
  const moved = useRef<string>(null);

  useEffect(() => {
    if (move !== null || moved.current === null) return;
    const button = document.querySelector<HTMLElement>(`[data-step-of="${moved.current}"]`);
    (button ?? document.querySelector<HTMLElement>('[data-page-title]'))?.focus();
    moved.current = null;
  }, [move]);

  const start = (next: Move) => {
    moved.current = next.partnerId;
    setMove(next);
  };
  return {
    start,
    dialog: move === null ? null : <PartnerMove key={move.partnerId} move={move} onClose={() => setMove(null)} />,
  };
}

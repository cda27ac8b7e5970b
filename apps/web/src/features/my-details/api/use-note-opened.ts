import { detailsCheck } from '@registry/contract/details-check';
import { useEffect } from 'react';
import { request } from '../../../api/request.js';

/** What only people do: programs that look through mail open pages and run their scripts, but touch nothing. */
const signsOfAPerson = ['pointerdown', 'keydown'] as const;

/** Tells the coordinator, once, that a person has the page before them. That it cannot be told disturbs nobody. */
export function useNoteOpened(secret: string, isShown: boolean): void {
  useEffect(() => {
    if (!isShown) return;
    const noticed = new AbortController();
    const note = () => {
      noticed.abort();
      request(detailsCheck.noteOpened, { body: { secret } }).catch(() => undefined);
    };
    for (const sign of signsOfAPerson) {
      window.addEventListener(sign, note, { capture: true, passive: true, signal: noticed.signal });
    }
    return () => noticed.abort();
  }, [secret, isShown]);
}

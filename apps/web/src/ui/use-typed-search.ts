import { useEffect, useRef, useState } from 'react';

const pause = 200;
const settled = 1500;

/**
 * Search as you type, remembered in the address. A pause sends what is typed; `isContinuing` says that it continues the
 * same search, so that Back leads to before the search and not through every letter of it.
 *
 * @param sent what the address says now; when it changes from elsewhere (Back, a link), the field follows.
 */
export function useTypedSearch(sent: string, onSearch: (text: string, isContinuing: boolean) => void) {
  const [typed, setTyped] = useState(sent);
  const lastSent = useRef(sent);
  const isContinuing = useRef(false);
  const pauseTimer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const settleTimer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    if (sent === lastSent.current) return;
    clearTimeout(pauseTimer.current);
    lastSent.current = sent;
    isContinuing.current = false;
    setTyped(sent);
  }, [sent]);

  useEffect(
    () => () => {
      clearTimeout(pauseTimer.current);
      clearTimeout(settleTimer.current);
    },
    [],
  );

  const type = (text: string) => {
    setTyped(text);
    clearTimeout(pauseTimer.current);
    clearTimeout(settleTimer.current);
    settleTimer.current = setTimeout(() => {
      isContinuing.current = false;
    }, settled);
    pauseTimer.current = setTimeout(() => {
      const next = text.trim();
      if (next === lastSent.current) return;
      lastSent.current = next;
      onSearch(next, isContinuing.current);
      isContinuing.current = true;
    }, pause);
  };

  return { typed, type };
}

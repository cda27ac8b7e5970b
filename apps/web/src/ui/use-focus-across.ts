import { useEffect, useRef } from 'react';

/**
 * For a card that turns into a form and back, when what had focus is gone: the first thing to act on gets it, or what says
 * how it went, where there is such a thing.
 */
export function useFocusAcross(isEditing: boolean) {
  const card = useRef<HTMLDivElement>(null);
  const wasEditing = useRef(isEditing);
  useEffect(() => {
    if (wasEditing.current === isEditing) return;
    wasEditing.current = isEditing;
    card.current?.querySelector<HTMLElement>(isEditing ? 'form input' : 'section[tabindex="-1"], button')?.focus();
  }, [isEditing]);
  return card;
}

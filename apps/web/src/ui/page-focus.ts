let isWanted = false;

/** A page change has begun: the title of the next page gets focus, so that it is read and Tab starts there. */
export const requestPageFocus = (): void => {
  isWanted = true;
};

/** Gives the title focus if a page change asked for it; asked once, given once. */
export function takePageFocus(title: HTMLElement | null): void {
  if (!isWanted || title === null) return;
  isWanted = false;
  title.focus({ preventScroll: true });
}

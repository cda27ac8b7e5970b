/** What a media query says, once and for all: jsdom has none. */
export const mediaQuery = (media: string, matches: boolean): MediaQueryList => ({
  media,
  matches,
  onchange: null,
  addEventListener: () => {},
  removeEventListener: () => {},
  addListener: () => {},
  removeListener: () => {},
  dispatchEvent: () => false,
});

import { mediaQuery } from './media-query.js';

const pixelsPerRem = 16;

/** Lets media queries of the form `(min-width: 48rem)` and `(max-width: …)` find a screen of so many pixels. */
export function setScreenWidth(width: number): void {
  window.matchMedia = (media) => {
    const [, bound, rem] = /\((min|max)-width: ([\d.]+)rem\)/.exec(media) ?? [];
    const limit = Number(rem) * pixelsPerRem;
    return mediaQuery(media, bound === 'min' ? width >= limit : bound === 'max' && width <= limit);
  };
}

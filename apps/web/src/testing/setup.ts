import { TextDecoder, TextEncoder } from 'node:util';
import { mediaQuery } from './media-query.js';

// What jsdom lacks and the components use. Each is as little as they need.

class NoResizes implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

const unansweredFetch: typeof fetch = () => Promise.reject(new Error('A test must say what the server answers'));

Object.assign(globalThis, {
  TextEncoder: globalThis.TextEncoder ?? TextEncoder,
  TextDecoder: globalThis.TextDecoder ?? TextDecoder,
  ResizeObserver: globalThis.ResizeObserver ?? NoResizes,
  fetch: globalThis.fetch ?? unansweredFetch,
  IS_REACT_ACT_ENVIRONMENT: true,
});
window.matchMedia ??= (media: string) => mediaQuery(media, false);
Element.prototype.scrollIntoView ??= () => {};
HTMLElement.prototype.hidePopover ??= () => {};
HTMLElement.prototype.showPopover ??= () => {};
// jsdom's CSS object has no escape().
Object.assign(globalThis, {
  CSS: { ...globalThis.CSS, escape: (text: string) => text.replace(/[^\w-]/g, (character) => `\\${character}`) },
});

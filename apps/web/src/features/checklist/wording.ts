import type { Language } from '../../i18n/language.js';

/** What a step is called in the language. */
export const wordingOf = ({ sv, en }: { readonly sv: string; readonly en: string }, language: Language): string =>
  language === 'sv' ? sv : en;

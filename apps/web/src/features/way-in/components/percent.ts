import type { Language } from '../../../i18n/language.js';

/** A share as people read it, "67 %"; a dash of nothing. */
export const percent = (share: number | null, language: Language): string =>
  share === null
    ? '–'
    : new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
        style: 'percent',
        maximumFractionDigits: 0,
      }).format(share);

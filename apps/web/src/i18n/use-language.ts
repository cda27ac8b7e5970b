import { useTranslation } from 'react-i18next';
import type { Language } from './language.js';

/** The language of the page now; the component renders again when it changes. */
export function useLanguage(): Language {
  return useTranslation().i18n.language as Language;
}

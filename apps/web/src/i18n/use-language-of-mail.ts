import { useEffect } from 'react';
import { speakLanguage } from './i18n.js';
import { findChosenLanguage, type Language } from './language.js';

/** A page that a mail led to goes on in the mail's language, unless the reader has chosen another here. */
export function useLanguageOfMail(language: Language | undefined): void {
  useEffect(() => {
    if (language !== undefined && findChosenLanguage() === undefined) void speakLanguage(language);
  }, [language]);
}

import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language, rememberLanguage } from './language.js';

/** Each language is a file of its own, fetched when it is chosen. */
const load = {
  sv: async () => (await import('./sv/index.js')).resources,
  en: async () => (await import('./en/index.js')).resources,
} satisfies Record<Language, () => Promise<object>>;

/** Starts the words in one language. Call once, before the first render. */
export async function startI18n(language: Language): Promise<i18n> {
  const resources = await load[language]();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'common',
    resources: { [language]: resources },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = language;
  return i18next;
}

/** Changes the language of the whole page, and remembers it. */
export async function changeLanguage(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'common')) {
    const resources = await load[language]();
    for (const [namespace, words] of Object.entries(resources)) i18next.addResourceBundle(language, namespace, words);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  rememberLanguage(language);
}

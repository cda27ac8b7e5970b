import i18next, { type BackendModule, type i18n, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language, rememberLanguage } from './language.js';

type Words = Readonly<Record<string, ResourceKey>>;

/** What the first pages say: a small file in each language. */
const start = {
  sv: async () => (await import('./sv/start.js')).resources,
  en: async () => (await import('./en/start.js')).resources,
} satisfies Record<Language, () => Promise<Words>>;

/** Everything that is said: one file in each language, fetched when a page needs it or the browser is idle. */
const everything: Record<Language, () => Promise<Words>> = {
  sv: async () => (await import('./sv/index.js')).resources,
  en: async () => (await import('./en/index.js')).resources,
};

/** Asked by a page whose words are not here yet; the page waits in its Suspense meanwhile. */
const backend: BackendModule = {
  type: 'backend',
  init: () => {},
  read: (language, namespace, done) => {
    everything[language as Language]().then(
      (words) => done(null, words[namespace]),
      (error: unknown) => done(error instanceof Error ? error : String(error), null),
    );
  },
};

/** Starts the words in one language. Call once, before the first render. */
export async function startI18n(language: Language): Promise<i18n> {
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: language,
      load: 'currentOnly',
      fallbackLng: false,
      ns: ['common'],
      defaultNS: 'common',
      resources: { [language]: await start[language]() },
      partialBundledLanguages: true,
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  document.documentElement.lang = language;
  return i18next;
}

/** Fetches what is not here yet of a language, so that no page has to wait for its words. */
export async function loadAllWords(language: Language): Promise<void> {
  for (const [namespace, words] of Object.entries(await everything[language]())) {
    if (!i18next.hasResourceBundle(language, namespace)) i18next.addResourceBundle(language, namespace, words);
  }
}

/** Changes the language of the whole page, until it is closed. */
export async function speakLanguage(language: Language): Promise<void> {
  await loadAllWords(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** Changes the language of the whole page, and remembers it. */
export async function changeLanguage(language: Language): Promise<void> {
  await speakLanguage(language);
  rememberLanguage(language);
}

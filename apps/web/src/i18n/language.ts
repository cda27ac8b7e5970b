import type { Language as DomainLanguage } from '@registry/domain/language';

export const languages = ['sv', 'en'] as const satisfies readonly DomainLanguage[];
export type Language = (typeof languages)[number];

const storageKey = 'language';

const isLanguage = (text: string | null | undefined): text is Language =>
  languages.some((language) => language === text);

/** The language chosen here before, if any was. */
export function findChosenLanguage(): Language | undefined {
  try {
    const chosen = localStorage.getItem(storageKey);
    return isLanguage(chosen) ? chosen : undefined;
  } catch {
    // Storage refused: nothing was chosen before.
    return undefined;
  }
}

/** The language chosen here before, else the first of the browser's that we speak, else Swedish. */
export const preferredLanguage = (): Language =>
  findChosenLanguage() ?? navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'sv';

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Storage refused: the choice holds until the page is closed.
  }
}

import type { Language } from '@registry/domain/language';
import type { LinkData } from '../links/links.service.js';

/** What somebody asked for, as the mail that asks them to confirm carries it, and the link in it. */
export interface AskedFor {
  readonly topics: readonly string[];
  readonly language: Language;
  readonly wordingVersion: number;
}

export const toLinkData = ({ topics, language, wordingVersion }: AskedFor): LinkData => ({
  // The key of a topic has no comma.
  topics: topics.join(','),
  language,
  wordingVersion,
});

export const fromLinkData = ({ topics, language, wordingVersion }: LinkData): AskedFor => ({
  topics: String(topics).split(','),
  language: language === 'en' ? 'en' : 'sv',
  wordingVersion: Number(wordingVersion),
});

import { formatIdentifier } from '@registry/domain/identifier';
import { foldText } from '@registry/domain/text';

interface SearchedPartner {
  readonly name: string;
  readonly shortName: string | null;
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
  readonly tags: readonly string[];
}

/** What a partner is found by: its names, its identifiers as stored and as written, its tags; folded, on one line. */
export function searchTextOf({ name, shortName, identifiers, tags }: SearchedPartner): string {
  const spellings = identifiers.flatMap((identifier) => [identifier.value, formatIdentifier(identifier)]);
  const parts = [name, shortName ?? '', ...new Set(spellings), ...tags];
  return foldText(parts.filter((part) => part !== '').join(' '));
}

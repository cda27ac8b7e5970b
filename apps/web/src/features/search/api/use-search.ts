import type { ResponseOf } from '@registry/contract/endpoint';
import type { search } from '@registry/contract/search';
import { useQuery } from '@tanstack/react-query';
import { useDebounced } from '../../../ui/use-debounced.js';
import { searchQuery } from './search-query.js';

export type SearchResult = ResponseOf<typeof search.find>;

const nothing: SearchResult = { partners: [], contacts: [] };
const longest = 200;

/** What is found as somebody types, and whether more may come. What was found for the last letter stays until then. */
export function useSearch(typed: string): { found: SearchResult; isSearching: boolean; error: unknown } {
  const asked = typed.trim().slice(0, longest);
  const q = useDebounced(asked, 120);
  const { data, isFetching, error } = useQuery(searchQuery(q));
  if (asked === '') return { found: nothing, isSearching: false, error: null };
  return { found: data ?? nothing, isSearching: isFetching || q !== asked, error };
}

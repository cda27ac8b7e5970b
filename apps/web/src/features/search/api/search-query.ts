import { search } from '@registry/contract/search';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** Partners and contacts that fit what is typed. Names of people are kept no longer than they are shown. */
export const searchQuery = (q: string) =>
  queryOptions({
    queryKey: ['search', q],
    queryFn: ({ signal }) => request(search.find, { body: { q }, signal }),
    enabled: q !== '',
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  });

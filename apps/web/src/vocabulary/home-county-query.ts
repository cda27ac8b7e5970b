import { settings } from '@registry/contract/settings';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/request.js';

/** The county whose municipalities come first in lists: two digits, or null. */
export const homeCountyQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => request(settings.get, { signal }),
  select: ({ county }) => county,
  staleTime: 10 * 60_000,
});

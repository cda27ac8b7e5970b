import { partners } from '@registry/contract/partners';
import { wayInStatuses } from '@registry/domain/membership';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** Everybody on the way in, longest in their status first; as many as one answer holds. */
export const wayInQuery = queryOptions({
  queryKey: ['partners', 'way-in'],
  queryFn: ({ signal }) =>
    request(partners.list, {
      query: { status: [...wayInStatuses], sort: 'statusSince', direction: 'asc', limit: 200 },
      signal,
    }),
});

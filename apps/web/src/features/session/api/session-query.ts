import { session } from '@registry/contract/session';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** Who am I, and what is this installation. Read once; signing in and out replace it. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => request(session.get, { signal }),
  staleTime: 5 * 60_000,
});

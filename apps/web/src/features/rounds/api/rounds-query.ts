import { rounds } from '@registry/contract/rounds';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** Every round, newest first. */
export const roundsQuery = queryOptions({
  queryKey: ['rounds', 'list'],
  queryFn: ({ signal }) => request(rounds.list, { signal }),
});

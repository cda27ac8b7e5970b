import { rounds } from '@registry/contract/rounds';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** How many counting partners have had details confirmed within twelve months. */
export const confirmationShareQuery = queryOptions({
  queryKey: ['rounds', 'share'],
  queryFn: ({ signal }) => request(rounds.share, { signal }),
});

import { session } from '@registry/contract/session';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../api/request.js';
import { showMomentsIn } from '../../../i18n/format.js';

/** Who am I, and what is this installation. Read once; signing in and out replace it. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => {
    const read = await request(session.get, { signal });
    showMomentsIn(read.timeZone);
    return read;
  },
  staleTime: 5 * 60_000,
});

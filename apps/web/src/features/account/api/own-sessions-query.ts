import { selfService } from '@registry/contract/self-service';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** Where one is signed in. */
export const ownSessionsQuery = queryOptions({
  queryKey: ['my', 'sessions'],
  queryFn: ({ signal }) => request(selfService.sessions, { signal }),
});

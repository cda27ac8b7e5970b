import { privacy } from '@registry/contract/privacy';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** One's own request for erasure that waits, if there is one. */
export const ownErasureQuery = queryOptions({
  queryKey: ['my', 'erasure'],
  queryFn: ({ signal }) => request(privacy.readOwn, { signal }),
});

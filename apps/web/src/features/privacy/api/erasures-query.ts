import { privacy } from '@registry/contract/privacy';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** Requests for erasure, newest first. */
export const erasuresQuery = queryOptions({
  queryKey: ['privacy', 'erasures'],
  queryFn: ({ signal }) => request(privacy.requests, { signal }),
});

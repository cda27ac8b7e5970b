import { growth } from '@registry/contract/growth';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** How many partners the partnership wants to be by when, and how far it has come. */
export const targetsQuery = queryOptions({
  queryKey: ['growth', 'targets'],
  queryFn: ({ signal }) => request(growth.targets, { signal }),
});

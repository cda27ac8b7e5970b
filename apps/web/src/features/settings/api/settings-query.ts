import { settings } from '@registry/contract/settings';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** The settings of the partnership. Anybody who is signed in may read them. */
export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => request(settings.get, { signal }),
});

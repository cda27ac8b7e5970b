import { newsletter } from '@registry/contract/newsletter';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** Topics, how many subscribe, and the versions of the wording. */
export const overviewQuery = queryOptions({
  queryKey: ['newsletter', 'overview'],
  queryFn: ({ signal }) => request(newsletter.overview, { signal }),
});

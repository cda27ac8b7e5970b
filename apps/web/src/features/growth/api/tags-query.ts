import { partners } from '@registry/contract/partners';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** The tags in use, with how many partners have each. */
export const tagsQuery = queryOptions({
  queryKey: ['partners', 'tags'],
  queryFn: ({ signal }) => request(partners.tags, { signal }),
});

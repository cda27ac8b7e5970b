import { checklists } from '@registry/contract/checklists';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** How far everybody on the way in has come, by partner. */
export const wayInProgressQuery = queryOptions({
  queryKey: ['partners', 'way-in-progress'],
  queryFn: ({ signal }) => request(checklists.wayIn, { signal }),
  select: (all) => new Map(all.map((one) => [one.partnerId, one])),
});

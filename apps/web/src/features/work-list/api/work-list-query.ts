import { workList } from '@registry/contract/work-list';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** What waits today, and how the partnership stands. Read again whenever somebody comes back to it. */
export const workListQuery = queryOptions({
  queryKey: ['work-list'],
  queryFn: ({ signal }) => request(workList.read, { signal }),
  staleTime: 0,
});

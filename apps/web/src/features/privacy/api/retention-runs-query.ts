import { retention } from '@registry/contract/retention';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** Rehearsals and runs of the retention rules, newest first. */
export const retentionRunsQuery = queryOptions({
  queryKey: ['privacy', 'retention-runs'],
  queryFn: ({ signal }) => request(retention.runs, { signal }),
});

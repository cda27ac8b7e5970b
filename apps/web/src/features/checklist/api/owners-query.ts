import { checklists } from '@registry/contract/checklists';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** Who can see to a step. */
export const ownersQuery = queryOptions({
  queryKey: ['checklist-owners'],
  queryFn: ({ signal }) => request(checklists.owners, { signal }),
});

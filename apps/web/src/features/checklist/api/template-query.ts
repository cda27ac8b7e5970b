import { checklists } from '@registry/contract/checklists';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** The steps of the way in: those in use in order, then the retired ones. */
export const templateQuery = queryOptions({
  queryKey: ['checklist-template'],
  queryFn: ({ signal }) => request(checklists.template, { signal }),
});

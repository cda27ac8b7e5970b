import { checklists } from '@registry/contract/checklists';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** A partner's checklist on its present way in, and those kept from earlier ones. */
export const checklistsQuery = (partnerId: string) =>
  queryOptions({
    queryKey: ['partners', partnerId, 'checklists'],
    queryFn: ({ signal }) => request(checklists.ofPartner, { params: { partnerId }, signal }),
  });

import { memberships } from '@registry/contract/memberships';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** Every change of a partner's status and sector, superseded ones too, in the order of the history. */
export const membershipQuery = (partnerId: string) =>
  queryOptions({
    queryKey: ['partners', partnerId, 'membership'],
    queryFn: ({ signal }) => request(memberships.history, { params: { partnerId }, signal }),
  });

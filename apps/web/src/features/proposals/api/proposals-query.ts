import { proposals } from '@registry/contract/proposals';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** What was proposed for a partner, newest first. */
export const proposalsQuery = (partnerId: string) =>
  queryOptions({
    queryKey: ['partners', partnerId, 'proposals'],
    queryFn: ({ signal }) => request(proposals.ofPartner, { params: { partnerId }, signal }),
  });

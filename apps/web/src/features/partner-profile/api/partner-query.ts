import { partners } from '@registry/contract/partners';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** One partner as it stands today. */
export const partnerQuery = (partnerId: string) =>
  queryOptions({
    queryKey: ['partners', partnerId],
    queryFn: ({ signal }) => request(partners.get, { params: { partnerId }, signal }),
  });

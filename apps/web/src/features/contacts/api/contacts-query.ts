import { contacts } from '@registry/contract/contacts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** Who acts for a partner, and who did. */
export const contactsQuery = (partnerId: string) =>
  queryOptions({
    queryKey: ['partners', partnerId, 'contacts'],
    queryFn: ({ signal }) => request(contacts.ofPartner, { params: { partnerId }, signal }),
  });

import { contacts } from '@registry/contract/contacts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** Oneself, as a contact of one partner. */
export const ownContactQuery = (contactId: string) =>
  queryOptions({
    queryKey: ['contacts', contactId],
    queryFn: ({ signal }) => request(contacts.get, { params: { contactId }, signal }),
  });

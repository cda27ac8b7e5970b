import { partners } from '@registry/contract/partners';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** The internal notes about a partner, newest first. */
export const notesQuery = (partnerId: string) =>
  queryOptions({
    queryKey: ['partners', partnerId, 'notes'],
    queryFn: ({ signal }) => request(partners.notes, { params: { partnerId }, signal }),
  });

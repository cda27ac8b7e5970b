import { selfService } from '@registry/contract/self-service';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** Which optional mail one has chosen away, as a contact of one partner. */
export const mailPreferencesQuery = (contactId: string) =>
  queryOptions({
    queryKey: ['contacts', contactId, 'mail-preferences'],
    queryFn: ({ signal }) => request(selfService.mailPreferences, { params: { contactId }, signal }),
  });

import { onboardingStatus } from '@registry/domain/membership';
import { sector } from '@registry/domain/sector';
import { z } from 'zod';
import { endpoint } from './endpoint.js';

export const searchResult = z
  .object({
    partners: z.array(z.object({ id: z.uuid(), name: z.string(), sector, status: onboardingStatus })),
    contacts: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        partnerId: z.uuid(),
        partnerName: z.string(),
        isCurrent: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'SearchResult' });

export const search = {
  find: endpoint({
    id: 'search',
    method: 'POST',
    path: '/search',
    summary:
      'Finds partners and contacts as somebody types. A POST, so that names of people stay out of URLs and logs.',
    permission: 'search.use',
    body: z.strictObject({ q: z.string().max(200) }),
    response: searchResult,
  }),
};

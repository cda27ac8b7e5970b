import { newsletter } from '@registry/contract/newsletter';
import type { Language } from '@registry/domain/language';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** What anybody can subscribe to, and the words they consent to, in a language. */
export const offerQuery = (language: Language) =>
  queryOptions({
    queryKey: ['newsletter', 'offer', language],
    queryFn: ({ signal }) => request(newsletter.offer, { query: { language }, signal }),
  });

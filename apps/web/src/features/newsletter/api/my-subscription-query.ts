import { newsletter } from '@registry/contract/newsletter';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** One's own subscription, through a personal link. */
export const mySubscriptionQuery = (secret: string) =>
  queryOptions({
    queryKey: ['links', 'subscription', secret],
    queryFn: ({ signal }) => request(newsletter.mine, { body: { secret }, signal }),
    // What is being typed is not to be replaced, and the secret not kept longer than the page.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

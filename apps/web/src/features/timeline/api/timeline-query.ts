import { partners } from '@registry/contract/partners';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

const pageSize = 20;

/** What happened to a partner, newest first, a page at a time. */
export const timelineQuery = (partnerId: string) =>
  infiniteQueryOptions({
    queryKey: ['partners', partnerId, 'timeline'],
    queryFn: ({ pageParam, signal }) =>
      request(partners.timeline, {
        params: { partnerId },
        query: pageParam === null ? { limit: pageSize } : { limit: pageSize, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

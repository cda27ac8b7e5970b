import { partners } from '@registry/contract/partners';
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { request } from '../../../api/request.js';
import type { PartnerView } from '../partner-view.js';

const firstPage = null as string | null;

/** The partners of a view, a page at a time. What was shown stays until the next view has come. */
export const partnerListQuery = ({ withoutPrimaryContact, ...view }: PartnerView) =>
  infiniteQueryOptions({
    queryKey: ['partners', 'list', { ...view, withoutPrimaryContact }],
    queryFn: ({ pageParam, signal }) =>
      request(partners.list, {
        query: {
          ...view,
          withoutPrimaryContact: withoutPrimaryContact ? 'true' : undefined,
          cursor: pageParam ?? undefined,
        },
        signal,
      }),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });

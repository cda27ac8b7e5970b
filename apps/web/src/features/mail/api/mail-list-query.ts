import { mail } from '@registry/contract/mail';
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { request } from '../../../api/request.js';
import { type MailView, statesOf } from '../mail-view.js';

const firstPage = null as string | null;

/** Mail of a view, newest first, a page at a time. */
export const mailListQuery = (view: MailView) =>
  infiniteQueryOptions({
    queryKey: ['mail', 'list', view],
    queryFn: ({ pageParam, signal }) =>
      request(mail.list, { query: { state: statesOf[view], cursor: pageParam ?? undefined }, signal }),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });

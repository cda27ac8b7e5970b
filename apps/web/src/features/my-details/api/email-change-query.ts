import { emailChange } from '@registry/contract/email-change';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** Which new address a personal link confirms. */
export const emailChangeQuery = (secret: string) =>
  queryOptions({
    queryKey: ['links', 'email', secret],
    queryFn: ({ signal }) => request(emailChange.open, { body: { secret }, signal }),
    // The link works once: asking again afterwards would say that it never was.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

import { detailsCheck } from '@registry/contract/details-check';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** What a personal link asks about. Read once: whoever has it open may be in the middle of a sentence. */
export const detailsCheckQuery = (secret: string) =>
  queryOptions({
    queryKey: ['links', 'details', secret],
    queryFn: ({ signal }) => request(detailsCheck.open, { body: { secret }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

import { rounds } from '@registry/contract/rounds';
import type { RoundAudience } from '@registry/domain/round';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** Whom an audience holds now. Never kept: the number is what somebody agrees to. */
export const audienceCountQuery = (audience: RoundAudience) =>
  queryOptions({
    queryKey: ['rounds', 'count', audience],
    queryFn: ({ signal }) => request(rounds.count, { body: audience, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });

import { committee } from '@registry/contract/committee';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** What the committee has before it since a day, or since its last meeting. */
export const committeeQuery = (since: string | undefined) =>
  queryOptions({
    queryKey: ['committee', since ?? null],
    queryFn: ({ signal }) => request(committee.read, { query: since === undefined ? {} : { since }, signal }),
    staleTime: 0,
  });

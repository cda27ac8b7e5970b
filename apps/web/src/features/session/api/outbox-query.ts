import { session } from '@registry/contract/session';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

const pollEvery = 5000;

/** The mail that the demonstration would have sent, newest first. Looked at again and again: a code is on its way. */
export const outboxQuery = queryOptions({
  queryKey: ['outbox'],
  queryFn: ({ signal }) => request(session.demoOutbox, { signal }),
  refetchInterval: pollEvery,
  staleTime: 0,
});

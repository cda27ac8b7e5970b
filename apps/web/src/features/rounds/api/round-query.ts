import { rounds } from '@registry/contract/rounds';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

const lookEvery = 30_000;

/** A round with its answers. Looked at again while it runs: people answer meanwhile. */
export const roundQuery = (roundId: string) =>
  queryOptions({
    queryKey: ['rounds', 'one', roundId],
    queryFn: ({ signal }) => request(rounds.get, { params: { roundId }, signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? lookEvery : false),
  });

import type { Round } from '@registry/domain/round';
import { useQueryClient } from '@tanstack/react-query';
import { roundQuery } from './round-query.js';
import { roundsQuery } from './rounds-query.js';

/** Shows a round as the server just answered with it; what else counts rounds is read anew. */
export function useKeepRound(): (round: Round) => void {
  const queryClient = useQueryClient();
  return (round) => {
    queryClient.setQueryData(roundQuery(round.id).queryKey, round);
    void queryClient.invalidateQueries({ queryKey: roundsQuery.queryKey });
  };
}

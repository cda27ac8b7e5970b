import { rounds } from '@registry/contract/rounds';
import type { Round } from '@registry/domain/round';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../../../api/api-problem.js';
import { request } from '../../../api/request.js';
import { roundQuery } from './round-query.js';
import { useKeepRound } from './use-keep-round.js';

/** `contacts` is the number that the person saw. */
export type RoundAct = { act: 'start'; contacts: number } | { act: 'pause' } | { act: 'close' };

/** Whether an act was refused because the round is no longer what the page showed. */
export const isOvertaken = (error: unknown): boolean =>
  error instanceof ApiProblem && (error.code === 'VERSION_STALE' || error.code === 'ROUND_STATE_REFUSED');

/** Starts or resumes, pauses, or closes a round as it was read. One that somebody else has changed is read anew. */
export function useRoundAct({ id, version }: Pick<Round, 'id' | 'version'>) {
  const queryClient = useQueryClient();
  const keep = useKeepRound();
  return useMutation({
    mutationFn: (act: RoundAct) => {
      const seen = { params: { roundId: id }, ifMatch: version };
      if (act.act === 'start') return request(rounds.start, { ...seen, body: { contacts: act.contacts } });
      return request(act.act === 'pause' ? rounds.pause : rounds.close, seen);
    },
    onSuccess: keep,
    onError: (error) => {
      if (isOvertaken(error)) void queryClient.invalidateQueries({ queryKey: roundQuery(id).queryKey });
    },
  });
}

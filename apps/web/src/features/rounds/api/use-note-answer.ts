import { rounds } from '@registry/contract/rounds';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../api/request.js';
import { useKeepRound } from './use-keep-round.js';

/** What a coordinator notes about one answer: confirmed in a call, or a mail that came back. */
export function useNoteAnswer(roundId: string, contactId: string) {
  const queryClient = useQueryClient();
  const keep = useKeepRound();
  const params = { roundId, contactId };
  const confirmByPhone = useMutation({
    mutationFn: () => request(rounds.confirmByPhone, { params }),
    onSuccess: (round) => {
      keep(round);
      // The details are confirmed, here and wherever else they are shown.
      for (const queryKey of [['partners'], ['work-list'], ['rounds', 'share']]) {
        void queryClient.invalidateQueries({ queryKey });
      }
    },
  });
  const noteBounce = useMutation({
    mutationFn: (reason: string) => request(rounds.noteBounce, { params, body: { reason } }),
    onSuccess: keep,
  });
  return { confirmByPhone, noteBounce };
}

import { rounds } from '@registry/contract/rounds';
import type { Round, RoundDraft } from '@registry/domain/round';
import { useMutation } from '@tanstack/react-query';
import { request } from '../../../api/request.js';
import { useKeepRound } from './use-keep-round.js';

/** Changes a draft. */
export function useChangeRound() {
  const keep = useKeepRound();
  return useMutation({
    mutationFn: ({ round, draft }: { round: Pick<Round, 'id' | 'version'>; draft: RoundDraft }) =>
      request(rounds.change, { params: { roundId: round.id }, ifMatch: round.version, body: draft }),
    onSuccess: keep,
  });
}

import { rounds } from '@registry/contract/rounds';
import type { RoundDraft } from '@registry/domain/round';
import { useMutation } from '@tanstack/react-query';
import { useIntentionKey } from '../../../api/editing/use-intention-key.js';
import { request } from '../../../api/request.js';
import { useKeepRound } from './use-keep-round.js';

/** Prepares a round; nothing is sent. */
export function useCreateRound() {
  const keep = useKeepRound();
  const key = useIntentionKey();
  return useMutation({
    mutationFn: (body: RoundDraft) => request(rounds.create, { body, idempotencyKey: key.get() }),
    onSuccess: keep,
    onError: key.settle,
  });
}

import type { BodyInputOf } from '@registry/contract/endpoint';
import { retention } from '@registry/contract/retention';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../api/request.js';
import { retentionRunsQuery } from './retention-runs-query.js';

function useRetentionAct<Input, Answer>(send: (input: Input) => Promise<Answer>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: send,
    // Also when refused: somebody else may have been faster, and the page shows what is now.
    onSettled: () => queryClient.invalidateQueries({ queryKey: retentionRunsQuery.queryKey }),
  });
}

/** Who would be erased today, and why. Erases nobody. */
export const useRehearse = () => useRetentionAct((_: undefined) => request(retention.rehearse));

/** Puts a rehearsed run in quarantine. */
export const useQuarantine = (runId: string) =>
  useRetentionAct((body: BodyInputOf<typeof retention.quarantine>) =>
    request(retention.quarantine, { params: { runId }, body }),
  );

/** Takes a run out of quarantine. */
export const useUndoRetention = (runId: string) =>
  useRetentionAct((_: undefined) => request(retention.undo, { params: { runId } }));

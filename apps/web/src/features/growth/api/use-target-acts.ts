import { growth } from '@registry/contract/growth';
import type { GrowthTargetDraft } from '@registry/domain/growth';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useIntentionKey } from '../../../api/editing/use-intention-key.js';
import { request } from '../../../api/request.js';
import { targetsQuery } from './targets-query.js';

/** Sets a target. */
export function useSetTarget() {
  const queryClient = useQueryClient();
  const key = useIntentionKey();
  return useMutation({
    mutationFn: (body: GrowthTargetDraft) => request(growth.setTarget, { body, idempotencyKey: key.get() }),
    onSettled: (_, error) => {
      key.settle(error);
      return queryClient.invalidateQueries(targetsQuery);
    },
  });
}

/** Removes a target; the history keeps that there was one. */
export function useRemoveTarget() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (targetId: string) => request(growth.removeTarget, { params: { targetId } }),
    onSettled: () => queryClient.invalidateQueries(targetsQuery),
  });
}

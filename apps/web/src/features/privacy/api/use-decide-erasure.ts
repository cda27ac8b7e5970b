import { privacy } from '@registry/contract/privacy';
import type { ErasureApproval } from '@registry/domain/privacy';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../api/request.js';
import { erasuresQuery } from './erasures-query.js';

/** Approves an erasure: it is done when the days of grace are over. */
export function useApproveErasure(requestId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: ErasureApproval) => request(privacy.approve, { params: { requestId }, body }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: erasuresQuery.queryKey }),
  });
}

/** Cancels an erasure that is not done. */
export function useCancelErasure(requestId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => request(privacy.cancel, { params: { requestId } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: erasuresQuery.queryKey }),
  });
}

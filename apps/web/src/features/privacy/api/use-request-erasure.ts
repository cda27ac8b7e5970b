import { privacy } from '@registry/contract/privacy';
import type { ErasureDraft } from '@registry/domain/privacy';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../api/request.js';
import { erasuresQuery } from './erasures-query.js';

/** Records that somebody asked to be erased. */
export function useRequestErasure() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: ErasureDraft) => request(privacy.request, { body }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: erasuresQuery.queryKey }),
  });
}

import { privacy } from '@registry/contract/privacy';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../api/request.js';
import { ownErasureQuery } from './own-erasure-query.js';

/** Asks to be erased. A person looks at it before anything goes. */
export const useAskForErasure = () => useOwnErasure(() => request(privacy.requestOwn));

/** Takes back that one asked. */
export const useTakeBackErasure = () => useOwnErasure(() => request(privacy.cancelOwn));

function useOwnErasure<T>(act: () => Promise<T>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: act,
    // Also after a refusal: somebody else asked, took back or decided meanwhile.
    onSettled: () => {
      // Told there too, but read next time: rows that come or go above would move the answer out of sight.
      void queryClient.invalidateQueries({ queryKey: ['my', 'personal-data'], refetchType: 'none' });
      return queryClient.invalidateQueries({ queryKey: ownErasureQuery.queryKey });
    },
  });
}

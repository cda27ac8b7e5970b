import { privacy } from '@registry/contract/privacy';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** Asks to be erased. A person looks at it before anything goes. */
export const useAskForErasure = () => useOwnErasure(() => request(privacy.requestOwn));

/** Takes back that one asked. */
export const useTakeBackErasure = () => useOwnErasure(() => request(privacy.cancelOwn));

function useOwnErasure<T>(act: () => Promise<T>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: act,
    // Also after a refusal: somebody else asked, took back or decided meanwhile. All that is one's own tells of it.
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['my'] }),
  });
}

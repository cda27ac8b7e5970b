import { session } from '@registry/contract/session';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** Signs out and forgets everything that was read. `onSignedOut` goes somewhere public. */
export function useSignOut(onSignedOut: () => Promise<void>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => request(session.signOut),
    onSuccess: async () => {
      queryClient.clear();
      await onSignedOut();
    },
  });
}

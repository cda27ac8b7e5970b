import { selfService } from '@registry/contract/self-service';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../api/request.js';
import { ownSessionsQuery } from './own-sessions-query.js';

/** Signs out somewhere else. */
export function useEndSession() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (sessionId: string) => request(selfService.endSession, { params: { sessionId } }),
    // Also after a refusal: it had ended already.
    onSettled: () => queryClient.invalidateQueries({ queryKey: ownSessionsQuery.queryKey }),
  });
}

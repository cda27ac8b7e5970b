import { session } from '@registry/contract/session';
import { useQueryClient } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/**
 * After an act that may end one's own access: reads who one is now, without the pages behind sign-in seeing nobody.
 * `onSignedOut` goes somewhere public; whoever may still be here sees everything read again.
 */
export function useFollowAccess(onSignedOut: () => Promise<void>) {
  const queryClient = useQueryClient();
  return async () => {
    const { person } = await request(session.get);
    if (person !== null) return queryClient.invalidateQueries();
    queryClient.clear();
    return onSignedOut();
  };
}

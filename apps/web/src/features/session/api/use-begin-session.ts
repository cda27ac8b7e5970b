import type { Session } from '@registry/domain/user';
import { useQueryClient } from '@tanstack/react-query';
import { sessionQuery } from './session-query.js';

/** Somebody has signed in: who they are replaces nobody, and what was read before is forgotten. */
export function useBeginSession() {
  const queryClient = useQueryClient();
  return (session: Session): void => {
    const [own] = sessionQuery.queryKey;
    queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== own });
    queryClient.setQueryData(sessionQuery.queryKey, session);
  };
}

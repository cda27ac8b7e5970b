import { session } from '@registry/contract/session';
import type { Session } from '@registry/domain/user';
import { useMutation } from '@tanstack/react-query';
import { request } from '../../../api/request.js';
import { useBeginSession } from './use-begin-session.js';

export type DemoRole = Session['demoRoles'][number];

/** Looks around the demonstration as one of its roles. */
export function useSignInToDemo() {
  const begin = useBeginSession();
  return useMutation({
    mutationFn: (role: DemoRole) => request(session.signInToDemo, { body: { role } }),
    onSuccess: begin,
  });
}

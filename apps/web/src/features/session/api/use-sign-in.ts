import type { BodyInputOf } from '@registry/contract/endpoint';
import { session } from '@registry/contract/session';
import { useMutation } from '@tanstack/react-query';
import { request } from '../../../api/request.js';
import { useBeginSession } from './use-begin-session.js';

/** Signs in with the code from the mail. */
export function useSignIn() {
  const begin = useBeginSession();
  return useMutation({
    mutationFn: (body: BodyInputOf<typeof session.signIn>) => request(session.signIn, { body }),
    onSuccess: begin,
  });
}

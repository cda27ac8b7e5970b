import { session } from '@registry/contract/session';
import { useMutation } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** Asks for a code by e-mail. Answers alike whether the address is known or not. */
export const useRequestCode = () =>
  useMutation({ mutationFn: (email: string) => request(session.requestCode, { body: { email } }) });

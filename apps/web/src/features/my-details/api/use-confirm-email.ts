import { emailChange } from '@registry/contract/email-change';
import { useMutation } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** Gives oneself the address that the personal link was sent to. */
export const useConfirmEmail = (secret: string) =>
  useMutation({ mutationFn: () => request(emailChange.confirm, { body: { secret } }) });

import { newsletter } from '@registry/contract/newsletter';
import { useMutation } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** Leaves the newsletter with the token of a letter. One answer for any token. */
export const useUnsubscribe = (token: string) =>
  useMutation({ mutationFn: () => request(newsletter.unsubscribe, { params: { token } }) });

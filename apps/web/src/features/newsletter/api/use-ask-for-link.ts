import { newsletter } from '@registry/contract/newsletter';
import { useMutation } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** Has a link to one's own subscription sent, if there is one. */
export const useAskForLink = () =>
  useMutation({ mutationFn: (email: string) => request(newsletter.requestLink, { body: { email } }) });

import { newsletter } from '@registry/contract/newsletter';
import { useMutation } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** The second yes, through the link in the mail. */
export const useConfirmSubscription = (secret: string) =>
  useMutation({ mutationFn: () => request(newsletter.confirm, { body: { secret } }) });

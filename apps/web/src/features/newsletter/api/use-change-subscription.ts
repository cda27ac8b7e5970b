import { newsletter } from '@registry/contract/newsletter';
import type { MySubscriptionChange } from '@registry/domain/newsletter';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../api/request.js';
import { mySubscriptionQuery } from './my-subscription-query.js';

/** Changes one's own subscription; no topics is leaving. */
export function useChangeSubscription(secret: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (change: Omit<MySubscriptionChange, 'secret'>) =>
      request(newsletter.changeMine, { body: { ...change, secret } }),
    onSuccess: (changed) => queryClient.setQueryData(mySubscriptionQuery(secret).queryKey, changed),
  });
}

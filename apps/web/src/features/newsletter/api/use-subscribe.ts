import { newsletter } from '@registry/contract/newsletter';
import type { SubscriptionRequest } from '@registry/domain/newsletter';
import { useMutation } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** Asks for the newsletter: nothing is subscribed to before the address has confirmed it. */
export const useSubscribe = () =>
  useMutation({ mutationFn: (body: SubscriptionRequest) => request(newsletter.subscribe, { body }) });

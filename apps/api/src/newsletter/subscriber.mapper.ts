import { maskedAddress } from '@registry/domain/mail';
import type { ConsentEvent, MySubscription } from '@registry/domain/newsletter';
import type { Subscriber } from './subscribers.repository.js';

/** A subscription as its holder sees it. */
export const mySubscriptionOf = (
  { email, name, language, topics, state }: Subscriber,
  history: ConsentEvent[],
): MySubscription => ({ email: maskedAddress(email), name, language, topics: [...topics], state, history });

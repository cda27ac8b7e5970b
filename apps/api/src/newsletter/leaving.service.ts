import { Injectable } from '@nestjs/common';
import type { Actor } from '@registry/domain/access';
import type { ConsentChannel } from '@registry/domain/newsletter';
import { LinksService } from '../links/links.service.js';
import { Clock } from '../platform/clock/clock.js';
import { type Client, Database } from '../platform/database/database.js';
import type { Visit } from '../platform/http/visit.js';
import { RateLimiter } from '../platform/rate-limit/rate-limiter.js';
import { limits } from './limits.js';
import { type Subscriber, SubscribersRepository } from './subscribers.repository.js';
import { SuppressionsRepository } from './suppressions.repository.js';
import { UnsubscribeTokens } from './unsubscribe-tokens.js';

/** How somebody left, and which user did it when they did not themselves. */
interface Leaving {
  readonly channel: ConsentChannel;
  readonly actorId?: string;
}

/** The ways out. Each works at once, may be gone twice, and sends no mail: whoever leaves has had enough of it. */
@Injectable()
export class LeavingService {
  constructor(
    private readonly database: Database,
    private readonly subscribers: SubscribersRepository,
    private readonly suppressions: SuppressionsRepository,
    private readonly links: LinksService,
    private readonly tokens: UnsubscribeTokens,
    private readonly limiter: RateLimiter,
    private readonly clock: Clock,
  ) {}

  /** By the button of a mail program. Answers alike whatever the token is. @throws RegistryError TOO_MANY_REQUESTS */
  async unsubscribe(token: string, visit: Visit): Promise<{ status: 'left' }> {
    for (const limit of limits.leavePerVisitor) await this.limiter.count(limit, visit.address);
    const subscriberId = this.tokens.findSubscriberId(token);
    if (subscriberId !== undefined) {
      await this.database.inTransaction(async (client) => {
        const subscriber = await this.subscribers.lock(client, subscriberId);
        if (subscriber !== undefined) await this.leaveWithin(client, subscriber, { channel: 'one_click' });
      });
    }
    return { status: 'left' };
  }

  /** A coordinator notes that somebody said no, whether they subscribe or not. */
  async suppress(actor: Actor, email: string): Promise<void> {
    const leaving = { channel: 'coordinator', actorId: actor.userId } as const;
    await this.database.inTransaction(async (client) => {
      const at = this.clock.now();
      const subscriber = await this.subscribers.lockByAddress(client, email);
      if (subscriber !== undefined) await this.leaveWithin(client, subscriber, leaving);
      await this.suppressions.add(client, email, at);
      const subscriberId = subscriber?.id ?? null;
      await this.subscribers.record(client, { subscriberId, at, action: 'suppressed', topics: [], ...leaving });
    });
  }

  /** Ends a subscription that the caller has locked; one that has ended stays as it is. */
  async leaveWithin(client: Client, subscriber: Subscriber, leaving: Leaving): Promise<Subscriber> {
    if (subscriber.state === 'left') return subscriber;
    const at = this.clock.now();
    // The name has no purpose any more; the address stays for a while with the log, to show whose consent it was.
    const left: Subscriber = { ...subscriber, state: 'left', name: null, topics: [], leftAt: at };
    await this.subscribers.update(client, left);
    await this.suppressions.add(client, subscriber.email, at);
    await this.links.revoke(client, { subscriberId: subscriber.id, purpose: 'confirm_subscription' });
    await this.subscribers.record(client, {
      subscriberId: subscriber.id,
      at,
      action: 'left',
      topics: subscriber.topics,
      ...leaving,
    });
    return left;
  }
}

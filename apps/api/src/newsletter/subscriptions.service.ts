import { Injectable } from '@nestjs/common';
import { RegistryError } from '@registry/domain/error';
import type { MySubscription, MySubscriptionChange } from '@registry/domain/newsletter';
import { LinkLimits } from '../links/link-limits.service.js';
import { LinksService } from '../links/links.service.js';
import { Clock } from '../platform/clock/clock.js';
import { type Client, Database } from '../platform/database/database.js';
import type { Visit } from '../platform/http/visit.js';
import { LeavingService } from './leaving.service.js';
import { NewsletterRepository } from './newsletter.repository.js';
import { mySubscriptionOf } from './subscriber.mapper.js';
import { type Subscriber, SubscribersRepository } from './subscribers.repository.js';
import { fromLinkData } from './subscription-request.rules.js';
import { SuppressionsRepository } from './suppressions.repository.js';
import { topicsAmong } from './topics.rules.js';

/** What a subscriber does through a personal link, without signing in. */
@Injectable()
export class SubscriptionsService {
  constructor(
    private readonly database: Database,
    private readonly subscribers: SubscribersRepository,
    private readonly newsletter: NewsletterRepository,
    private readonly suppressions: SuppressionsRepository,
    private readonly links: LinksService,
    private readonly limits: LinkLimits,
    private readonly leaving: LeavingService,
    private readonly clock: Clock,
  ) {}

  /** The second yes, at the address itself. Pressing twice is pressing once. @throws RegistryError LINK_REFUSED, TOO_MANY_REQUESTS */
  async confirm(secret: string, visit: Visit): Promise<MySubscription> {
    await this.limits.count(visit);
    return this.database.inTransaction(async (client) => {
      const { subscriberId } = await this.links.getLive(client, secret, 'confirm_subscription');
      const subscriber = await this.lock(client, subscriberId);
      // Read again now that others wait: it may have been used meanwhile, or revoked by leaving.
      const link = await this.links.getLive(client, secret, 'confirm_subscription');
      if (link.usedAt !== null) return this.view(client, subscriber);

      const { topics, language, wordingVersion } = fromLinkData(link.data);
      const at = this.clock.now();
      const isNew = subscriber.state !== 'active';
      const confirmed: Subscriber = {
        ...subscriber,
        state: 'active',
        language: isNew ? language : subscriber.language,
        // Whoever subscribes to something asks for more; to leave a topic there is a page.
        topics: isNew ? topics : [...new Set([...subscriber.topics, ...topics])],
        confirmedAt: isNew ? at : subscriber.confirmedAt,
        leftAt: null,
      };
      await this.subscribers.update(client, confirmed);
      await this.suppressions.remove(client, subscriber.email);
      await this.subscribers.record(client, {
        subscriberId: subscriber.id,
        at,
        action: 'confirmed',
        topics,
        wordingVersion,
        channel: 'mail_link',
      });
      await this.links.markUsed(client, link.id);
      return this.view(client, confirmed);
    });
  }

  /** @throws RegistryError LINK_REFUSED, TOO_MANY_REQUESTS */
  async mine(secret: string, visit: Visit): Promise<MySubscription> {
    await this.limits.count(visit);
    const { client } = this.database;
    const link = await this.links.getLive(client, secret, 'my_subscription');
    const subscriber = await this.subscribers.find(client, link.subscriberId ?? '');
    if (subscriber === undefined) throw new RegistryError('LINK_REFUSED');
    return this.view(client, subscriber);
  }

  /**
   * Absent fields stay; no topics is leaving, which can be said again. To come back takes a new double opt-in.
   *
   * @throws RegistryError LINK_REFUSED, SUBSCRIPTION_ENDED, TOO_MANY_REQUESTS,
   *   REQUEST_INVALID for topics or a wording that are not there
   */
  async changeMine({ secret, ...change }: MySubscriptionChange, visit: Visit): Promise<MySubscription> {
    await this.limits.count(visit);
    return this.database.inTransaction(async (client) => {
      const link = await this.links.getLive(client, secret, 'my_subscription');
      const subscriber = await this.lock(client, link.subscriberId);
      if (change.topics?.length === 0) {
        return this.view(client, await this.leaving.leaveWithin(client, subscriber, { channel: 'mail_link' }));
      }
      if (subscriber.state !== 'active') throw new RegistryError('SUBSCRIPTION_ENDED');

      const topics = change.topics === undefined ? subscriber.topics : await this.checked(client, subscriber, change);
      const changed: Subscriber = {
        ...subscriber,
        name: change.name === undefined ? subscriber.name : change.name,
        language: change.language ?? subscriber.language,
        topics,
      };
      await this.subscribers.update(client, changed);
      if (!sameTopics(topics, subscriber.topics)) {
        await this.subscribers.record(client, {
          subscriberId: subscriber.id,
          at: this.clock.now(),
          action: 'changed',
          topics,
          wordingVersion: change.wordingVersion ?? null,
          channel: 'mail_link',
        });
      }
      return this.view(client, changed);
    });
  }

  /** Topics that are offered, or that the subscriber has since before. Who asks for more says yes to words of some version. */
  private async checked(client: Client, subscriber: Subscriber, change: Partial<MySubscriptionChange>) {
    const offered = (await this.newsletter.topics(client)).filter(({ isActive }) => isActive).map(({ key }) => key);
    const { wordingVersion } = change;
    if (wordingVersion !== undefined && !(await this.newsletter.hasWording(client, wordingVersion))) {
      throw new RegistryError('REQUEST_INVALID', {
        errors: [{ pointer: '/wordingVersion', code: 'FIELD_CHOICE_UNKNOWN' }],
      });
    }
    const topics = topicsAmong([...offered, ...subscriber.topics], change.topics ?? []);
    if (wordingVersion === undefined && topics.some((topic) => !subscriber.topics.includes(topic))) {
      throw new RegistryError('REQUEST_INVALID', { errors: [{ pointer: '/wordingVersion', code: 'FIELD_REQUIRED' }] });
    }
    return topics;
  }

  private async lock(client: Client, subscriberId: string | null): Promise<Subscriber> {
    const subscriber = subscriberId === null ? undefined : await this.subscribers.lock(client, subscriberId);
    if (subscriber === undefined) throw new RegistryError('LINK_REFUSED');
    return subscriber;
  }

  private async view(client: Client, subscriber: Subscriber): Promise<MySubscription> {
    return mySubscriptionOf(subscriber, await this.subscribers.eventsOf(client, subscriber.id));
  }
}

const sameTopics = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((topic) => other.includes(topic));

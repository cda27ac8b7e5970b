import { Injectable } from '@nestjs/common';
import { foldEmail } from '@registry/domain/address';
import { RegistryError } from '@registry/domain/error';
import type { SubscriptionRequest } from '@registry/domain/newsletter';
import { v7 as newId } from 'uuid';
import { Clock } from '../platform/clock/clock.js';
import { type Client, Database } from '../platform/database/database.js';
import type { Visit } from '../platform/http/visit.js';
import { Background } from '../platform/jobs/background.js';
import { MailQueue } from '../platform/mail/mail-queue.js';
import { RateLimiter } from '../platform/rate-limit/rate-limiter.js';
import { limits } from './limits.js';
import { NewsletterRepository } from './newsletter.repository.js';
import { type Subscriber, SubscribersRepository } from './subscribers.repository.js';
import { toLinkData } from './subscription-request.rules.js';
import { topicsAmong } from './topics.rules.js';

/**
 * What anybody may ask with whatever address they type. What the address is to us is looked up after the answer, so that
 * neither the answer nor how fast it comes tells who subscribes.
 */
@Injectable()
export class SubscriptionAskingService {
  constructor(
    private readonly database: Database,
    private readonly subscribers: SubscribersRepository,
    private readonly newsletter: NewsletterRepository,
    private readonly mails: MailQueue,
    private readonly limiter: RateLimiter,
    private readonly background: Background,
    private readonly clock: Clock,
  ) {}

  /** @throws RegistryError TOO_MANY_REQUESTS, REQUEST_INVALID for topics or a wording that are not there */
  async subscribe(request: SubscriptionRequest, visit: Visit): Promise<{ status: 'asked' }> {
    await this.count(request.email, visit);
    const { client } = this.database;
    const offered = (await this.newsletter.topics(client)).filter(({ isActive }) => isActive).map(({ key }) => key);
    const topics = topicsAmong(offered, request.topics);
    if (!(await this.newsletter.hasWording(client, request.wordingVersion))) {
      throw new RegistryError('REQUEST_INVALID', {
        errors: [{ pointer: '/wordingVersion', code: 'FIELD_CHOICE_UNKNOWN' }],
      });
    }
    this.background.run('asking to confirm a subscription', () =>
      this.database.inTransaction((transaction) => this.askToConfirm(transaction, { ...request, topics })),
    );
    return { status: 'asked' };
  }

  /** @throws RegistryError TOO_MANY_REQUESTS */
  async requestLink(email: string, visit: Visit): Promise<{ status: 'asked' }> {
    await this.count(email, visit);
    this.background.run('sending a link to a subscription', () =>
      this.database.inTransaction((transaction) => this.sendLink(transaction, email)),
    );
    return { status: 'asked' };
  }

  private async count(email: string, visit: Visit): Promise<void> {
    for (const limit of limits.askPerVisitor) await this.limiter.count(limit, visit.address);
    for (const limit of limits.askPerAddress) await this.limiter.count(limit, foldEmail(email));
  }

  /** Whoever asks may not be who reads the mail: what there is stays as it is until somebody confirms there. */
  private async askToConfirm(client: Client, request: SubscriptionRequest): Promise<void> {
    const { email, name, language, topics, wordingVersion } = request;
    const at = this.clock.now();
    const asked = { topics, language, wordingVersion };
    await this.subscribers.add(
      client,
      { id: newId(), email, name, language, topics, state: 'pending', confirmedAt: null },
      at,
    );
    const subscriber = await this.subscribers.lockByAddress(client, email);
    if (subscriber === undefined) throw new Error('The subscriber went away while they were being asked.');
    if (subscriber.state === 'pending') await this.subscribers.update(client, withRequest(subscriber, request));
    await this.subscribers.record(client, {
      subscriberId: subscriber.id,
      at,
      action: 'asked',
      topics,
      wordingVersion,
      channel: 'web',
    });
    await this.mails.enqueue(client, {
      kind: 'newsletter_confirm',
      language,
      to: { subscriberId: subscriber.id },
      data: toLinkData(asked),
    });
  }

  private async sendLink(client: Client, email: string): Promise<void> {
    const subscriber = await this.subscribers.findByAddress(client, email);
    if (subscriber?.state !== 'active') return;
    const { id: subscriberId, language } = subscriber;
    await this.mails.enqueue(client, { kind: 'newsletter_link', language, to: { subscriberId } });
  }
}

const withRequest = (subscriber: Subscriber, { name, language, topics }: SubscriptionRequest): Subscriber => ({
  ...subscriber,
  name: name ?? subscriber.name,
  language,
  topics,
});

import { Injectable } from '@nestjs/common';
import type { Actor } from '@registry/domain/access';
import type { SubscriberImport, SubscriberImportResult } from '@registry/domain/newsletter';
import { v7 as newId } from 'uuid';
import { Clock } from '../platform/clock/clock.js';
import { type Client, Database } from '../platform/database/database.js';
import { NewsletterRepository } from './newsletter.repository.js';
import { SubscribersRepository } from './subscribers.repository.js';
import { SuppressionsRepository } from './suppressions.repository.js';
import { topicsAmong } from './topics.rules.js';

/** Takes over subscribers from before the registry. */
@Injectable()
export class SubscriberImportService {
  constructor(
    private readonly database: Database,
    private readonly subscribers: SubscribersRepository,
    private readonly newsletter: NewsletterRepository,
    private readonly suppressions: SuppressionsRepository,
    private readonly clock: Clock,
  ) {}

  /** Who is known, in whatever state, stays as they are; who said no stays out. Nothing is sent. */
  async run(actor: Actor, { subscribers, ...shared }: SubscriberImport): Promise<SubscriberImportResult> {
    return this.database.inTransaction(async (client) => {
      const topics = topicsAmong(
        (await this.newsletter.topics(client)).map(({ key }) => key),
        shared.topics,
      );
      const welcome = await this.suppressions.withoutSuppressed(client, subscribers);
      let added = 0;
      // In one order, so that two imports of the same people wait for each other instead of locking both out.
      for (const person of welcome.toSorted((a, b) => (a.email.toLowerCase() < b.email.toLowerCase() ? -1 : 1))) {
        if (await this.add(client, actor, { ...shared, topics }, person)) added += 1;
      }
      return { added, known: welcome.length - added, suppressed: subscribers.length - welcome.length };
    });
  }

  private async add(
    client: Client,
    actor: Actor,
    { topics, evidence }: Omit<SubscriberImport, 'subscribers'>,
    person: SubscriberImport['subscribers'][number],
  ): Promise<boolean> {
    const at = this.clock.now();
    const id = newId();
    const isAdded = await this.subscribers.add(client, { id, ...person, topics, state: 'active', confirmedAt: at }, at);
    if (isAdded) {
      await this.subscribers.record(client, {
        subscriberId: id,
        at,
        action: 'confirmed',
        topics,
        channel: 'import',
        actorId: actor.userId,
        evidence,
      });
    }
    return isAdded;
  }
}

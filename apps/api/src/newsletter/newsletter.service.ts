import { Injectable } from '@nestjs/common';
import type { Actor } from '@registry/domain/access';
import { RegistryError } from '@registry/domain/error';
import type { Language } from '@registry/domain/language';
import type {
  ConsentWording,
  ConsentWordingDraft,
  NewsletterOverview,
  NewsletterTopic,
  NewsletterTopicDraft,
  SubscriberExport,
} from '@registry/domain/newsletter';
import { changesBetween, HistoryRepository } from '../platform/audit/history.repository.js';
import { Clock } from '../platform/clock/clock.js';
import { type Client, Database } from '../platform/database/database.js';
import { NewsletterRepository } from './newsletter.repository.js';
import { SuppressionsRepository } from './suppressions.repository.js';
import { UnsubscribeTokens } from './unsubscribe-tokens.js';

/** What is offered, and to whom it goes. */
@Injectable()
export class NewsletterService {
  constructor(
    private readonly database: Database,
    private readonly repository: NewsletterRepository,
    private readonly suppressions: SuppressionsRepository,
    private readonly tokens: UnsubscribeTokens,
    private readonly history: HistoryRepository,
    private readonly clock: Clock,
  ) {}

  async offer(language: Language): Promise<{ topics: NewsletterTopic[]; wording: ConsentWording }> {
    const { client } = this.database;
    const topics = await this.repository.topics(client);
    return {
      topics: topics.filter(({ isActive }) => isActive),
      wording: await this.repository.getCurrentWording(client, language),
    };
  }

  async overview(_actor: Actor): Promise<NewsletterOverview> {
    return this.overviewWithin(this.database.client);
  }

  async putTopic(actor: Actor, draft: NewsletterTopicDraft): Promise<NewsletterOverview> {
    return this.database.inTransaction(async (client) => {
      await this.repository.lockTopics(client);
      const before = (await this.repository.topics(client)).find(({ key }) => key === draft.key);
      const changes = changesBetween<object>(before ?? {}, draft);
      if (changes.length > 0) {
        await this.repository.putTopic(client, draft);
        await this.tell(client, actor, `newsletter-topic:${draft.key}`, changes);
      }
      return this.overviewWithin(client);
    });
  }

  async putWording(actor: Actor, draft: ConsentWordingDraft): Promise<NewsletterOverview> {
    return this.database.inTransaction(async (client) => {
      await this.repository.addWording(client, draft, this.clock.now());
      const { version } = await this.repository.getCurrentWording(client, 'sv');
      await this.tell(client, actor, 'newsletter-wording', [{ field: 'version', from: version - 1, to: version }]);
      return this.overviewWithin(client);
    });
  }

  /** Who gets a letter on the topic: active subscribers, never anybody who said no. @throws RegistryError RESOURCE_NOT_FOUND */
  async export(_actor: Actor, topic: string, language: Language | null): Promise<SubscriberExport> {
    const { client } = this.database;
    const topics = await this.repository.topics(client);
    if (!topics.some(({ key }) => key === topic)) throw new RegistryError('RESOURCE_NOT_FOUND');
    const active = await this.repository.activeOf(client, topic, language);
    // Somebody who said no is not active; should a row say so all the same (a restored backup), the no counts.
    const subscribers = await this.suppressions.withoutSuppressed(client, active);
    return { subscribers: subscribers.map(({ id, ...rest }) => ({ ...rest, unsubscribeUrl: this.tokens.urlFor(id) })) };
  }

  private async overviewWithin(client: Client): Promise<NewsletterOverview> {
    const topics = await this.repository.topics(client);
    const subscribers = await this.repository.countByTopic(client);
    return {
      topics: topics.map((topic) => ({ ...topic, subscribers: subscribers.get(topic.key) ?? 0 })),
      ...(await this.repository.count(client)),
      wordings: await this.repository.wordings(client),
    };
  }

  private async tell(
    client: Client,
    actor: Actor,
    subjectId: string,
    changes: ReturnType<typeof changesBetween>,
  ): Promise<void> {
    await this.history.append(client, {
      actorId: actor.userId,
      channel: 'web',
      action: 'settings.changed',
      partnerId: null,
      subjectKind: 'settings',
      subjectId,
      changes,
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { Language } from '@registry/domain/language';
import type {
  ConsentWording,
  ConsentWordingDraft,
  NewsletterOverview,
  NewsletterTopic,
  NewsletterTopicDraft,
} from '@registry/domain/newsletter';
import type { Client } from '../platform/database/database.js';

/** Topics, wordings, and how many subscribe. */
@Injectable()
export class NewsletterRepository {
  /** In the order in which they were added. */
  async topics(client: Client): Promise<NewsletterTopic[]> {
    const { rows } = await client.query<NewsletterTopic>(
      `SELECT key, sv, en, is_active AS "isActive" FROM newsletter_topic ORDER BY position, key`,
    );
    return rows;
  }

  /** Adds a topic after the others, or changes the one with the key. */
  async putTopic(client: Client, { key, sv, en, isActive }: NewsletterTopicDraft): Promise<void> {
    await client.query(
      `INSERT INTO newsletter_topic (key, sv, en, is_active, position)
       VALUES ($1, $2, $3, $4, (SELECT coalesce(max(position), 0) + 1 FROM newsletter_topic))
       ON CONFLICT (key) DO UPDATE SET sv = excluded.sv, en = excluded.en, is_active = excluded.is_active`,
      [key, sv, en, isActive],
    );
  }

  /** Makes other changes of topics wait until the transaction is over; reading goes on. */
  async lockTopics(client: Client): Promise<void> {
    await client.query('LOCK TABLE newsletter_topic IN SHARE ROW EXCLUSIVE MODE');
  }

  /** Every version in both languages, newest first. */
  async wordings(client: Client): Promise<ConsentWording[]> {
    const { rows } = await client.query<ConsentWording>(
      'SELECT version, language, text FROM consent_wording ORDER BY version DESC, language DESC',
    );
    return rows;
  }

  async getCurrentWording(client: Client, language: Language): Promise<ConsentWording> {
    const { rows } = await client.query<ConsentWording>(
      'SELECT version, language, text FROM consent_wording WHERE language = $1 ORDER BY version DESC LIMIT 1',
      [language],
    );
    if (rows[0] === undefined) throw new Error('There is no wording of the consent.');
    return rows[0];
  }

  async findWording(client: Client, version: number, language: Language): Promise<ConsentWording | undefined> {
    const { rows } = await client.query<ConsentWording>(
      'SELECT version, language, text FROM consent_wording WHERE version = $1 AND language = $2',
      [version, language],
    );
    return rows[0];
  }

  async hasWording(client: Client, version: number): Promise<boolean> {
    const { rowCount } = await client.query('SELECT FROM consent_wording WHERE version = $1 LIMIT 1', [version]);
    return rowCount === 1;
  }

  async addWording(client: Client, { sv, en }: ConsentWordingDraft, at: Date): Promise<void> {
    // Two at once get two versions, one after the other.
    await client.query('LOCK TABLE consent_wording IN SHARE ROW EXCLUSIVE MODE');
    await client.query(
      `INSERT INTO consent_wording (version, language, text, created_at)
       SELECT latest.version + 1, words.language, words.text, $3
       FROM (SELECT coalesce(max(version), 0) AS version FROM consent_wording) latest,
            (VALUES ('sv', $1), ('en', $2)) words (language, text)`,
      [sv, en, at],
    );
  }

  async count(client: Client): Promise<Pick<NewsletterOverview, 'active' | 'pending' | 'left'>> {
    const { rows } = await client.query<Pick<NewsletterOverview, 'active' | 'pending' | 'left'>>(
      `SELECT count(*) FILTER (WHERE state = 'active') AS active, count(*) FILTER (WHERE state = 'pending') AS pending,
              count(*) FILTER (WHERE state = 'left') AS "left" FROM subscriber`,
    );
    return rows[0] ?? { active: 0, pending: 0, left: 0 };
  }

  /** How many subscribe to each topic that somebody subscribes to. */
  async countByTopic(client: Client): Promise<Map<string, number>> {
    const { rows } = await client.query<{ topic: string; count: number }>(
      `SELECT topic, count(*) AS count FROM subscriber, unnest(topics) AS topic WHERE state = 'active' GROUP BY topic`,
    );
    return new Map(rows.map(({ topic, count }) => [topic, count]));
  }

  /** Who subscribes to a topic now, in the language if one is given, by address. */
  async activeOf(
    client: Client,
    topic: string,
    language: Language | null,
  ): Promise<{ id: string; email: string; name: string | null; language: Language }[]> {
    const { rows } = await client.query<{ id: string; email: string; name: string | null; language: Language }>(
      `SELECT id, email, name, language FROM subscriber
       WHERE state = 'active' AND $1 = ANY(topics) AND ($2::text IS NULL OR language = $2)
       ORDER BY email_folded`,
      [topic, language],
    );
    return rows;
  }
}

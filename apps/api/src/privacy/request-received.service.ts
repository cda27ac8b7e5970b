import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Language } from '@registry/domain/language';
import type { Client } from '../platform/database/database.js';
import { MailQueue } from '../platform/mail/mail-queue.js';
import { MailWriters } from '../platform/mail/mail-writers.js';
import { SettingsService } from '../settings/settings.service.js';
import { writeRequestReceived } from './request-received.mail.js';

/** Tells people, at their own address, that they are said to have asked for erasure. */
@Injectable()
export class RequestReceivedService implements OnModuleInit {
  constructor(
    private readonly queue: MailQueue,
    private readonly writers: MailWriters,
    private readonly settings: SettingsService,
  ) {}

  onModuleInit(): void {
    this.writers.register('privacy_request_received', {
      write: async ({ language, to }) => {
        const { controllerName, name, privacyEmail, email } = await this.settings.current();
        const facts = { controllerName: controllerName ?? name, contactEmail: privacyEmail ?? email };
        return writeRequestReceived(language, { name: to.name ?? '', ...facts });
      },
      example: (language) =>
        writeRequestReceived(language, {
          name: 'Anna Andersson',
          controllerName: 'Partnerskapet',
          contactEmail: 'personuppgifter@example.se',
        }),
    });
  }

  async tell(client: Client, userId: string, requestId: string): Promise<void> {
    await this.queue.enqueue(client, {
      kind: 'privacy_request_received',
      language: await languageOf(client, userId),
      to: { userId },
      dedupeKey: `privacy_request_received:${requestId}`,
    });
  }
}

/** The language of somebody's contact, if they are one. */
async function languageOf(client: Client, userId: string): Promise<Language> {
  const { rows } = await client.query<{ language: Language }>(
    `SELECT coalesce((
       SELECT c.language FROM contact c JOIN "user" u ON u.email = c.email_folded WHERE u.id = $1
       ORDER BY c.starts_on DESC LIMIT 1), default_language) AS language
     FROM partnership`,
    [userId],
  );
  return rows[0]?.language ?? 'sv';
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RegistryError } from '@registry/domain/error';
import type { Language } from '@registry/domain/language';
import { NOTICE_VERSION, privacyWords, processing } from '@registry/domain/privacy';
import { Clock } from '../platform/clock/clock.js';
import { Settings } from '../platform/config/settings.js';
import { type Client, Database } from '../platform/database/database.js';
import type { WrittenMail } from '../platform/mail/mail-layout.js';
import { MailOutcomes } from '../platform/mail/mail-outcomes.js';
import { MailQueue } from '../platform/mail/mail-queue.js';
import { MailWriters } from '../platform/mail/mail-writers.js';
import { SettingsService } from '../settings/settings.service.js';
import { NoticesRepository, type UntoldContact } from './notices.repository.js';
import { writePrivacyNotice } from './privacy-notice.mail.js';

/** So many are named on the work list; the rest is counted. */
const MOST_LISTED = 50;

/** Tells people that somebody else gave the registry their details (GDPR art. 14). */
@Injectable()
export class NoticesService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly repository: NoticesRepository,
    private readonly mail: MailQueue,
    private readonly writers: MailWriters,
    private readonly outcomes: MailOutcomes,
    private readonly partnership: SettingsService,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.writers.register('privacy_notice', {
      write: async ({ contactId, language }) => {
        const facts = contactId === null ? undefined : await this.repository.find(this.database.client, contactId);
        return facts === undefined ? null : this.written(language, facts);
      },
      example: (language) =>
        writePrivacyNotice(language, {
          name: 'Anna Andersson',
          partnerName: 'Exempelföreningen',
          controllerName: 'Partnerskapet',
          contactEmail: 'personuppgifter@example.se',
          lawfulBasis: privacyWords[language].bases.legitimate_interest,
          retention: privacyWords[language].retention('former_months', 24),
          noticeUrl: `${this.settings.publicUrl}/integritet`,
        }),
    });
    this.outcomes.onSent('privacy_notice', async (client, { contactId, at }) => {
      if (contactId !== null) await this.repository.markTold(client, contactId, NOTICE_VERSION, at);
    });
  }

  /** Queues the notice to a contact that a person registered; nothing to one without an address. Once for each contact. */
  async tell(client: Client, contactId: string, language: Language): Promise<void> {
    if ((await this.repository.find(client, contactId)) === undefined) return;
    await this.mail.enqueue(client, {
      kind: 'privacy_notice',
      language,
      to: { contactId },
      dedupeKey: `privacy_notice:${contactId}`,
    });
  }

  async untold(): Promise<{ count: number; contacts: UntoldContact[] }> {
    return this.repository.list(this.database.client, this.clock.today(), MOST_LISTED);
  }

  /** Tells all who wait: as many as whoever asks was shown. @throws RegistryError NOTICE_COUNT_CHANGED */
  async tellUntold(count: number): Promise<{ queued: number }> {
    return this.database.inTransaction(async (client) => {
      const today = this.clock.today();
      const untold = await this.repository.untold(client, today);
      if (untold.length !== count) {
        throw new RegistryError('NOTICE_COUNT_CHANGED', { details: { count: untold.length } });
      }
      let queued = 0;
      for (const { id: contactId, language } of untold) {
        // Of the day: one that failed earlier can be sent again, and pressing twice sends once.
        const dedupeKey = `privacy_notice:${contactId}:${today}`;
        const order = { kind: 'privacy_notice', language, to: { contactId }, dedupeKey } as const;
        if ((await this.mail.enqueue(client, order)) !== null) queued += 1;
      }
      return { queued };
    });
  }

  private async written(
    language: Language,
    { name, partnerName }: { name: string; partnerName: string },
  ): Promise<WrittenMail> {
    const settings = await this.partnership.current();
    const words = privacyWords[language];
    return writePrivacyNotice(language, {
      name,
      partnerName,
      controllerName: settings.controllerName ?? settings.name,
      contactEmail: settings.privacyEmail ?? settings.email,
      lawfulBasis: words.bases[processing.partnership.basis[settings.controllerKind]],
      retention: words.retention('former_months', settings.retainFormerMonths),
      noticeUrl: `${this.settings.publicUrl}/integritet`,
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '@registry/domain/access';
import { RegistryError } from '@registry/domain/error';
import type { Language } from '@registry/domain/language';
import type { MailKind, MailPreview, MailState, OutgoingMail } from '@registry/domain/mail';
import { z } from 'zod';
import { HistoryRepository } from '../platform/audit/history.repository.js';
import { Settings } from '../platform/config/settings.js';
import { Database } from '../platform/database/database.js';
import { readCursor, writeCursor } from '../platform/http/cursor.js';
import { renderMail } from '../platform/mail/mail-layout.js';
import { MailQueue } from '../platform/mail/mail-queue.js';
import { MailWriters } from '../platform/mail/mail-writers.js';
import { OutgoingMailRepository } from '../platform/mail/outgoing-mail.repository.js';
import { MailRepository, type MailRow } from './mail.repository.js';
import { toOutgoingMail } from './outgoing-mail.mapper.js';

interface MailListQuery {
  readonly state?: readonly MailState[] | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const ORDER = 'mail';
const position = z.tuple([z.string(), z.uuid()]);

/** What an administrator sees of the mail that the registry sends, and does about it. */
@Injectable()
export class MailAdministrationService {
  constructor(
    private readonly database: Database,
    private readonly mails: MailRepository,
    private readonly outgoing: OutgoingMailRepository,
    private readonly queue: MailQueue,
    private readonly writers: MailWriters,
    private readonly history: HistoryRepository,
    private readonly settings: Settings,
  ) {}

  async list({ state, limit, cursor }: MailListQuery) {
    const after = cursor === undefined ? null : readCursor(cursor, ORDER, position);
    const { items, total } = await this.mails.list(this.database.client, state ?? null, { limit: limit + 1, after });
    const page = items.slice(0, limit);
    const last = items.length > limit ? page.at(-1) : undefined;
    return {
      items: page.map(toOutgoingMail),
      total,
      next: last === undefined ? null : writeCursor(ORDER, [last.createdAt, last.id]),
    };
  }

  /** @throws RegistryError MAIL_NOT_RESENDABLE unless it failed or is uncertain */
  async sendAgain(actor: Actor, mailId: string): Promise<OutgoingMail> {
    return this.database.inTransaction(async (client) => {
      const before = await this.outgoing.requeue(client, mailId);
      const mail = await this.mails.find(client, mailId);
      if (mail === undefined) throw new RegistryError('RESOURCE_NOT_FOUND');
      if (before === undefined) throw new RegistryError('MAIL_NOT_RESENDABLE');
      await this.queue.wake(client, mail);
      await this.history.append(client, {
        actorId: actor.userId,
        channel: 'web',
        action: 'mail.sentAgain',
        partnerId: null,
        subjectKind: 'mail',
        subjectId: mailId,
        changes: [{ field: 'state', from: before, to: 'queued' satisfies MailRow['state'] }],
      });
      return toOutgoingMail(mail);
    });
  }

  /** A template with invented people. @throws RegistryError RESOURCE_NOT_FOUND when nothing of this kind is sent */
  async preview(kind: MailKind, language: Language): Promise<MailPreview> {
    const writer = this.writers.find(kind);
    if (writer === undefined) throw new RegistryError('RESOURCE_NOT_FOUND');
    const partnershipName = await this.outgoing.getPartnershipName();
    const { publicUrl } = this.settings;
    const { subject, text, html } = renderMail(writer.example(language), { language, partnershipName, publicUrl });
    return { kind, language, subject, text, html };
  }
}

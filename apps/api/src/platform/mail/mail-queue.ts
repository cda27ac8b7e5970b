import { Injectable } from '@nestjs/common';
import type { MailKind } from '@registry/domain/mail';
import { v7 as newId } from 'uuid';
import { Clock } from '../clock/clock.js';
import type { Client } from '../database/database.js';
import { Jobs } from '../jobs/jobs.js';
import type { MailOrder } from './mail-order.js';
import { MAIL_JOB, type MailJob, OutgoingMailRepository } from './outgoing-mail.repository.js';

export type { MailOrder };

/** Sooner than what nobody sits and waits for. */
const AWAITED: readonly MailKind[] = ['sign_in_code', 'email_change_confirm', 'newsletter_confirm'];

/** Puts mail in the queue: all that a feature does to send one. */
@Injectable()
export class MailQueue {
  constructor(
    private readonly mails: OutgoingMailRepository,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /**
   * Queues a mail in the caller's transaction: it is sent when that commits, and never when it does not.
   *
   * @returns its id; null when one with the same `dedupeKey` was queued before
   */
  async enqueue(client: Client, order: MailOrder): Promise<string | null> {
    const id = newId();
    if (!(await this.mails.insert(client, id, order, this.clock.now()))) return null;
    await this.wake(client, { id, kind: order.kind });
    return id;
  }

  /** Has a mail that is in the queue looked after, now or in so many seconds. */
  async wake(client: Client, { id, kind }: { id: string; kind: MailKind }, afterSeconds = 0): Promise<void> {
    const priority = AWAITED.includes(kind) ? 10 : 0;
    await this.jobs.enqueue<MailJob>(client, MAIL_JOB, { mailId: id }, { afterSeconds, priority });
  }
}

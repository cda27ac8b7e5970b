import { randomUUID } from 'node:crypto';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import { Jobs } from '../jobs/jobs.js';
import { factsOf, Logger } from '../logging/logger.js';
import { MailRefusal, MailService } from './mail.service.js';
import { type RenderedMail, renderMail } from './mail-layout.js';
import { MailPace } from './mail-pace.js';
import { MailRecipientsRepository, type Recipient } from './mail-recipients.repository.js';
import { MailResults } from './mail-results.js';
import { MailWriters } from './mail-writers.js';
import {
  type Claim,
  type ClaimedMail,
  MAIL_JOB,
  type MailJob,
  OutgoingMailRepository,
} from './outgoing-mail.repository.js';

/** How many mails a copy of the product sends at a time. */
const AT_A_TIME = 5;

/** The mail was taken for left behind, and is another's now. */
class ClaimLostError extends Error {
  override readonly name = 'ClaimLostError';
}

/**
 * Sends the mail of the queue. Each is claimed, written, and given to the mail server; just before its last byte the
 * database is told. So a copy of the product that dies leaves either mail that was certainly not sent, which goes back to
 * the queue, or mail of which nobody knows, which a person decides about: nothing is sent twice by itself.
 */
@Injectable()
export class MailWorker implements OnModuleInit, OnApplicationBootstrap, OnApplicationShutdown {
  private readonly name = randomUUID();
  private looking: NodeJS.Timeout | undefined;

  constructor(
    private readonly jobs: Jobs,
    private readonly mails: OutgoingMailRepository,
    private readonly recipients: MailRecipientsRepository,
    private readonly writers: MailWriters,
    private readonly mail: MailService,
    private readonly results: MailResults,
    private readonly pace: MailPace,
    private readonly settings: Settings,
    private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.jobs.register<MailJob>(MAIL_JOB, { handle: ({ mailId }) => this.deliver(mailId), atATime: AT_A_TIME });
  }

  onApplicationBootstrap(): void {
    this.looking = setInterval(() => {
      this.results.recover().catch((error: unknown) => this.logger.error(factsOf(error), 'recovering mail failed'));
    }, this.pace.lookEvery * 1000).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.looking);
  }

  private async deliver(mailId: string): Promise<void> {
    const mail = await this.mails.claim(mailId, this.name);
    if (mail === undefined) return;
    const claim: Claim = { mailId, worker: this.name, attempts: mail.attempts };
    const recipient = await this.recipients.recipientOf(mail);
    const rendered = recipient === null ? null : await this.write(mail, claim, recipient);
    if (rendered === undefined) return;
    if (recipient === null || rendered === null) return this.results.cancel(claim);

    let isHandingOver = false;
    const beforeLastByte = async () => {
      if (!(await this.mails.markHandingOver(claim))) throw new ClaimLostError();
      isHandingOver = true;
    };
    try {
      await this.mail.send({ to: recipient.address, ...rendered }, { mailId, beforeLastByte });
    } catch (error) {
      if (error instanceof ClaimLostError) return;
      // With no answer after the last byte nobody knows whether the mail server took it.
      if (isHandingOver && !(error instanceof MailRefusal)) return this.results.leaveUncertain(mail, claim);
      return this.results.fail(mail, claim, error);
    }
    await this.results.succeed(mail, claim);
  }

  /** The mail as it is sent; null when its reason is gone, nothing when it could not be written. */
  private async write(mail: ClaimedMail, claim: Claim, to: Recipient): Promise<RenderedMail | null | undefined> {
    try {
      const partnershipName = await this.mails.getPartnershipName();
      const written = await this.writers.get(mail.kind).write({ ...mail, to, partnershipName });
      if (written === null) return null;
      return renderMail(written, { language: mail.language, partnershipName, publicUrl: this.settings.publicUrl });
    } catch (error) {
      this.logger.error(factsOf(error), `writing a mail of kind ${mail.kind} failed`);
      await this.results.fail(mail, claim, error);
      return undefined;
    }
  }
}

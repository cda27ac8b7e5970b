import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { type Client, Database } from '../database/database.js';
import { factsOf, Logger } from '../logging/logger.js';
import { MailRefusal } from './mail.service.js';
import { MailOutcomes, type RefusedMail } from './mail-outcomes.js';
import { MailPace } from './mail-pace.js';
import { MailQueue } from './mail-queue.js';
import { type Claim, type ClaimedMail, OutgoingMailRepository } from './outgoing-mail.repository.js';

/** What is kept of a failure: the mail server's code, or that of the network. Never a sentence, which may repeat an address. */
function codeOf(error: unknown): string {
  if (error instanceof MailRefusal) return String(error.code);
  for (const name of ['originalCode', 'code']) {
    const code: unknown = error instanceof Error ? Reflect.get(error, name) : undefined;
    if (typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,40}$/.test(code)) return code;
  }
  return 'UNKNOWN';
}

/** Notes how the sending of a mail went, each time in one transaction with what follows from it. */
@Injectable()
export class MailResults {
  constructor(
    private readonly database: Database,
    private readonly mails: OutgoingMailRepository,
    private readonly outcomes: MailOutcomes,
    private readonly queue: MailQueue,
    private readonly pace: MailPace,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  async succeed(mail: ClaimedMail, claim: Claim): Promise<void> {
    await this.database.inTransaction(async (client) => {
      const at = this.clock.now();
      if (!(await this.mails.markSent(client, claim, at))) return;
      for (const listener of this.outcomes.listenersForSent(mail.kind)) {
        await this.tell(client, () => listener(client, { ...mail, mailId: mail.id, at }));
      }
    });
  }

  async cancel(claim: Claim): Promise<void> {
    await this.mails.release(this.database.client, claim, 'cancelled', null);
  }

  async leaveUncertain(mail: ClaimedMail, claim: Claim): Promise<void> {
    this.logger.warn({ kind: mail.kind }, 'the mail server did not say whether it took a mail');
    await this.mails.release(this.database.client, claim, 'uncertain', 'NO_ANSWER');
  }

  /** Tries again later, unless it is refused for good or was tried often enough. */
  async fail(mail: ClaimedMail, claim: Claim, error: unknown): Promise<void> {
    const code = codeOf(error);
    const isRefused = error instanceof MailRefusal && error.isPermanent;
    const waitSeconds = isRefused ? undefined : this.pace.retryAfter[mail.attempts - 1];
    await this.database.inTransaction(async (client) => {
      const state = waitSeconds === undefined ? 'failed' : 'queued';
      if (!(await this.mails.release(client, claim, state, code))) return;
      if (waitSeconds !== undefined) await this.queue.wake(client, mail, waitSeconds);
      else if (isRefused) await this.tellRefused(client, { ...mail, mailId: mail.id, code, at: this.clock.now() });
    });
    if (waitSeconds === undefined) this.logger.warn({ kind: mail.kind, code }, 'a mail could not be sent');
  }

  /** Takes back what copies of the product that died had claimed. */
  async recover(): Promise<void> {
    await this.database.inTransaction(async (client) => {
      const queued = await this.mails.recover(client, this.pace.giveUpClaimAfter, this.pace.maxAttempts);
      for (const mail of queued) await this.queue.wake(client, mail);
    });
  }

  private async tellRefused(client: Client, refused: RefusedMail): Promise<void> {
    for (const listener of this.outcomes.listenersForRefused(refused.kind)) {
      await this.tell(client, () => listener(client, refused));
    }
  }

  /** What a listener fails at does not undo what is known of the mail. */
  private async tell(client: Client, listener: () => Promise<void>): Promise<void> {
    await client.query('SAVEPOINT listener');
    try {
      await listener();
    } catch (error) {
      await client.query('ROLLBACK TO SAVEPOINT listener');
      this.logger.error(factsOf(error), 'noting how a mail ended failed');
    }
    await client.query('RELEASE SAVEPOINT listener');
  }
}

import type { Database as Connections } from '@registry/database';
import type { MailState } from '@registry/domain/mail';
import type { Clock } from '../../clock/clock.js';
import { readConfig } from '../../config/config.js';
import { Settings } from '../../config/settings.js';
import { Database } from '../../database/database.js';
import { Jobs } from '../../jobs/jobs.js';
import type { Logger } from '../../logging/logger.js';
import type { MailService } from '../mail.service.js';
import { paragraph } from '../mail-layout.js';
import { MailOutcomes } from '../mail-outcomes.js';
import { MailPace, type Pace } from '../mail-pace.js';
import { type MailOrder, MailQueue } from '../mail-queue.js';
import { MailRecipientsRepository } from '../mail-recipients.repository.js';
import { MailResults } from '../mail-results.js';
import { MailWorker } from '../mail-worker.js';
import { MailWriters } from '../mail-writers.js';
import { OutgoingMailRepository } from '../outgoing-mail.repository.js';

interface Parts {
  readonly connections: Connections;
  readonly logger: Logger;
  readonly mail: MailService;
  readonly clock: Clock;
  readonly pace: Partial<Pace>;
}

export interface MailFacts {
  readonly id: string;
  readonly state: MailState;
  readonly attempts: number;
  readonly failure: string | null;
}

/** The product's queue and worker of mail, without the rest of it. Mail of the kind `handed_over` says what it is told to. */
export class MailWorkbench {
  readonly database: Database;
  readonly queue: MailQueue;
  readonly writers = new MailWriters();
  readonly outcomes = new MailOutcomes();
  private readonly jobs: Jobs;
  private readonly worker: MailWorker;

  constructor({ connections, logger, mail, clock, pace }: Parts) {
    const { database, outcomes } = { database: new Database(connections), outcomes: this.outcomes };
    const mailPace = new MailPace(pace);
    const mails = new OutgoingMailRepository(database);
    this.database = database;
    this.jobs = new Jobs(connections, logger, clock);
    this.queue = new MailQueue(mails, this.jobs, clock);
    this.worker = new MailWorker(
      this.jobs,
      mails,
      new MailRecipientsRepository(database, clock),
      this.writers,
      mail,
      new MailResults(database, mails, outcomes, this.queue, mailPace, clock, logger),
      mailPace,
      new Settings(readConfig({}), 'a secret for tests that is long enough'),
      logger,
    );
    this.writers.register('handed_over', {
      write: async ({ data }) => ({ subject: String(data.subject ?? 'Hej'), blocks: [paragraph('Hej!')], reason: '' }),
      example: () => ({ subject: '', blocks: [], reason: '' }),
    });
  }

  async start(): Promise<void> {
    this.worker.onModuleInit();
    await this.jobs.onApplicationBootstrap();
    this.worker.onApplicationBootstrap();
  }

  /** Lets it queue mail, and send none itself. */
  async startQueue(): Promise<void> {
    await this.jobs.onApplicationBootstrap();
  }

  async stop(): Promise<void> {
    this.worker.onApplicationShutdown();
    await this.jobs.onApplicationShutdown();
  }

  /** Queues a mail in a transaction of its own. */
  order(order: Partial<MailOrder> & Pick<MailOrder, 'to'>): Promise<string | null> {
    return this.database.inTransaction((client) =>
      this.queue.enqueue(client, { kind: 'handed_over', language: 'sv', ...order }),
    );
  }

  async facts(mailId: string | null): Promise<MailFacts> {
    const [row] = await this.database.query<MailFacts & object>(
      'SELECT id, state, attempts, failure FROM outgoing_mail WHERE id = $1',
      [mailId],
    );
    if (row === undefined) throw new Error('There is no such mail.');
    return row;
  }

  /** The facts of a mail as soon as they are as wished; a test that waits in vain runs into its time limit. */
  async until(mailId: string | null, isSo: (facts: MailFacts) => boolean): Promise<MailFacts> {
    for (;;) {
      const facts = await this.facts(mailId);
      if (isSo(facts)) return facts;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  ended(mailId: string | null): Promise<MailFacts> {
    return this.until(mailId, ({ state }) => !['queued', 'claimed', 'handing_over'].includes(state));
  }

  /** Settles when no mail is on its way. */
  async untilNoneIsOnItsWay(): Promise<void> {
    for (;;) {
      const { queued = 0, claimed = 0, handing_over: handingOver = 0 } = await this.countByState();
      if (queued + claimed + handingOver === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async countByState(): Promise<Partial<Record<MailState, number>>> {
    const rows = await this.database.query<{ state: MailState; count: number }>(
      'SELECT state, count(*) AS count FROM outgoing_mail GROUP BY state',
    );
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  }
}

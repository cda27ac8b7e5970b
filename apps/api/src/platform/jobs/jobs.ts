import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import type { Database as Connections } from '@registry/database';
import { PgBoss } from 'pg-boss';
import type { Clock } from '../clock/clock.js';
import type { Client } from '../database/database.js';
import { factsOf, type Logger } from '../logging/logger.js';

/** How a job is done. What it throws makes it be tried again later; it must stand being done twice. */
export interface Work<Data extends object> {
  readonly handle: (data: Data) => Promise<void>;
  /** How many at a time, in each copy of the product. */
  readonly atATime?: number;
}

export interface EnqueueOptions {
  /** Not before so many seconds from now. */
  readonly afterSeconds?: number;
  /** Higher goes first. */
  readonly priority?: number;
}

/** A job of a schedule, in every copy of the product together once each time. */
interface Schedule {
  readonly name: string;
  /** Five fields, in the time zone of the partnership. */
  readonly cron: string;
}

/** How long jobs under way may take to finish when the product stops, in milliseconds. */
const STOP_WITHIN_MS = 5000;

/** The job is done again after 10 s, then ever later, for about a day; a copy that died in it had five minutes. */
const queueOptions = { retryLimit: 15, retryDelay: 10, retryBackoff: true, retryDelayMax: 7200, expireInSeconds: 300 };

/**
 * Work for later, kept in the same database (pg-boss, schema `pgboss`): enqueued in the transaction that causes it, done by
 * whichever copy of the product comes first. Data holds ids only: it stays in the database for a while.
 */
export class Jobs implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly boss: PgBoss;
  private readonly works = new Map<string, Work<object>>();
  private readonly schedules: Schedule[] = [];

  constructor(
    connections: Connections,
    private readonly logger: Logger,
    private readonly clock: Clock,
  ) {
    const { connectionString = '', options = '' } = connections.pool.options;
    this.boss = new PgBoss({
      connectionString,
      options,
      max: 3,
      schema: 'pgboss',
      application_name: 'partnership-registry-jobs',
      // Whoever commits a job wakes those who wait for one.
      useListenNotify: true,
      registerInstance: false,
      // No job waits for another, and each look for such is a write, after which no answer is kept.
      flowIntervalSeconds: 3600,
    });
    this.boss.on('error', (error) => this.logger.error(factsOf(error), 'the job queue failed'));
    this.boss.on('warning', ({ message }) => this.logger.warn({}, `job queue: ${message}`));
  }

  /** Says how jobs of a name are done. Call it when a module starts (`onModuleInit`), once for each name. */
  register<Data extends object>(name: string, work: Work<Data>): void {
    if (this.works.has(name)) throw new Error(`Jobs named ${name} are registered twice.`);
    this.works.set(name, work as Work<object>);
  }

  /** As {@link register}, for work that comes by the clock, such as `0 6 * * *`: once, however many copies there are. */
  registerScheduled(schedule: Schedule, handle: () => Promise<void>): void {
    this.register(schedule.name, { handle });
    this.schedules.push(schedule);
  }

  /** Enqueues a job in the caller's transaction: it exists when that commits, and never when it does not. */
  async enqueue<Data extends object>(
    client: Client,
    name: string,
    data: Data,
    { afterSeconds = 0, priority }: EnqueueOptions = {},
  ): Promise<void> {
    await this.boss.send(name, data, {
      db: { executeSql: (text, values) => client.query(text, values) },
      ...(afterSeconds > 0 && { startAfter: afterSeconds }),
      ...(priority !== undefined && { priority }),
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.boss.start();
    for (const [name, work] of this.works) {
      await this.boss.createQueue(name, { ...queueOptions, notify: true });
      await this.begin(name, work);
    }
    await this.reschedule();
  }

  /** Has work that comes by the clock come by the clock of the partnership's time zone, as it is now. */
  async reschedule(): Promise<void> {
    const { timeZone: tz } = this.clock;
    for (const { name, cron } of this.schedules) await this.boss.schedule(name, cron, null, { tz });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.boss.stop({ graceful: true, timeout: STOP_WITHIN_MS });
  }

  private async begin(name: string, { handle, atATime = 1 }: Work<object>): Promise<void> {
    const options = {
      batchSize: atATime,
      burstWhenBatchFull: true,
      pollingIntervalSeconds: 2,
      notifyPollingIntervalSeconds: 15,
      perJobResults: true,
    } as const;
    await this.boss.work<object, unknown, typeof options>(name, options, (jobs) =>
      Promise.all(
        jobs.map(async ({ id, data }) => {
          try {
            await handle(data ?? {});
            return { id, status: 'completed' };
          } catch (error) {
            this.logger.error(factsOf(error), `the job ${name} failed`);
            // Nothing of the error is kept with the job: its message may hold values.
            return { id, status: 'failed' };
          }
        }),
      ),
    );
  }
}

import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import type { Database as Connections } from '@registry/database';
import { AccessGuard } from './access/access-guard.js';
import { HistoryRepository } from './audit/history.repository.js';
import { Clock } from './clock/clock.js';
import type { Config } from './config/config.js';
import { Settings } from './config/settings.js';
import { Database } from './database/database.js';
import { EndpointInterceptor } from './http/endpoint-interceptor.js';
import { IdempotencyRepository } from './http/idempotency.repository.js';
import { KeptAnswers } from './http/kept-answers.js';
import { ProblemFilter } from './http/problem-filter.js';
import { Background } from './jobs/background.js';
import { Jobs } from './jobs/jobs.js';
import { Logger } from './logging/logger.js';
import { MailService } from './mail/mail.service.js';
import { MailOutcomes } from './mail/mail-outcomes.js';
import { MailPace, type Pace } from './mail/mail-pace.js';
import { MailQueue } from './mail/mail-queue.js';
import { MailRecipientsRepository } from './mail/mail-recipients.repository.js';
import { MailResults } from './mail/mail-results.js';
import { MailWorker } from './mail/mail-worker.js';
import { MailWriters } from './mail/mail-writers.js';
import { OutgoingMailRepository } from './mail/outgoing-mail.repository.js';
import { RateLimiter } from './rate-limit/rate-limiter.js';

/** What the product is given from outside: by `main.ts`, or by a test. */
export interface Surroundings {
  readonly config: Config;
  readonly secret: string;
  readonly connections: Connections;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly mail: MailService;
  /** As usual, unless told. */
  readonly mailPace?: Partial<Pace>;
}

@Module({})
class PlatformModule {}

/** What every feature may inject. Knows no feature and no business word. */
export function platformModule(surroundings: Surroundings): DynamicModule {
  const { config, secret, connections, clock, logger, mail, mailPace } = surroundings;
  const database = new Database(connections);
  const provided = [
    { provide: Settings, useValue: new Settings(config, secret) },
    { provide: Database, useValue: database },
    { provide: Clock, useValue: clock },
    { provide: Logger, useValue: logger },
    { provide: MailService, useValue: mail },
    { provide: Background, useValue: new Background(logger) },
    { provide: RateLimiter, useValue: new RateLimiter(database, secret) },
    { provide: Jobs, useValue: new Jobs(connections, logger, clock) },
    HistoryRepository,
    OutgoingMailRepository,
    MailQueue,
    MailWriters,
    MailOutcomes,
  ];
  return {
    module: PlatformModule,
    global: true,
    providers: [
      ...provided,
      IdempotencyRepository,
      KeptAnswers,
      { provide: MailPace, useValue: new MailPace(mailPace) },
      MailRecipientsRepository,
      MailResults,
      MailWorker,
      { provide: APP_GUARD, useClass: AccessGuard },
      { provide: APP_INTERCEPTOR, useClass: EndpointInterceptor },
      { provide: APP_FILTER, useClass: ProblemFilter },
    ],
    exports: provided,
  };
}

import { type DynamicModule, Global, Module } from '@nestjs/common';
import { CommitteeModule } from '../committee/committee.module.js';
import { ContactsModule } from '../contacts/contacts.module.js';
import { GrowthTargetsModule } from '../growth-targets/growth-targets.module.js';
import { MembershipsModule } from '../memberships/memberships.module.js';
import { PartnersModule } from '../partners/partners.module.js';
import { HistoryRepository } from '../platform/audit/history.repository.js';
import { Clock } from '../platform/clock/clock.js';
import { readConfig } from '../platform/config/config.js';
import { Settings } from '../platform/config/settings.js';
import { Database } from '../platform/database/database.js';
import { Background } from '../platform/jobs/background.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { MailOutcomes } from '../platform/mail/mail-outcomes.js';
import { MailQueue } from '../platform/mail/mail-queue.js';
import { MailWriters } from '../platform/mail/mail-writers.js';
import { RateLimiter } from '../platform/rate-limit/rate-limiter.js';
import { PublishedReportsModule } from '../published-reports/published-reports.module.js';
import { SettingsModule } from '../settings/settings.module.js';

@Global()
@Module({})
class DemoModule {}

/** The services that the demonstration is told through, on a database and at a time of its own. */
export const demoModule = (database: Database, clock: Clock): DynamicModule => ({
  module: DemoModule,
  imports: [
    PartnersModule,
    ContactsModule,
    MembershipsModule,
    CommitteeModule,
    SettingsModule,
    PublishedReportsModule,
    GrowthTargetsModule,
  ],
  providers: [
    { provide: Database, useValue: database },
    { provide: Clock, useValue: clock },
    HistoryRepository,
    // For services that ask for them; the story signs nothing and shows no address.
    { provide: Settings, useValue: new Settings(readConfig({ REGISTRY_MODE: 'demo' }), '') },
    // Nobody visits while it is told.
    { provide: RateLimiter, useValue: new RateLimiter(database, '') },
    MailWriters,
    MailOutcomes,
    // The story has no nights and leaves nothing for later.
    {
      provide: Jobs,
      useValue: { registerScheduled: () => undefined, reschedule: async () => undefined } satisfies Pick<
        Jobs,
        'registerScheduled' | 'reschedule'
      >,
    },
    { provide: Background, useValue: { run: () => undefined } satisfies Pick<Background, 'run'> },
    // What happened in the past is told; nobody gets mail about it now.
    { provide: MailQueue, useValue: { enqueue: async () => null } satisfies Pick<MailQueue, 'enqueue'> },
  ],
  exports: [
    Database,
    Clock,
    HistoryRepository,
    Settings,
    RateLimiter,
    Jobs,
    Background,
    MailWriters,
    MailOutcomes,
    MailQueue,
  ],
});

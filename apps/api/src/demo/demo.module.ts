import { type DynamicModule, Global, Module } from '@nestjs/common';
import { ContactsModule } from '../contacts/contacts.module.js';
import { MembershipsModule } from '../memberships/memberships.module.js';
import { PartnersModule } from '../partners/partners.module.js';
import { HistoryRepository } from '../platform/audit/history.repository.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { MailQueue } from '../platform/mail/mail-queue.js';
import { SettingsModule } from '../settings/settings.module.js';

@Global()
@Module({})
class DemoModule {}

/** The services that the demonstration is told through, on a database and at a time of its own. */
export const demoModule = (database: Database, clock: Clock): DynamicModule => ({
  module: DemoModule,
  imports: [PartnersModule, ContactsModule, MembershipsModule, SettingsModule],
  providers: [
    { provide: Database, useValue: database },
    { provide: Clock, useValue: clock },
    HistoryRepository,
    // What happened in the past is told; nobody gets mail about it now.
    { provide: MailQueue, useValue: { enqueue: async () => null } satisfies Pick<MailQueue, 'enqueue'> },
  ],
  exports: [Database, Clock, HistoryRepository, MailQueue],
});

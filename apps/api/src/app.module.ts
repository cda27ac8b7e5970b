import { type DynamicModule, Module } from '@nestjs/common';
import { ChecklistsModule } from './checklists/checklists.module.js';
import { CommitteeModule } from './committee/committee.module.js';
import { ContactsModule } from './contacts/contacts.module.js';
import { GrowthModule } from './growth/growth.module.js';
import { GrowthTargetsModule } from './growth-targets/growth-targets.module.js';
import { HealthModule } from './health/health.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { MailModule } from './mail/mail.module.js';
import { MembershipsModule } from './memberships/memberships.module.js';
import { NewsletterModule } from './newsletter/newsletter.module.js';
import { PartnersModule } from './partners/partners.module.js';
import { platformModule, type Surroundings } from './platform/platform.module.js';
import { PrivacyModule } from './privacy/privacy.module.js';
import { ProposalsModule } from './proposals/proposals.module.js';
import { PublishedReportsModule } from './published-reports/published-reports.module.js';
import { RoundsModule } from './rounds/rounds.module.js';
import { SearchModule } from './search/search.module.js';
import { SelfServiceModule } from './self-service/self-service.module.js';
import { SessionModule } from './session/session.module.js';
import { SettingsModule } from './settings/settings.module.js';
import { UsersModule } from './users/users.module.js';
import { WayInModule } from './way-in/way-in.module.js';
import { WorkListModule } from './work-list/work-list.module.js';

/** Every feature of the product. */
@Module({})
class AppModule {}

export function appModule(surroundings: Surroundings): DynamicModule {
  return {
    module: AppModule,
    imports: [
      platformModule(surroundings),
      PartnersModule,
      ContactsModule,
      MembershipsModule,
      ChecklistsModule,
      GrowthModule,
      GrowthTargetsModule,
      PublishedReportsModule,
      WayInModule,
      CommitteeModule,
      WorkListModule,
      SearchModule,
      SettingsModule,
      UsersModule,
      SessionModule,
      SelfServiceModule,
      ProposalsModule,
      PrivacyModule,
      HealthModule,
      ImportsModule,
      MailModule,
      RoundsModule,
      NewsletterModule,
    ],
  };
}

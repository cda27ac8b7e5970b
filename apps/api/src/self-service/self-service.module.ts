import { Module } from '@nestjs/common';
import { ContactsModule } from '../contacts/contacts.module.js';
import { LinksModule } from '../links/links.module.js';
import { EmailChangeRepository } from './email-change.repository.js';
import { EmailChangeService } from './email-change.service.js';
import { EmailChangeConfirmMail } from './email-change-confirm.mail.js';
import { EmailChangeToldMail } from './email-change-told.mail.js';
import { HandedOverMail } from './handed-over.mail.js';
import { MailFactsRepository } from './mail-facts.repository.js';
import { MailPreferencesRepository } from './mail-preferences.repository.js';
import { MailPreferencesService } from './mail-preferences.service.js';
import { SelfServiceController } from './self-service.controller.js';

@Module({
  imports: [ContactsModule, LinksModule],
  controllers: [SelfServiceController],
  providers: [
    MailPreferencesService,
    MailPreferencesRepository,
    EmailChangeService,
    EmailChangeRepository,
    EmailChangeConfirmMail,
    EmailChangeToldMail,
    HandedOverMail,
    MailFactsRepository,
  ],
})
export class SelfServiceModule {}

import { Module } from '@nestjs/common';
import { LinksModule } from '../links/links.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { ContactWritingService } from './contact-writing.service.js';
import { ContactsController } from './contacts.controller.js';
import { ContactsRepository } from './contacts.repository.js';
import { ContactsService } from './contacts.service.js';
import { HandOverService } from './hand-over.service.js';
import { HidingController } from './hiding.controller.js';
import { HidingService } from './hiding.service.js';

@Module({
  imports: [LinksModule, NoticesModule],
  controllers: [ContactsController, HidingController],
  providers: [ContactsService, HandOverService, HidingService, ContactWritingService, ContactsRepository],
  exports: [ContactsService, HandOverService],
})
export class ContactsModule {}

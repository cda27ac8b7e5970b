import { Module } from '@nestjs/common';
import { ContactWritingService } from './contact-writing.service.js';
import { ContactsController } from './contacts.controller.js';
import { ContactsRepository } from './contacts.repository.js';
import { ContactsService } from './contacts.service.js';
import { HandOverService } from './hand-over.service.js';

@Module({
  controllers: [ContactsController],
  providers: [ContactsService, HandOverService, ContactWritingService, ContactsRepository],
  exports: [ContactsService, HandOverService],
})
export class ContactsModule {}

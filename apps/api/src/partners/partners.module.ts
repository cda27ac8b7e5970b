import { Module } from '@nestjs/common';
import { ContactsModule } from '../contacts/contacts.module.js';
import { MembershipsModule } from '../memberships/memberships.module.js';
import { NotesRepository } from './notes.repository.js';
import { NotesService } from './notes.service.js';
import { PartnerLikenessesRepository } from './partner-likenesses.repository.js';
import { PartnerLikenessesService } from './partner-likenesses.service.js';
import { PartnerListRepository } from './partner-list.repository.js';
import { PartnersController } from './partners.controller.js';
import { PartnersRepository } from './partners.repository.js';
import { PartnersService } from './partners.service.js';
import { TimelineRepository } from './timeline.repository.js';
import { TimelineService } from './timeline.service.js';

@Module({
  imports: [ContactsModule, MembershipsModule],
  controllers: [PartnersController],
  providers: [
    PartnersService,
    PartnersRepository,
    PartnerListRepository,
    PartnerLikenessesService,
    PartnerLikenessesRepository,
    TimelineService,
    TimelineRepository,
    NotesService,
    NotesRepository,
  ],
  exports: [PartnersService, NotesService],
})
export class PartnersModule {}

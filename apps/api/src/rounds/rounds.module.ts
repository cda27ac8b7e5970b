import { Module } from '@nestjs/common';
import { ContactsModule } from '../contacts/contacts.module.js';
import { LinksModule } from '../links/links.module.js';
import { AnswersRepository } from './answers.repository.js';
import { AudienceRepository } from './audience.repository.js';
import { ConfirmationShareRepository } from './confirmation-share.repository.js';
import { DetailsCheckController } from './details-check.controller.js';
import { DetailsCheckService } from './details-check.service.js';
import { RoundAnswersService } from './round-answers.service.js';
import { RoundHistoryService } from './round-history.service.js';
import { RoundMailService } from './round-mail.service.js';
import { RoundMailsRepository } from './round-mails.repository.js';
import { RoundsController } from './rounds.controller.js';
import { RoundsRepository } from './rounds.repository.js';
import { RoundsService } from './rounds.service.js';

@Module({
  imports: [ContactsModule, LinksModule],
  controllers: [RoundsController, DetailsCheckController],
  providers: [
    RoundsService,
    RoundAnswersService,
    RoundHistoryService,
    RoundMailService,
    DetailsCheckService,
    RoundsRepository,
    AnswersRepository,
    AudienceRepository,
    RoundMailsRepository,
    ConfirmationShareRepository,
  ],
})
export class RoundsModule {}

import { Module } from '@nestjs/common';
import { SettingsModule } from '../settings/settings.module.js';
import { ErasedContactsRepository } from './erased-contacts.repository.js';
import { EraserService } from './eraser.service.js';
import { ErasuresController } from './erasures.controller.js';
import { ErasuresRepository } from './erasures.repository.js';
import { ErasuresService } from './erasures.service.js';
import { NoticeTextsService } from './notice-texts.service.js';
import { PersonRepository } from './person.repository.js';
import { PersonalDataRepository } from './personal-data.repository.js';
import { PersonalDataService } from './personal-data.service.js';
import { PrivacyController } from './privacy.controller.js';
import { PrivacyJobs } from './privacy-jobs.js';
import { RequestReceivedService } from './request-received.service.js';
import { RetentionController } from './retention.controller.js';
import { RetentionRepository } from './retention.repository.js';
import { RetentionService } from './retention.service.js';

@Module({
  imports: [SettingsModule],
  controllers: [PrivacyController, ErasuresController, RetentionController],
  providers: [
    NoticeTextsService,
    PersonalDataService,
    ErasuresService,
    EraserService,
    PersonRepository,
    PersonalDataRepository,
    ErasedContactsRepository,
    ErasuresRepository,
    RequestReceivedService,
    RetentionService,
    RetentionRepository,
    PrivacyJobs,
  ],
})
export class PrivacyModule {}

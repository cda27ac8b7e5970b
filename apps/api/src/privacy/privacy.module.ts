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

@Module({
  imports: [SettingsModule],
  controllers: [PrivacyController, ErasuresController],
  providers: [
    NoticeTextsService,
    PersonalDataService,
    ErasuresService,
    EraserService,
    PersonRepository,
    PersonalDataRepository,
    ErasedContactsRepository,
    ErasuresRepository,
  ],
})
export class PrivacyModule {}

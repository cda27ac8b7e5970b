import { Module } from '@nestjs/common';
import { ChecklistsModule } from '../checklists/checklists.module.js';
import { GrowthModule } from '../growth/growth.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { WorkListController } from './work-list.controller.js';
import { WorkListRepository } from './work-list.repository.js';
import { WorkListService } from './work-list.service.js';

@Module({
  imports: [ChecklistsModule, GrowthModule, NoticesModule],
  controllers: [WorkListController],
  providers: [WorkListService, WorkListRepository],
})
export class WorkListModule {}

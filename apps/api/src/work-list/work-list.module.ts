import { Module } from '@nestjs/common';
import { GrowthModule } from '../growth/growth.module.js';
import { WorkListController } from './work-list.controller.js';
import { WorkListRepository } from './work-list.repository.js';
import { WorkListService } from './work-list.service.js';

@Module({
  imports: [GrowthModule],
  controllers: [WorkListController],
  providers: [WorkListService, WorkListRepository],
})
export class WorkListModule {}

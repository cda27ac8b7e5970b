import { Module } from '@nestjs/common';
import { GrowthModule } from '../growth/growth.module.js';
import { GrowthTargetsController } from './growth-targets.controller.js';
import { GrowthTargetsRepository } from './growth-targets.repository.js';
import { GrowthTargetsService } from './growth-targets.service.js';

@Module({
  imports: [GrowthModule],
  controllers: [GrowthTargetsController],
  providers: [GrowthTargetsService, GrowthTargetsRepository],
  exports: [GrowthTargetsService],
})
export class GrowthTargetsModule {}

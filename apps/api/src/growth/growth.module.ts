import { Module } from '@nestjs/common';
import { GrowthController } from './growth.controller.js';
import { GrowthRepository } from './growth.repository.js';
import { GrowthService } from './growth.service.js';
import { GrowthPartnersRepository } from './growth-partners.repository.js';
import { GrowthRowsRepository } from './growth-rows.repository.js';
import { GrowthSnapshotService } from './growth-snapshot.service.js';
import { GrowthSums } from './growth-sums.service.js';

@Module({
  controllers: [GrowthController],
  providers: [
    GrowthService,
    GrowthSnapshotService,
    GrowthRepository,
    GrowthRowsRepository,
    GrowthPartnersRepository,
    GrowthSums,
  ],
  exports: [GrowthService, GrowthSnapshotService],
})
export class GrowthModule {}

import { Module } from '@nestjs/common';
import { ChecklistsModule } from '../checklists/checklists.module.js';
import { MembershipsController } from './memberships.controller.js';
import { MembershipsRepository } from './memberships.repository.js';
import { MembershipsService } from './memberships.service.js';
import { PeriodDerivation } from './period-derivation.service.js';

@Module({
  imports: [ChecklistsModule],
  controllers: [MembershipsController],
  providers: [MembershipsService, MembershipsRepository, PeriodDerivation],
  exports: [MembershipsService],
})
export class MembershipsModule {}

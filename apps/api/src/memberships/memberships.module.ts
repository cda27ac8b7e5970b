import { Module } from '@nestjs/common';
import { ChecklistsModule } from '../checklists/checklists.module.js';
import { PublishedReportsModule } from '../published-reports/published-reports.module.js';
import { ChecklistGate } from './checklist-gate.service.js';
import { MembershipsController } from './memberships.controller.js';
import { MembershipsRepository } from './memberships.repository.js';
import { MembershipsService } from './memberships.service.js';
import { PeriodDerivation } from './period-derivation.service.js';

@Module({
  imports: [ChecklistsModule, PublishedReportsModule],
  controllers: [MembershipsController],
  providers: [MembershipsService, ChecklistGate, MembershipsRepository, PeriodDerivation],
  exports: [MembershipsService],
})
export class MembershipsModule {}

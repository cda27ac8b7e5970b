import { Module } from '@nestjs/common';
import { MembershipsModule } from '../memberships/memberships.module.js';
import { PartnersModule } from '../partners/partners.module.js';
import { ProposalDecidedMail } from './proposal-decided.mail.js';
import { ProposalsController } from './proposals.controller.js';
import { ProposalsRepository } from './proposals.repository.js';
import { ProposalsService } from './proposals.service.js';

@Module({
  imports: [PartnersModule, MembershipsModule],
  controllers: [ProposalsController],
  providers: [ProposalsService, ProposalsRepository, ProposalDecidedMail],
})
export class ProposalsModule {}

import { Module } from '@nestjs/common';
import { CommitteeController } from './committee.controller.js';
import { CommitteeRepository } from './committee.repository.js';
import { CommitteeService } from './committee.service.js';

@Module({
  controllers: [CommitteeController],
  providers: [CommitteeService, CommitteeRepository],
  exports: [CommitteeService],
})
export class CommitteeModule {}

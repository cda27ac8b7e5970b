import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../platform/jobs/jobs.js';
import { ErasuresService } from './erasures.service.js';
import { RetentionService } from './retention.service.js';

/** Every night: erases whoever's days of grace are over. */
@Injectable()
export class PrivacyJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly erasures: ErasuresService,
    private readonly retention: RetentionService,
  ) {}

  onModuleInit(): void {
    const schedule = { name: 'erase-due', cron: '30 2 * * *' };
    this.jobs.registerScheduled(schedule, async () => {
      await this.erasures.runDue();
      await this.retention.runDue();
    });
  }
}

import { Module } from '@nestjs/common';
import { GrowthModule } from '../growth/growth.module.js';
import { KnownPartnersRepository } from './known-partners.repository.js';
import { PublishedReportsController } from './published-reports.controller.js';
import { PublishedReportsRepository } from './published-reports.repository.js';
import { PublishedReportsService } from './published-reports.service.js';
import { ReportComparisonService } from './report-comparison.service.js';
import { ReportNames } from './report-names.service.js';

@Module({
  imports: [GrowthModule],
  controllers: [PublishedReportsController],
  providers: [
    PublishedReportsService,
    ReportComparisonService,
    ReportNames,
    PublishedReportsRepository,
    KnownPartnersRepository,
  ],
  exports: [PublishedReportsService, ReportNames],
})
export class PublishedReportsModule {}

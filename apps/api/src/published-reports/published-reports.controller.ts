import { Controller } from '@nestjs/common';
import { publishedReports } from '@registry/contract/growth';
import type { Actor } from '@registry/domain/access';
import type {
  GrowthRowPage,
  PublishedComparison,
  PublishedReport,
  PublishedReportSummary,
} from '@registry/domain/growth';
import { CurrentActor, Endpoint, Input } from '../platform/http/endpoint.js';
import { PublishedReportsService } from './published-reports.service.js';
import { ReportComparisonService } from './report-comparison.service.js';

@Controller()
export class PublishedReportsController {
  constructor(
    private readonly service: PublishedReportsService,
    private readonly comparisons: ReportComparisonService,
  ) {}

  @Endpoint(publishedReports.list)
  list(): Promise<PublishedReportSummary[]> {
    return this.service.list();
  }

  @Endpoint(publishedReports.publish)
  publish(
    @CurrentActor() actor: Actor,
    @Input() { body }: Input<typeof publishedReports.publish>,
  ): Promise<PublishedReport> {
    return this.service.publish(actor, body);
  }

  @Endpoint(publishedReports.get)
  get(@Input() { params }: Input<typeof publishedReports.get>): Promise<PublishedReport> {
    return this.service.get(params.reportId);
  }

  @Endpoint(publishedReports.rows)
  rows(@Input() { params, query }: Input<typeof publishedReports.rows>): Promise<GrowthRowPage> {
    return this.service.rows(params.reportId, query);
  }

  @Endpoint(publishedReports.compare)
  compare(@Input() { params }: Input<typeof publishedReports.compare>): Promise<PublishedComparison> {
    return this.comparisons.compare(params.reportId);
  }
}

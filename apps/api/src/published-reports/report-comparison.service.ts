import { Injectable } from '@nestjs/common';
import { RegistryError } from '@registry/domain/error';
import { explainGrowth, type PublishedComparison, partnersThatDiffer } from '@registry/domain/growth';
import { GrowthSnapshotService } from '../growth/growth-snapshot.service.js';
import { Database } from '../platform/database/database.js';
import { KnownPartnersRepository } from './known-partners.repository.js';
import { PublishedReportsRepository } from './published-reports.repository.js';

/** What is known now beside a published report, and why it differs. */
@Injectable()
export class ReportComparisonService {
  constructor(
    private readonly database: Database,
    private readonly reports: PublishedReportsRepository,
    private readonly knownPartners: KnownPartnersRepository,
    private readonly snapshots: GrowthSnapshotService,
  ) {}

  /** @throws RegistryError RESOURCE_NOT_FOUND */
  async compare(reportId: string): Promise<PublishedComparison> {
    return this.database.inSnapshot(async (client) => {
      const published = await this.reports.find(client, reportId);
      if (!published) throw new RegistryError('RESOURCE_NOT_FOUND');
      // A report of what was known earlier is compared with what is known now, too.
      const { knownOn: _, ...query } = published.query;
      const now = await this.snapshots.take(client, query);
      const frozen = await this.reports.findPartners(client, reportId);
      const differing = partnersThatDiffer(frozen, now.partners, query);
      const known = await this.knownPartners.find(client, differing);
      return { now: now.report, ...explainGrowth({ query, published: published.report, frozen, differing, known }) };
    });
  }
}

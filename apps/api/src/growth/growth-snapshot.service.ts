import { Injectable } from '@nestjs/common';
import type { GrowthPartner, GrowthQuery, GrowthReport } from '@registry/domain/growth';
import type { Client } from '../platform/database/database.js';
import { GrowthService } from './growth.service.js';
import { GrowthPartnersRepository } from './growth-partners.repository.js';

/** A report with everybody whom it may count, so that both can be kept. */
export interface GrowthSnapshot {
  readonly report: GrowthReport;
  readonly partners: readonly GrowthPartner[];
}

@Injectable()
export class GrowthSnapshotService {
  constructor(
    private readonly growth: GrowthService,
    private readonly repository: GrowthPartnersRepository,
  ) {}

  /** @param client of a transaction that sees one state of the database: partners and figures must agree */
  async take(client: Client, query: GrowthQuery): Promise<GrowthSnapshot> {
    const report = await this.growth.reportWithin(client, query);
    return { report, partners: await this.repository.findKnown(client, this.growth.knowledgeOf(query).before) };
  }
}

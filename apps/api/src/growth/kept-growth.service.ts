import { Injectable } from '@nestjs/common';
import type { GrowthQuery, GrowthReport } from '@registry/domain/growth';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { keptAnswer } from '../platform/http/answer.js';
import { GrowthRepository } from './growth.repository.js';
import { GrowthService, isOfAll } from './growth.service.js';

/** As many reports are kept; there are few that people ask for again and again. */
const MOST_REPORTS = 50;

/**
 * Reports of all partners as known now, kept until something moves their figures: every page that shows growth asks for
 * them. Each copy of the product keeps its own and asks the database whether they still hold.
 */
@Injectable()
export class KeptGrowth {
  private readonly reports = new Map<string, GrowthReport>();
  private version = '';

  constructor(
    private readonly database: Database,
    private readonly repository: GrowthRepository,
    private readonly service: GrowthService,
    private readonly clock: Clock,
  ) {}

  async report(query: GrowthQuery): Promise<GrowthReport> {
    if (!isOfAll(query) || this.clock.knownBefore(query.knownOn) !== null) return this.service.report(query);
    // Read first: a report that is counted after a later change is thrown away too early, never too late.
    const version = await this.repository.sumsVersion(this.database.client);
    if (version !== this.version || this.reports.size > MOST_REPORTS) this.reports.clear();
    this.version = version;

    const key = JSON.stringify([this.clock.today(), query]);
    const kept = this.reports.get(key);
    if (kept) return kept;
    const report = keptAnswer(await this.service.report(query));
    if (this.version === version) this.reports.set(key, report);
    return report;
  }
}

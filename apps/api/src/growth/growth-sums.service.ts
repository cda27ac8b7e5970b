import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { locks } from '../platform/database/locks.js';
import { Background } from '../platform/jobs/background.js';
import { Jobs } from '../platform/jobs/jobs.js';

/** More than these are worth adding up before the night. A row is read in less than a microsecond. */
const MANY_ROWS = 5000;

const sums = ['delta', 'paused_delta', 'joined', '"left"', 'moved_in', 'moved_out', 'imprecise'];

/**
 * Each change of a ledger adds lines to the sums of growth, so that changes never wait for each other. This adds lines of
 * one month and sector up to one. Whoever reads sees the sums before or after it, which are the same.
 */
const addUp = `
  WITH gone AS (
    DELETE FROM growth_sum WHERE (SELECT pg_try_advisory_xact_lock($1)) RETURNING *
  )
  INSERT INTO growth_sum (month, sector, ${sums.join(', ')})
  SELECT month, sector, ${sums.map((column) => `sum(${column})`).join(', ')}
  FROM gone
  GROUP BY month, sector
  HAVING ${sums.map((column) => `sum(${column}) <> 0`).join(' OR ')}`;

@Injectable()
export class GrowthSums implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly background: Background,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    const nightly = { name: 'growth-sums', cron: '40 3 * * *' };
    this.jobs.registerScheduled(nightly, () => this.addUp());
  }

  /** Told how many rows were read, adds them up for the next when they were many. */
  heed(rows: number): void {
    if (rows > MANY_ROWS) this.background.run('adding up growth', () => this.addUp());
  }

  async addUp(): Promise<void> {
    await this.database.query(addUp, [locks.growthSums]);
  }
}

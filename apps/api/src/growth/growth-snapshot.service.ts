import { Injectable } from '@nestjs/common';
import { addDays, startOfDay } from '@registry/domain/calendar';
import { countGrowth, type GrowthPartner, type GrowthQuery, type GrowthReport } from '@registry/domain/growth';
import { Clock } from '../platform/clock/clock.js';
import type { Client } from '../platform/database/database.js';
import { GrowthPartnersRepository } from './growth-partners.repository.js';

/** A report with everybody whom it may count, so that both can be kept. */
export interface GrowthSnapshot {
  readonly report: GrowthReport;
  readonly partners: readonly GrowthPartner[];
}

@Injectable()
export class GrowthSnapshotService {
  constructor(
    private readonly repository: GrowthPartnersRepository,
    private readonly clock: Clock,
  ) {}

  /** Counts from the partners that it gives, so that they agree whatever else is written meanwhile. */
  async take(client: Client, query: GrowthQuery): Promise<GrowthSnapshot> {
    const now = this.clock.now().toISOString();
    const asOf = this.clock.today();
    // A day that is not over is known as far as it is now.
    const isPast = query.knownOn !== undefined && query.knownOn < asOf;
    const at = isPast ? startOfDay(this.clock.timeZone, addDays(query.knownOn ?? asOf, 1)) : null;
    const partners = await this.repository.findKnown(client, at);
    return { report: countGrowth(partners, query, { asOf, knownAt: at ?? now }), partners };
  }
}

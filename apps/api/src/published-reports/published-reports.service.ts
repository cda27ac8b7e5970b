import { Injectable } from '@nestjs/common';
import type { Actor } from '@registry/domain/access';
import { RegistryError } from '@registry/domain/error';
import {
  countedIn,
  type GrowthRowPage,
  growthPeriodAt,
  growthRowsOf,
  type PublishedReport,
  type PublishedReportDraft,
  type PublishedReportSummary,
  type PublishedRowsQuery,
} from '@registry/domain/growth';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { GrowthSnapshotService } from '../growth/growth-snapshot.service.js';
import { HistoryRepository } from '../platform/audit/history.repository.js';
import { Clock } from '../platform/clock/clock.js';
import { type Client, Database } from '../platform/database/database.js';
import { readCursor, writeCursor } from '../platform/http/cursor.js';
import { PublishedReportsRepository } from './published-reports.repository.js';

/** How many rows came before. What is published does not change, so they stay where they are. */
const position = z.tuple([z.number().int().positive()]);

@Injectable()
export class PublishedReportsService {
  constructor(
    private readonly database: Database,
    private readonly repository: PublishedReportsRepository,
    private readonly snapshots: GrowthSnapshotService,
    private readonly history: HistoryRepository,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  async list(): Promise<PublishedReportSummary[]> {
    return this.repository.list(this.database.client);
  }

  /** @throws RegistryError RESOURCE_NOT_FOUND */
  async get(reportId: string): Promise<PublishedReport> {
    return this.getWithin(this.database.client, reportId);
  }

  /** Keeps the report and whom it counts, both from one state of the database, so that its rows are its figures. */
  async publish(actor: Actor, { title, note, query }: PublishedReportDraft): Promise<PublishedReport> {
    return this.database.inSnapshot(async (client) => {
      await this.repository.lockToPublish(client);
      const { report, partners } = await this.snapshots.take(client, query);
      const id = newId();
      await this.repository.insert(client, {
        ...{ id, title, note, query, report },
        partners: partners.filter(countedIn(query)),
        publishedAt: this.clock.now(),
        publishedById: actor.userId,
      });
      await this.history.append(client, {
        actorId: actor.userId,
        channel: 'web',
        action: 'report.published',
        partnerId: null,
        subjectKind: 'report',
        subjectId: id,
      });
      return this.getWithin(client, id);
    });
  }

  /**
   * The rows behind a figure, as they were.
   *
   * @throws RegistryError RESOURCE_NOT_FOUND, REQUEST_INVALID for a period that the report does not have, CURSOR_INVALID
   */
  async rows(reportId: string, { limit, cursor, ...cell }: PublishedRowsQuery): Promise<GrowthRowPage> {
    const { query } = await this.get(reportId);
    if (!growthPeriodAt(query, cell.period)) {
      throw new RegistryError('REQUEST_INVALID', { errors: [{ pointer: '/period', code: 'FIELD_CHOICE_UNKNOWN' }] });
    }
    const rows = growthRowsOf(await this.repository.findPartners(this.database.client, reportId), query, cell);
    const order = `published ${reportId} ${Object.values(cell).join(' ')}`;
    const [before] = cursor === undefined ? [0] : readCursor(cursor, order, position);
    const after = before + limit;
    return {
      items: rows.slice(before, after),
      total: rows.length,
      next: after < rows.length ? writeCursor(order, [after]) : null,
    };
  }

  private async getWithin(client: Client, reportId: string): Promise<PublishedReport> {
    const report = await this.repository.find(client, reportId);
    if (!report) throw new RegistryError('RESOURCE_NOT_FOUND');
    return report;
  }
}

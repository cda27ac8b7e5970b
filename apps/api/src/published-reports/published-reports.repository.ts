import { Injectable } from '@nestjs/common';
import {
  type GrowthPartner,
  type GrowthQuery,
  type GrowthReport,
  growthPartner,
  type PublishedReport,
  type PublishedReportSummary,
  publishedReport,
  publishedReportSummary,
} from '@registry/domain/growth';
import { z } from 'zod';
import type { Client } from '../platform/database/database.js';
import { instantOf } from '../platform/database/parameters.js';
import { isSoleTrader } from '../platform/database/sole-trader.js';

/** A report to be kept for ever. */
interface ReportToPublish {
  readonly id: string;
  readonly title: string;
  readonly note: string | null;
  readonly query: GrowthQuery;
  readonly report: GrowthReport;
  /** Those that any of its figures counts. */
  readonly partners: readonly GrowthPartner[];
  readonly publishedAt: Date;
  readonly publishedById: string;
}

const summary = `published.id, published.title, published.note, ${instantOf('published.published_at')} AS "publishedAt",
  publisher.name AS "publishedBy", published.report->>'from' AS "from", published.report->>'to' AS "to"`;

const published =
  'published_report AS published LEFT JOIN "user" AS publisher ON publisher.id = published.published_by_id';

/**
 * The partners as they were, but for names that are known today to be a person's. Those are taken out of what is stored
 * when they are learned; but an older copy of the product, still answering while it is replaced, does not know to.
 */
const partners = `
  (SELECT coalesce(jsonb_agg(CASE WHEN ${isSoleTrader("(partner.value->>'id')::uuid")}
    THEN partner.value || '{"name": null}' ELSE partner.value END ORDER BY partner.ordinality), '[]')
   FROM jsonb_array_elements(published.partners) WITH ORDINALITY AS partner)`;

const withoutName = `
  UPDATE published_report SET partners = (
    SELECT jsonb_agg(CASE partner.value->>'id' WHEN $1 THEN partner.value || '{"name": null}' ELSE partner.value END
      ORDER BY partner.ordinality)
    FROM jsonb_array_elements(partners) WITH ORDINALITY AS partner)
  WHERE partners @> $2`;

/** Reads reports as they were stored, however old: what their schemas demand later needs a default for those. */
@Injectable()
export class PublishedReportsRepository {
  /** Newest first. */
  async list(client: Client): Promise<PublishedReportSummary[]> {
    const { rows } = await client.query(
      `SELECT ${summary} FROM ${published} ORDER BY published.published_at DESC, published.id DESC`,
    );
    return z.array(publishedReportSummary).parse(rows);
  }

  async find(client: Client, reportId: string): Promise<PublishedReport | undefined> {
    const { rows } = await client.query(
      `SELECT ${summary}, published.query, published.report FROM ${published} WHERE published.id = $1`,
      [reportId],
    );
    return rows[0] === undefined ? undefined : publishedReport.parse(rows[0]);
  }

  /** What the report counted. The partners of a report that is not there are none. */
  async findPartners(client: Client, reportId: string): Promise<GrowthPartner[]> {
    const { rows } = await client.query(
      `SELECT ${partners} AS partners FROM published_report AS published WHERE published.id = $1`,
      [reportId],
    );
    return z.array(growthPartner).parse(rows[0]?.partners ?? []);
  }

  /**
   * Waits until no name is being taken out of reports, and keeps any from it while this transaction lasts. To be the first
   * statement of a snapshot: what is counted in it then knows of every name that was taken out.
   */
  async lockToPublish(client: Client): Promise<void> {
    await client.query('LOCK TABLE published_report IN ROW EXCLUSIVE MODE');
  }

  /** Waits until nothing is being published that could have the name yet. */
  async lockToForget(client: Client): Promise<void> {
    await client.query('LOCK TABLE published_report IN SHARE ROW EXCLUSIVE MODE');
  }

  /** Takes the partner's name out of all that is stored. */
  async forgetName(client: Client, partnerId: string): Promise<void> {
    await client.query(withoutName, [partnerId, JSON.stringify([{ id: partnerId }])]);
  }

  async insert(client: Client, { partners: counted, ...report }: ReportToPublish): Promise<void> {
    await client.query(
      `INSERT INTO published_report (id, title, note, query, report, partners, published_at, published_by_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[report.id, report.title, report.note, JSON.stringify(report.query), JSON.stringify(report.report)],
        ...[JSON.stringify(counted), report.publishedAt, report.publishedById],
      ],
    );
  }
}

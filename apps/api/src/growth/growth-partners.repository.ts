import { Injectable } from '@nestjs/common';
import type { Instant } from '@registry/domain/calendar';
import { type GrowthPartner, growthPartner } from '@registry/domain/growth';
import { countingStatuses } from '@registry/domain/membership';
import { z } from 'zod';
import type { Client } from '../platform/database/database.js';
import { instantOf, Parameters } from '../platform/database/parameters.js';
import { isSoleTrader } from '../platform/database/sole-trader.js';
import { periodsKnown } from './growth-statements.js';

/** Partners with their periods, each with the recording of the change that began it. */
const partnersWith = (known: string, counting: string): string => `
  WITH counted AS (
    SELECT period.partner_id, json_agg(json_build_object(
      'status', period.status, 'sector', period.sector, 'legalForm', period.legal_form,
      'from', period.from_on, 'until', period.until_on, 'statusPrecision', period.status_precision,
      'recordedAt', ${instantOf('change.recorded_at')}, 'channel', change.channel) ORDER BY period.from_on) AS periods
    FROM ${known} AS period
    JOIN status_change ON status_change.id = period.status_change_id
    JOIN sector_change ON sector_change.id = period.sector_change_id
    CROSS JOIN LATERAL (
      SELECT status_change.recorded_at, status_change.channel WHERE period.was_status IS DISTINCT FROM period.status
      UNION ALL
      SELECT sector_change.recorded_at, sector_change.channel WHERE period.was_status = period.status
    ) AS change
    GROUP BY period.partner_id
    HAVING bool_or(period.status = ANY (${counting}))
  )
  SELECT partner.id, partner.municipality, counted.periods,
    CASE WHEN NOT ${isSoleTrader('partner.id')} THEN partner.name END AS name,
    ARRAY(SELECT tag FROM partner_tag WHERE partner_tag.partner_id = partner.id ORDER BY tag) AS tags
  FROM counted
  JOIN partner ON partner.id = counted.partner_id
  ORDER BY partner.id`;

/** Whole partners, for what counts them one by one: reports that are published, and compared. */
@Injectable()
export class GrowthPartnersRepository {
  /**
   * Every partner that counts on any day, with all its periods.
   *
   * @param before what was recorded at this moment or later is not known yet; null for now
   */
  async findKnown(client: Client, before: Instant | null): Promise<GrowthPartner[]> {
    const parameters = new Parameters();
    const sql = partnersWith(periodsKnown(before, parameters), parameters.add(countingStatuses));
    const { rows } = await client.query(sql, parameters.values);
    return z.array(growthPartner).parse(rows);
  }
}

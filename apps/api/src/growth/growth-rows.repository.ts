import { Injectable } from '@nestjs/common';
import type { CivilDate, Instant } from '@registry/domain/calendar';
import { type CellQuery, type GrowthCell, type GrowthRow, growthRow } from '@registry/domain/growth';
import { z } from 'zod';
import type { Client } from '../platform/database/database.js';
import { instantOf, Parameters } from '../platform/database/parameters.js';
import { isSoleTrader, soleTraders } from '../platform/database/sole-trader.js';
import type { Span } from './growth-figures.rules.js';
import {
  cellConditions,
  concernsGrowth,
  counted,
  counts,
  includesDay,
  partnerConditions,
  periodsKnown,
} from './growth-statements.js';

/** The place of a row in the order of the list: unnamed ones last, then name, partner and day. */
export const rowPosition = z.tuple([z.union([z.literal(0), z.literal(1)]), z.string(), z.uuid(), z.iso.date()]);
export type RowPosition = z.infer<typeof rowPosition>;

const foundRow = growthRow.extend({ position: rowPosition });
const answer = z.object({ total: z.number().int(), items: z.array(foundRow) });

const isStock = (figure: GrowthCell['figure']): boolean =>
  figure === 'start' || figure === 'end' || figure === 'pausedAtEnd';

/** The partners behind the figures. */
@Injectable()
export class GrowthRowsRepository {
  /**
   * A page of the rows behind one figure, and how many there are: the figure. Says the same as `growthRowsOf` of the
   * domain, against which it is tested.
   *
   * @param day the day that a stock is of @param span the days that a flow is of
   * @param knownBefore null: as known now
   */
  async page(
    client: Client,
    query: CellQuery,
    cell: GrowthCell,
    { span, day }: { readonly span: Span; readonly day: CivilDate },
    knownBefore: Instant | null,
    { limit, after }: { readonly limit: number; readonly after: RowPosition | null },
  ): Promise<{ items: (GrowthRow & { position: RowPosition })[]; total: number }> {
    const parameters = new Parameters();
    const known = periodsKnown(knownBefore, parameters);
    const group = cell.group ?? null;
    const { isHere, wasHere } = cellConditions(query, cell.in, group, 'period', parameters);
    const joined = `(${isHere} AND NOT ${wasHere} AND NOT ${counted('period')})`;
    const left = `(${wasHere} AND NOT ${isHere} AND NOT ${counts('period')})`;
    const stock = isStock(cell.figure);
    const conditionOf = {
      start: isHere,
      end: isHere,
      pausedAtEnd: `${isHere} AND period.status = 'paused'`,
      joined,
      left,
      movedIn: `(${isHere} AND NOT ${wasHere} AND ${counted('period')})`,
      movedOut: `(${wasHere} AND NOT ${isHere} AND ${counts('period')})`,
      imprecise: `period.status_precision <> 'day' AND (${joined} OR ${left})`,
    } as const;
    const conditions = [
      concernsGrowth('period'),
      conditionOf[cell.figure],
      stock
        ? includesDay('period', `${parameters.add(day)}::date`)
        : `period.from_on BETWEEN ${parameters.add(span.start)}::date AND ${parameters.add(span.end)}::date`,
      ...partnerConditions(query, 'period.partner_id', group, parameters),
    ];
    const size = parameters.add(limit);
    const { afterNamed, afterUnnamed } = beyond(after, parameters);
    // A stock is large and its page is read in the order of names from an index; of flows there are few, found
    // once, and so is what was known then, which no index has.
    const sql = `
      WITH found AS ${stock && knownBefore === null ? 'NOT MATERIALIZED' : 'MATERIALIZED'} (
        SELECT period.*, ${stock ? 'period.counting_since' : 'period.from_on'} AS day, NOT ${isHere} AS is_lost
        FROM ${known} AS period
        WHERE ${conditions.join(' AND ')}
      ), named AS (
        SELECT 0 AS unnamed, partner.name, found.*
        FROM partner JOIN found ON found.partner_id = partner.id
        WHERE ${afterNamed} AND NOT ${isSoleTrader('partner.id')}
        ORDER BY partner.name, partner.id, found.day
        LIMIT ${size}
      ), unnamed AS (
        SELECT 1 AS unnamed, '' AS name, found.*
        FROM found
        WHERE ${afterUnnamed} AND found.partner_id IN (${soleTraders})
        ORDER BY found.day, found.partner_id
        LIMIT ${size}
      ), page AS (
        SELECT * FROM (SELECT * FROM named UNION ALL SELECT * FROM unnamed) AS both_kinds
        ORDER BY unnamed, name, CASE unnamed WHEN 0 THEN partner_id END, day, partner_id
        LIMIT ${size}
      )
      SELECT (SELECT count(*)::int FROM found) AS total,
        (SELECT coalesce(json_agg(${rowAsJson(stock)}
           ORDER BY page.unnamed, page.name, CASE page.unnamed WHEN 0 THEN page.partner_id END, page.day, page.partner_id),
           '[]')
         FROM page JOIN partner ON partner.id = page.partner_id
         ${detailsOf(known, stock)}) AS items`;
    const { rows } = await client.query(sql, parameters.values);
    return answer.parse(rows[0]);
  }
}

/** The conditions that leave out what comes before a page. Unnamed ones come last. */
function beyond(after: RowPosition | null, parameters: Parameters): { afterNamed: string; afterUnnamed: string } {
  if (after === null) return { afterNamed: 'true', afterUnnamed: 'true' };
  const [unnamed, name, id, day] = after;
  const partner = `${parameters.add(id)}::uuid`;
  const on = `${parameters.add(day)}::date`;
  return unnamed === 1
    ? { afterNamed: 'false', afterUnnamed: `(found.day, found.partner_id) > (${on}, ${partner})` }
    : {
        afterNamed: `(partner.name, partner.id, found.day) > (${parameters.add(name)}, ${partner}, ${on})`,
        afterUnnamed: 'true',
      };
}

/** Joins `change`: the change that began a period, of status where the status is another than before, else of sector. */
const begunBy = (period: string): string => `
  CROSS JOIN LATERAL (
    SELECT recorded_at, channel FROM status_change
    WHERE id = ${period}.status_change_id AND ${period}.status IS DISTINCT FROM ${period}.was_status
    UNION ALL
    SELECT recorded_at, channel FROM sector_change
    WHERE id = ${period}.sector_change_id AND ${period}.status IS NOT DISTINCT FROM ${period}.was_status
  ) AS change`;

/**
 * Joins what only a page needs, each looked up for its few rows (that is what the limits of one are for): `stretch`, the
 * stretch of counting that is meant; `ending`, the first day after it; and `change`, what put the partner here.
 */
const detailsOf = (known: string, stock: boolean): string => `
  JOIN LATERAL (
    SELECT counting_since, counting_since_precision FROM ${known} AS period
    WHERE period.partner_id = page.partner_id AND period.from_on <= page.from_on
      AND NOT (page.is_lost AND period.from_on = page.from_on)
    ORDER BY period.from_on DESC
    LIMIT 1
  ) AS stretch ON true
  LEFT JOIN LATERAL (
    SELECT period.from_on, period.status_precision FROM ${known} AS period
    WHERE period.partner_id = page.partner_id AND period.from_on >= page.from_on AND NOT ${counts('period')}
    ORDER BY period.from_on
    LIMIT 1
  ) AS ending ON true
  JOIN LATERAL (
    SELECT change.* FROM ${known} AS period ${begunBy('period')}
    WHERE period.partner_id = page.partner_id
      AND period.from_on = ${stock ? 'stretch.counting_since' : 'page.from_on'}
    LIMIT 1
  ) AS change ON true`;

/** What was lost is shown as it was when it last counted here. */
const rowAsJson = (stock: boolean): string => `
  json_build_object(
    'partnerId', page.partner_id,
    'name', CASE page.unnamed WHEN 0 THEN page.name END,
    'sector', CASE WHEN page.is_lost THEN page.was_sector ELSE page.sector END,
    'legalForm', CASE WHEN page.is_lost THEN page.was_legal_form ELSE page.legal_form END,
    'municipality', partner.municipality,
    'status', CASE WHEN page.is_lost THEN page.was_status ELSE page.status END,
    'joined', json_build_object(
      'effectiveOn', stretch.counting_since, 'precision', stretch.counting_since_precision),
    'left', CASE WHEN ending.from_on IS NOT NULL THEN json_build_object(
      'effectiveOn', ending.from_on, 'precision', ending.status_precision) END,
    'movedOn', ${stock ? 'NULL' : `CASE WHEN ${counts('page')} AND ${counted('page')} THEN page.from_on END`},
    'recordedAt', ${instantOf('change.recorded_at')}, 'channel', change.channel,
    'position', json_build_array(page.unnamed, page.name, page.partner_id, page.day))`;

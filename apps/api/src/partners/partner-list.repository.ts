import { Injectable } from '@nestjs/common';
import type { CivilDate, Instant } from '@registry/domain/calendar';
import type { PartnerListQuery } from '@registry/domain/partner';
import { Database } from '../platform/database/database.js';
import { instantOf, Parameters } from '../platform/database/parameters.js';
import { containing, searchWords } from '../platform/database/text-search.js';
import type { PartnerSummaryRow } from './partner.mapper.js';
import { commonColumns, periodsOn, standingOn, statusOfPeriod } from './partner-statements.js';

type Filters = Omit<PartnerListQuery, 'sort' | 'direction' | 'limit' | 'cursor' | 'on' | 'knownOn'>;

/** Of which day a list is, and of whose knowledge. */
export interface ListDay {
  readonly today: CivilDate;
  /** Null: today, with those who begin later. */
  readonly on: CivilDate | null;
  /** Null: as known now. */
  readonly knownBefore: Instant | null;
}

export interface PartnerPage extends Pick<PartnerListQuery, 'sort' | 'direction' | 'limit'> {
  /** The value that the list is ordered by, and the id, of the item before the page. */
  readonly after: readonly [value: string, id: string] | null;
}

/** What the list is ordered by: the expression, its type, and how it is written into a cursor. */
const orders = {
  name: { expression: 'p.name', type: 'text', written: 'page.value' },
  statusSince: { expression: 'status_change.effective_on', type: 'date', written: 'page.value::text' },
  updatedAt: { expression: 'p.updated_at', type: 'timestamptz', written: instantOf('page.value') },
} as const;

const listed = (values: readonly string[] | undefined): values is readonly string[] => (values ?? []).length > 0;

/** The partner list: one statement for a page and the total of all that match. */
@Injectable()
export class PartnerListRepository {
  constructor(private readonly database: Database) {}

  async list(
    filters: Filters,
    { sort, direction, limit, after }: PartnerPage,
    { today, on, knownBefore }: ListDay,
  ): Promise<{ items: PartnerSummaryRow[]; total: number }> {
    const parameters = new Parameters();
    const day = parameters.add(on ?? today);
    const present = on === null ? day : parameters.add(today);
    const isStrict = on !== null || knownBefore !== null;
    const ofDay = isStrict ? periodsOn(day, knownBefore === null ? null : parameters.add(knownBefore)) : null;
    const standing = ofDay === null ? standingOn(day) : `JOIN ${ofDay} ON period.partner_id = p.id`;
    const order = orders[sort];
    const conditions = conditionsOf(filters, { day, present }, parameters);
    const reads = (table: string): boolean => conditions.some((one) => one.includes(`${table}.`));
    const needsStanding = isStrict || sort === 'statusSince' || reads('period');
    const matches = `WHERE ${['true', ...conditions].join(' AND ')}`;
    const beyond = direction === 'asc' ? '>' : '<';
    // Not materialised: without filters a page then reads only its own part of the index, and the total only counts. Each
    // joins no more than it reads.
    const sql = `
      WITH matching AS NOT MATERIALIZED (
        SELECT p.id, ${order.expression} AS value
        FROM partner p ${needsStanding ? standing : ''} ${sort === 'statusSince' ? statusOfPeriod : ''}
        ${matches}
      ), page AS MATERIALIZED (
        SELECT id, value FROM matching
        ${after ? `WHERE (value, id) ${beyond} (${parameters.add(after[0])}::${order.type}, ${parameters.add(after[1])}::uuid)` : ''}
        ORDER BY value ${direction}, id ${direction}
        LIMIT ${parameters.add(limit)}
      )
      SELECT
        (SELECT count(*) FROM ${ofDay !== null && !reads('p') ? `${ofDay} ${matches}` : 'matching'}) AS total,
        (SELECT coalesce(json_agg(item ORDER BY value ${direction}, id ${direction}), '[]') FROM (
          SELECT page.id, page.value, (SELECT to_json(item) FROM (SELECT
            ${commonColumns(day)},
            ${order.written} AS position,
            (SELECT json_build_object('id', id, 'name', name) FROM contact
             WHERE partner_id = p.id AND ${primaryOn(present)} AND NOT is_hidden LIMIT 1) AS "primaryContact") item) AS item
          FROM page JOIN partner p ON p.id = page.id ${standing} ${statusOfPeriod}
        ) items) AS items`;
    const [row] = await this.database.query<{ items: PartnerSummaryRow[]; total: number }>(sql, parameters.values);
    return row ?? { items: [], total: 0 };
  }

  /** Tags in use in Swedish order, with how many partners have each. */
  async tags(): Promise<{ tag: string; count: number }[]> {
    return this.database.query('SELECT tag, count(*) AS count FROM partner_tag GROUP BY tag ORDER BY tag');
  }
}

const primaryOn = (day: string): string =>
  `role = 'primary' AND starts_on <= ${day}::date AND (ends_on IS NULL OR ends_on > ${day}::date)`;

function conditionsOf(
  filters: Filters,
  { day, present }: { readonly day: string; readonly present: string },
  parameters: Parameters,
): string[] {
  const { q, sector, status, municipality, tag, withoutPrimaryContact } = filters;
  const conditions: string[] = [];

  for (const word of searchWords(q ?? '')) conditions.push(`p.search LIKE ${parameters.add(containing(word))}`);
  if (listed(sector)) conditions.push(`period.sector = ANY (${parameters.add(sector)})`);
  if (listed(status)) conditions.push(`period.status = ANY (${parameters.add(status)})`);
  if (listed(municipality)) {
    const codes = `p.municipality = ANY (${parameters.add(municipality)})`;
    conditions.push(municipality.includes('none') ? `(${codes} OR p.municipality IS NULL)` : codes);
  }
  if (listed(tag)) {
    conditions.push(`p.id IN (SELECT partner_id FROM partner_tag WHERE tag = ANY (${parameters.add(tag)}))`);
  }
  if (withoutPrimaryContact !== undefined) {
    conditions.push(
      `period.counting_since <= ${day}::date`,
      `NOT EXISTS (SELECT FROM contact WHERE partner_id = p.id AND ${primaryOn(present)})`,
    );
  }
  return conditions;
}

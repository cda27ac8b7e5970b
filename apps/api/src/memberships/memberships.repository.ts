import { Injectable } from '@nestjs/common';
import type { DatedOn, Instant } from '@registry/domain/calendar';
import type { LedgerRow } from '@registry/domain/membership';
import type { Channel } from '@registry/domain/timeline';
import { z } from 'zod';
import type { PartnerReach } from '../platform/access/reach.js';
import type { Client } from '../platform/database/database.js';
import { instantOf } from '../platform/database/parameters.js';
import { type Ledgers, ledgers, type PartnerLedgers, partnerLedgers } from './ledger.schema.js';
import type { LedgerKind } from './ledger-kind.rules.js';
import { type KnownPartnerPeriod, knownPartnerPeriodsOf } from './partner-period.rules.js';

/** Who writes a ledger, and through which door. */
export interface Recorder {
  readonly userId: string | null;
  readonly channel: Channel;
}

const isWithinReach = '($2::uuid[] IS NULL OR partner.id = ANY ($2))';

/** The rows of one ledger as a JSON array, with the names of those who wrote them. */
const ledgerAsJson = (table: string, ownFields: string): string => `
  coalesce((
    SELECT json_agg(json_build_object(
      'id', change.id, ${ownFields},
      'effectiveOn', change.effective_on, 'precision', change.precision,
      'recordedAt', ${instantOf('change.recorded_at')}, 'firstRecordedAt', ${instantOf('change.first_recorded_at')},
      'recordedBy', recorder.name,
      'supersededAt', ${instantOf('change.superseded_at')}, 'supersededBy', superseder.name,
      'supersededReason', change.superseded_reason)
      ORDER BY change.effective_on, change.first_recorded_at, change.recorded_at, change.id)
    FROM ${table} AS change
    LEFT JOIN "user" AS recorder ON recorder.id = change.recorded_by_id
    LEFT JOIN "user" AS superseder ON superseder.id = change.superseded_by_id
    WHERE change.partner_id = partner.id), '[]')`;

const findLedgers = `
  SELECT
    ${ledgerAsJson('status_change', `'status', change.status, 'reason', change.reason`)} AS "statusChanges",
    ${ledgerAsJson(
      'sector_change',
      `'sector', change.sector, 'legalForm', change.legal_form, 'note', change.note`,
    )} AS "sectorChanges"
  FROM partner
  WHERE partner.id = $1 AND ${isWithinReach}`;

/** A period by the names of its columns. */
const rowOf = (partnerId: string, period: KnownPartnerPeriod) => ({
  partner_id: partnerId,
  from_on: period.fromOn,
  until_on: period.untilOn,
  status: period.status,
  status_precision: period.statusPrecision,
  sector: period.sector,
  legal_form: period.legalForm,
  was_status: period.wasStatus,
  was_sector: period.wasSector,
  was_legal_form: period.wasLegalForm,
  status_change_id: period.statusChangeId,
  sector_change_id: period.sectorChangeId,
  counting_since: period.countingSince,
  counting_since_precision: period.countingSincePrecision,
  known_from: period.knownFrom,
  known_until: period.knownUntil,
});

/** Which of the rows given is this one: none of those that go, nothing of those that come. */
const isAmong = (table: string, rows: string): string => `EXISTS (
    SELECT FROM jsonb_populate_recordset(NULL::${table}, ${rows}) AS fresh
    WHERE fresh.partner_id = stored.partner_id AND fresh.from_on = stored.from_on AND fresh IS NOT DISTINCT FROM stored)`;

const deletePeriods = `
  WITH past AS (
    DELETE FROM partner_period_past AS stored
    WHERE partner_id = ANY ($1) AND NOT ${isAmong('partner_period_past', '$3')}
  )
  DELETE FROM partner_period AS stored WHERE partner_id = ANY ($1) AND NOT ${isAmong('partner_period', '$2')}`;

// What was not deleted is one of those that are given.
const insertPeriods = `
  WITH past AS (
    INSERT INTO partner_period_past SELECT * FROM jsonb_populate_recordset(NULL::partner_period_past, $2)
    ON CONFLICT (partner_id, from_on, known_from) DO NOTHING
  )
  INSERT INTO partner_period SELECT * FROM jsonb_populate_recordset(NULL::partner_period, $1)
  ON CONFLICT (partner_id, from_on) DO NOTHING`;

const rowsAsJson = (table: string, ownFields: string): string => `
  (SELECT json_agg(json_build_object('id', change.id, ${ownFields},
     'effectiveOn', change.effective_on, 'precision', change.precision, 'recordedAt', ${instantOf('change.recorded_at')},
     'firstRecordedAt', ${instantOf('change.first_recorded_at')}, 'supersededAt', ${instantOf('change.superseded_at')}))
   FROM ${table} AS change WHERE change.partner_id = found.partner_id)`;

/** An upgrade says minus infinity of what it could not derive. */
const lockUnderived = `
  SELECT id FROM partner
  WHERE id IN (SELECT partner_id FROM partner_period WHERE known_from = '-infinity' LIMIT $1)
  ORDER BY id FOR UPDATE`;

const findPartnerLedgers = `
  SELECT found.partner_id AS "partnerId",
    ${rowsAsJson('status_change', `'status', change.status`)} AS statuses,
    ${rowsAsJson('sector_change', `'sector', change.sector, 'legalForm', change.legal_form`)} AS sectors
  FROM unnest($1::uuid[]) AS found (partner_id)`;

@Injectable()
export class MembershipsRepository {
  /** Both ledgers of a partner within reach, with the names of who wrote them. */
  async findLedgers(client: Client, partnerId: string, reach: PartnerReach): Promise<Ledgers | undefined> {
    const { rows } = await client.query(findLedgers, [partnerId, reach]);
    return rows[0] === undefined ? undefined : ledgers.parse(rows[0]);
  }

  /**
   * Makes other acts on the partner wait until this transaction ends. A statement of its own: what the statement that
   * waits reads besides the locked row is as old as the statement.
   *
   * @returns whether there is such a partner within reach.
   */
  async lockPartner(client: Client, partnerId: string, reach: PartnerReach): Promise<boolean> {
    const { rows } = await client.query(
      `SELECT id FROM partner WHERE partner.id = $1 AND ${isWithinReach} FOR UPDATE`,
      [partnerId, reach],
    );
    return rows.length === 1;
  }

  async insert<Content extends DatedOn>(
    client: Client,
    kind: LedgerKind<Content>,
    partnerId: string,
    row: Content & LedgerRow,
    recorder: Recorder,
  ): Promise<void> {
    const columns: Readonly<Record<string, string | null>> = {
      id: row.id,
      partner_id: partnerId,
      ...kind.columns(row),
      effective_on: row.effectiveOn,
      precision: row.precision,
      recorded_at: row.recordedAt,
      first_recorded_at: row.firstRecordedAt,
      recorded_by_id: recorder.userId,
      channel: recorder.channel,
    };
    const names = Object.keys(columns);
    await client.query(
      `INSERT INTO ${kind.table} (${names.join(', ')}) VALUES (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
      Object.values(columns),
    );
  }

  /** Marks a row as superseded. Never before it was recorded, though two servers' clocks may differ. */
  async supersede(
    client: Client,
    table: LedgerKind<DatedOn>['table'],
    id: string,
    { at, by, why }: { readonly at: Instant; readonly by: Recorder; readonly why: string },
  ): Promise<void> {
    await client.query(
      `UPDATE ${table}
       SET superseded_at = greatest($2::timestamptz, recorded_at), superseded_by_id = $3, superseded_reason = $4
       WHERE id = $1`,
      [id, at, by.userId, why],
    );
  }

  /**
   * Makes the periods of these partners, now and before, those that their ledgers mean. Rows that stay as they are are not
   * touched: each that goes or comes is a line in the sums of growth.
   */
  async rewritePeriods(client: Client, partners: readonly PartnerLedgers[]): Promise<void> {
    const rows = partners.flatMap(({ partnerId, statuses, sectors }) =>
      knownPartnerPeriodsOf(statuses, sectors).map((period) => rowOf(partnerId, period)),
    );
    const values = [
      partners.map(({ partnerId }) => partnerId),
      JSON.stringify(rows.filter((row) => row.known_until === null)),
      JSON.stringify(rows.filter((row) => row.known_until !== null)),
    ];
    await client.query(deletePeriods, values);
    await client.query(insertPeriods, values.slice(1));
  }

  /** Locks up to `limit` partners of which is not yet derived what was known before, then reads their ledgers. */
  async lockUnderived(client: Client, limit: number): Promise<PartnerLedgers[]> {
    const locked = await client.query<{ id: string }>(lockUnderived, [limit]);
    const { rows } = await client.query(findPartnerLedgers, [locked.rows.map(({ id }) => id)]);
    return z.array(partnerLedgers).parse(rows);
  }

  /** A partner reads differently after a change of its ledgers, so it has a new version. */
  async markChanged(client: Client, partnerId: string, at: Instant): Promise<void> {
    await client.query('UPDATE partner SET version = version + 1, updated_at = $2 WHERE id = $1', [partnerId, at]);
  }
}

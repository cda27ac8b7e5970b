import type { Database as Connections } from '@registry/database';
import type { LedgerRow } from '@registry/domain/membership';
import type { History } from '@registry/domain/testing';
import { foldText } from '@registry/domain/text';
import { v7 as newId } from 'uuid';
import { sectorKind, statusKind } from '../memberships/ledger-kind.rules.js';
import { MembershipsRepository } from '../memberships/memberships.repository.js';
import type { Client } from '../platform/database/database.js';

/** What of a partner has no date. */
interface PartnerAttributes {
  readonly municipality?: string | null;
  /** Its id when absent. */
  readonly name?: string;
  readonly tags?: readonly string[];
}

/** Inserts a bare partner, without ledgers. */
export async function insertPartner(client: Client, attributes: PartnerAttributes = {}): Promise<string> {
  const id = newId();
  const { municipality = null, name = id, tags = [] } = attributes;
  await client.query(
    `INSERT INTO partner (id, name, name_folded, search, municipality, registered_at, updated_at)
     VALUES ($1::uuid, $2, $3, $3, $4, now(), now())`,
    [id, name, foldText(name), municipality],
  );
  await client.query('INSERT INTO partner_tag (partner_id, tag) SELECT $1, unnest($2::text[])', [id, tags]);
  return id;
}

const withUuid = <Row extends LedgerRow>(row: Row): Row => ({ ...row, id: newId() });

/** Inserts a partner with a whole history, superseded rows included, and the periods that it means. */
export async function insertPartnerWithHistory(
  client: Client,
  history: History,
  attributes: PartnerAttributes = {},
): Promise<string> {
  const repository = new MembershipsRepository();
  const recorder = { userId: null, channel: 'system' } as const;
  const partnerId = await insertPartner(client, attributes);
  const statuses = history.statuses.map(withUuid);
  const sectors = history.sectors.map(withUuid);
  for (const row of statuses) {
    await repository.insert(client, statusKind, partnerId, { ...row, reason: null }, recorder);
  }
  for (const row of sectors) {
    await repository.insert(client, sectorKind, partnerId, { ...row, note: null }, recorder);
  }
  for (const [table, rows] of [
    ['status_change', statuses],
    ['sector_change', sectors],
  ] as const) {
    for (const { id, supersededAt } of rows) {
      if (supersededAt !== null)
        await repository.supersede(client, table, id, { at: supersededAt, by: recorder, why: 'Wrong.' });
    }
  }
  await repository.rewritePeriods(client, [{ partnerId, statuses, sectors }]);
  return partnerId;
}

/** Everything that a change of a partner's ledgers may write. */
export async function readLedgers({ pool }: Connections, partnerId: string) {
  const read = async (sql: string) => (await pool.query(sql, [partnerId])).rows;
  return {
    version: (await read('SELECT version FROM partner WHERE id = $1'))[0]?.version,
    statuses: await read('SELECT * FROM status_change WHERE partner_id = $1 ORDER BY id'),
    sectors: await read('SELECT * FROM sector_change WHERE partner_id = $1 ORDER BY id'),
    periods: await read('SELECT * FROM partner_period WHERE partner_id = $1 ORDER BY from_on'),
    history: await read(
      'SELECT action, subject_kind, subject_id, channel, changes FROM history_entry WHERE partner_id = $1 ORDER BY seq',
    ),
  };
}

/** Fills an empty, migrated database with made-up partners, their ledgers and contacts. */
import { Histories, idOf, randomFrom } from './histories.mjs';

const BATCH = 2000;
const places = [
  'Askby',
  'Björkö',
  'Ekvik',
  'Granby',
  'Hällefors',
  'Ljusnäs',
  'Målaren',
  'Näsby',
  'Storåsen',
  'Åkern',
  'Älvdal',
  'Österfors',
];
const kinds = ['förening', 'kommun', 'verkstad', 'folkhögskola', 'stiftelse', 'bolag', 'nätverk', 'samverkan'];
const municipalities = ['1880', '1860', '1861', '1862', '1863', '1864', '1881', '1882', '1883', '1884', '1885', '0180'];

const at = (milliseconds) => (milliseconds === null ? null : new Date(milliseconds).toISOString());

/** Sends rows as one JSON document a batch: one statement for thousands of rows. */
async function insert(client, table, columns, rows) {
  const names = Object.keys(columns);
  const definitions = names.map((name) => `${name} ${columns[name]}`).join(', ');
  await client.query(
    `INSERT INTO ${table} (${names.join(', ')}) SELECT ${names.join(', ')} FROM jsonb_to_recordset($1) AS row (${definitions})`,
    [JSON.stringify(rows)],
  );
}

const ledger = {
  id: 'uuid',
  partner_id: 'uuid',
  effective_on: 'date',
  precision: 'text',
  recorded_at: 'timestamptz',
  first_recorded_at: 'timestamptz',
  channel: 'text',
  superseded_at: 'timestamptz',
  superseded_reason: 'text',
};
const ledgerRow = (partnerId, row) => ({
  id: row.id,
  partner_id: partnerId,
  effective_on: row.effectiveOn,
  precision: row.precision,
  recorded_at: at(row.recordedAt),
  first_recorded_at: at(row.firstRecordedAt),
  channel: 'system',
  superseded_at: at(row.supersededAt),
  superseded_reason: row.supersededAt === null ? null : 'Fel dag.',
});

function partnerRow(number, id, random) {
  const name = `${places[Math.floor(random() * places.length)]} ${kinds[Math.floor(random() * kinds.length)]} ${number}`;
  const at = '2026-11-01T00:00:00Z';
  const folded = name.toLowerCase();
  const municipality = random() < 0.95 ? municipalities[Math.floor(random() * municipalities.length)] : null;
  return { id, name, name_folded: folded, search: folded, municipality, registered_at: at, updated_at: at };
}

/**
 * What is derived from the ledgers is left to the product: as after an upgrade, one period of each partner says that it is
 * not derived yet.
 */
const leaveToProduct = `
  INSERT INTO partner_period (partner_id, from_on, status, status_precision, sector, status_change_id, sector_change_id, known_from)
  SELECT DISTINCT ON (status.partner_id) status.partner_id, status.effective_on, status.status, status.precision, sector.sector, status.id, sector.id,
    '-infinity'
  FROM status_change AS status JOIN sector_change AS sector USING (partner_id)
  ORDER BY status.partner_id, status.effective_on`;

/**
 * @returns how many rows of each kind there are
 */
export async function fill(client, { partners, contacts, seed }) {
  const histories = new Histories(seed);
  const random = randomFrom(seed + 1);
  const counts = { partners, contacts, statusChanges: 0, sectorChanges: 0 };
  for (let first = 1; first <= partners; first += BATCH) {
    const batch = { partner: [], status: [], sector: [], contact: [] };
    for (let number = first; number < Math.min(first + BATCH, partners + 1); number += 1) {
      const id = idOf(1, number);
      const history = histories.partner();
      batch.partner.push(partnerRow(number, id, random));
      for (const row of history.statuses) batch.status.push({ ...ledgerRow(id, row), status: row.status });
      for (const row of history.sectors) {
        batch.sector.push({ ...ledgerRow(id, row), sector: row.sector, legal_form: row.legalForm });
      }
      const share = Math.floor((number * contacts) / partners) - Math.floor(((number - 1) * contacts) / partners);
      for (let place = 0; place < share; place += 1) batch.contact.push(contactRow(id, number, place));
    }
    await insert(
      client,
      'partner',
      {
        id: 'uuid',
        name: 'text',
        name_folded: 'text',
        search: 'text',
        municipality: 'text',
        registered_at: 'timestamptz',
        updated_at: 'timestamptz',
      },
      batch.partner,
    );
    await insert(client, 'status_change', { ...ledger, status: 'text' }, batch.status);
    await insert(client, 'sector_change', { ...ledger, sector: 'text', legal_form: 'text' }, batch.sector);
    await insert(
      client,
      'contact',
      {
        id: 'uuid',
        partner_id: 'uuid',
        name: 'text',
        role: 'text',
        email: 'text',
        email_folded: 'text',
        language: 'text',
        starts_on: 'date',
        search: 'text',
        created_at: 'timestamptz',
        updated_at: 'timestamptz',
      },
      batch.contact,
    );
    counts.statusChanges += batch.status.length;
    counts.sectorChanges += batch.sector.length;
  }
  await client.query(leaveToProduct);
  return counts;
}

function contactRow(partnerId, number, place) {
  const email = `kontakt-${number}-${place}@example.org`;
  return {
    id: idOf(4, number * 8 + place),
    partner_id: partnerId,
    name: `Kontakt ${number} ${place}`,
    role: place === 0 ? 'primary' : 'other',
    email,
    email_folded: email,
    language: 'sv',
    starts_on: '2015-01-01',
    search: `kontakt ${number} ${place} ${email}`,
    created_at: '2026-11-01T00:00:00Z',
    updated_at: '2026-11-01T00:00:00Z',
  };
}

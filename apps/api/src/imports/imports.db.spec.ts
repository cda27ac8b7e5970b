import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { imports } from '@registry/contract/imports';
import { partners } from '@registry/contract/partners';
import { importLimits } from '@registry/domain/import';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import type { Visitor } from '../testing/visitor.js';

const partnersOf2016 = readFileSync(new URL('testing/parter-2016.csv', import.meta.url));
const heading = 'Organisation;Organisationsnummer;Sektor;Kommun;Status;Part sedan\r\n';

let app: TestApp;
let coordinator: Visitor;

beforeEach(async () => {
  app = await createTestApp();
  coordinator = await app.signInAs('coordinator');
});
afterEach(() => app.close());

const upload = (content: string | Uint8Array, fileName = 'parter.csv') =>
  coordinator.ask(imports.upload, { body: { fileName, content: Buffer.from(content).toString('base64') } });

const commit = (importId: string, ready: number) =>
  coordinator.ask(imports.commit, { params: { importId }, body: { ready } });

const count = async (table: string): Promise<number> =>
  (await app.connections.pool.query<{ count: number }>(`SELECT count(*) FROM ${table}`)).rows[0]?.count ?? -1;

const register = (name: string) =>
  coordinator.ask(partners.register, { body: { name, sector: 'civil', status: 'active', effective: '2015' } });

describe('the partners of 2016', () => {
  it('are all ready, and become partners in one act', async () => {
    const { status, body } = await upload(partnersOf2016, 'parter-2016.csv');

    expect(status).toBe(201);
    expect(body).toMatchObject({
      fileName: 'parter-2016.csv',
      encoding: 'windows-1252',
      delimiter: ';',
      committedAt: null,
      ignoredColumns: [],
      counts: { rows: 24, ready: 24, leftOut: 0, warnings: 0 },
    });
    expect(await count('partner')).toBe(0);

    expect((await commit(body.id, 24)).body).toEqual({ registered: 24, leftOut: 0 });

    const list = (await coordinator.ask(partners.list, { query: { limit: 200 } })).body;
    expect(list.total).toBe(24);
    expect(list.items.map(({ name }) => name)).toEqual([
      'Arbetarnas bildningsförbund',
      'Arbetsförmedlingen',
      'Askersunds kommun',
      'Coompanion',
      'Friluftsfrämjandet Region Öst',
      'Hallsbergs kommun',
      'Hällefors folkhögskola',
      'Kumla kommun',
      'Laxå kommun',
      'Lekebergs kommun',
      'Lindesbergs kommun',
      'Ljusnarsbergs kommun',
      'Länsbygderådet Örebro län',
      'Länsstyrelsen Örebro län',
      'Region Örebro län',
      'Samordningsförbundet Finsam Degerfors-Karlskoga',
      'Samordningsförbundet Finsam Sydnärke',
      'Stiftelsen Activa',
      'Stiftelsen Cesam',
      'Studieförbundet Bilda',
      'Studieförbundet Vuxenskolan',
      'Örebro läns bildningsförbund',
      'Örebro läns idrottsförbund',
      'Örebro universitet',
    ]);
  });

  it('are told once each in the history, as imported, and the import once', async () => {
    const { body } = await upload(partnersOf2016);
    await commit(body.id, 24);
    const { rows } = await app.connections.pool.query(
      'SELECT action, channel, count(*) FROM history_entry GROUP BY action, channel ORDER BY action',
    );
    expect(rows).toEqual([
      { action: 'import.committed', channel: 'import', count: 1 },
      { action: 'partner.registered', channel: 'import', count: 24 },
    ]);
    expect(app.mail.outbox).toHaveLength(0);
  });

  it('are committed once, by one of many', async () => {
    const { body } = await upload(partnersOf2016);
    const answers = await Promise.all(Array.from({ length: 5 }, () => commit(body.id, 24)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.problem.code).toBe('IMPORT_ALREADY_COMMITTED');
    expect(await count('partner')).toBe(24);
  });

  it('stay shown as what they became when the registry changes', async () => {
    const { body } = await upload(partnersOf2016);
    await commit(body.id, 24);
    const after = (await coordinator.ask(imports.get, { params: { importId: body.id } })).body;
    expect(after.committedAt).not.toBeNull();
    expect(after.rows).toEqual(body.rows);
    expect((await upload(partnersOf2016)).body.counts).toMatchObject({ ready: 0, leftOut: 24 });
  });
});

describe('an import beside the registry', () => {
  it('is compared with the registry as it is when it is looked at', async () => {
    const { body } = await upload(`${heading}Coompanion;;Civil society;;Active;2015\r\n`);
    expect(body.counts).toMatchObject({ ready: 1, warnings: 0 });

    await register('Coompanion Örebro');

    const later = (await coordinator.ask(imports.get, { params: { importId: body.id } })).body;
    expect(later.rows[0]?.problems).toMatchObject([{ code: 'ROW_SIMILAR_NAME', about: 'Coompanion Örebro' }]);
  });

  it('is not committed when other rows are ready than the person was shown', async () => {
    const { body } = await upload(partnersOf2016);
    await register('coompanion');

    const answer = await commit(body.id, 24);

    expect(answer.status).toBe(409);
    expect(answer.problem).toMatchObject({ code: 'IMPORT_OUTDATED', details: { ready: 23 } });
    expect(await count('partner')).toBe(1);
    expect((await commit(body.id, 23)).body).toEqual({ registered: 23, leftOut: 1 });
  });

  it('writes nothing at all when a name is registered in the same moment', async () => {
    const { body } = await upload(partnersOf2016);
    const other = await app.connections.pool.connect();
    try {
      await other.query('BEGIN');
      await other.query(
        `INSERT INTO partner (id, name, name_folded, search, registered_at, updated_at)
         VALUES (gen_random_uuid(), 'Örebro universitet', 'örebro universitet', '', now(), now())`,
      );
      const committing = commit(body.id, 24);
      await waitUntilSomebodyWaits();
      await other.query('COMMIT');
      expect((await committing).problem.code).toBe('IMPORT_OUTDATED');
    } finally {
      other.release();
    }
    expect(await count('partner')).toBe(1);
    expect(await count('history_entry')).toBe(0);
  });

  const waitUntilSomebodyWaits = async () => {
    for (;;) {
      const { rows } = await app.connections.pool.query(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      if (rows.length > 0) return;
    }
  };
});

describe('hostile files', () => {
  it('become text, never anything that runs or rules', async () => {
    const name = '=HYPERLINK("http://evil.example";"Klicka")';
    const { body } = await upload(
      `__proto__;Namn;Sektor;Part sedan\n{"a":1};"${name.replaceAll('"', '""')}";Privat;2016\n;"'; DROP TABLE partner; --";Privat;2016\n`,
    );
    expect(body.ignoredColumns).toEqual(['__proto__']);
    expect(body.rows.map(({ partner }) => partner?.name)).toEqual([name, "'; DROP TABLE partner; --"]);
    expect((await commit(body.id, 2)).status).toBe(200);
    expect(await count('partner')).toBe(2);
  });

  it('are refused with the reason when they are no text', async () => {
    const answer = await upload(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), 'parter.xlsx');
    expect(answer.status).toBe(422);
    expect(answer.problem).toMatchObject({ code: 'IMPORT_UNREADABLE', details: { reason: 'binary' } });
    expect(await count('partner_import')).toBe(0);
  });

  it('are refused when they are too long or too large', async () => {
    const long = await upload(`Namn\n${'A\n'.repeat(importLimits.rows + 1)}`);
    expect(long.problem).toMatchObject({ code: 'IMPORT_UNREADABLE', details: { reason: 'rows', limit: 10_000 } });
    const large = await upload(Buffer.alloc(importLimits.bytes + 3, 'A'));
    expect(large.status).toBe(400);
    expect(large.problem.errors).toMatchObject([{ pointer: '/content', code: 'FIELD_TOO_LONG' }]);
  });

  it('leave no personal number behind', async () => {
    const { body } = await upload(`${heading}Kalles Kiosk;811228-9874;Privat;;Part;2016\r\n`);
    expect(body.rows[0]).toMatchObject({ partner: null, problems: [{ code: 'ORGANISATION_NUMBER_SOLE_TRADER' }] });
    const { rows } = await app.connections.pool.query('SELECT rows::text FROM partner_import');
    expect(JSON.stringify([body, rows])).not.toContain('9874');
  });

  it('are refused in content and name that are not what they should be', async () => {
    const answer = await coordinator.ask(imports.upload, { body: { fileName: 'a\0b', content: 'inte base64!' } });
    expect(answer.status).toBe(400);
    expect(answer.problem.errors?.map(({ pointer }) => pointer)).toEqual(['/fileName', '/content']);
  });

  it('do not slow the registry down: ten thousand rows beside a thousand partners', async () => {
    await app.connections.pool.query(
      `INSERT INTO partner (id, name, name_folded, search, registered_at, updated_at)
       SELECT gen_random_uuid(), name, lower(name), '', now(), now()
       FROM (SELECT 'Föreningen nummer ' || number AS name FROM generate_series(1, 1000) number) names`,
    );
    const rows = Array.from({ length: importLimits.rows }, (_, index) => `Byalaget i by ${index};;Civil;;Part;2016`);
    const started = performance.now();
    const { body } = await upload(`${heading}${rows.join('\r\n').replaceAll('Civil', 'Civilsamhälle')}\r\n`);
    expect(body.counts.ready).toBe(importLimits.rows);
    expect(performance.now() - started).toBeLessThan(20_000);
  }, 60_000);
});

describe('permissions', () => {
  it('let nobody but coordinators import, and find no import that does not exist', async () => {
    const staff = await app.signInAs('staff');
    expect((await staff.ask(imports.upload, { body: { fileName: 'a', content: '' } })).status).toBe(403);
    const params = { importId: '0198a000-0000-7000-8000-000000000000' };
    expect((await coordinator.ask(imports.get, { params })).status).toBe(404);
    expect((await coordinator.ask(imports.commit, { params, body: { ready: 1 } })).status).toBe(404);
  });
});

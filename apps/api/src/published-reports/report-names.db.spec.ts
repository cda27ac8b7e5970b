import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { publishedReports } from '@registry/contract/growth';
import { memberships } from '@registry/contract/memberships';
import { partners } from '@registry/contract/partners';
import type { Actor } from '@registry/domain/access';
import type { GrowthQuery } from '@registry/domain/growth';
import type { LegalForm } from '@registry/domain/legal-form';
import type { Sector } from '@registry/domain/sector';
import { MembershipsService } from '../memberships/memberships.service.js';
import { Database } from '../platform/database/database.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import type { Visitor } from '../testing/visitor.js';
import { PublishedReportsRepository } from './published-reports.repository.js';

const years: GrowthQuery = { from: '2015-01-01', to: '2016-12-31', step: 'year' };
const inPrivate = { sector: 'private', legalForm: 'limited_company' } as const;
const soleTrader = { sector: 'private', legalForm: 'sole_trader' } as const;

describe('what is stored of a published report', () => {
  let test: TestApp;
  let coordinator: Visitor;

  beforeEach(async () => {
    test = await createTestApp({ now: '2026-07-05T08:00:00.000Z' });
    coordinator = await test.signInAs('coordinator');
  });
  afterEach(() => test.close());

  async function join(name: string, facts: { sector: Sector; legalForm?: LegalForm } = { sector: 'civil' }) {
    const body = { name, status: 'active', effective: '2015-01-01', ...facts } as const;
    const answer = await coordinator.ask(partners.register, { body });
    expect(answer.status).toBe(201);
    return answer.body.id;
  }

  async function publish(query = years) {
    const answer = await coordinator.ask(publishedReports.publish, { body: { title: 'Årsrapport', query } });
    expect(answer.status).toBe(201);
    return answer.body;
  }

  const read = async ({ id }: { id: string }) =>
    (await coordinator.ask(publishedReports.get, { params: { reportId: id } })).body;

  const storedWith = async (word: string): Promise<number> => {
    const { rows } = await test.connections.pool.query(
      'SELECT FROM published_report AS stored WHERE stored::text LIKE $1',
      [`%${word}%`],
    );
    return rows.length;
  };
  const partnersOf = async ({ id }: { id: string }) => {
    const { rows } = await test.connections.pool.query('SELECT partners FROM published_report WHERE id = $1', [id]);
    return rows[0]?.partners as { id: string; name: string | null }[];
  };

  it('loses the name, and nothing else, with the change that says it is a person’s', async () => {
    const partnerId = await join('Berit Berg', inPrivate);
    await join('Kugghjulet');
    const reports = [await publish(), await publish({ ...years, by: 'legalForm' })];
    const before = await Promise.all(reports.map(partnersOf));
    expect(await storedWith('Berit Berg')).toBe(2);

    const body = { ...soleTrader, effective: '2016-05-01' };
    expect((await coordinator.ask(memberships.recordSector, { params: { partnerId }, body })).status).toBe(201);

    expect(await storedWith('Berit Berg')).toBe(0);
    expect(await storedWith('Kugghjulet')).toBe(2);
    expect(await Promise.all(reports.map(partnersOf))).toEqual(
      before.map((partners) => partners.map((one) => (one.id === partnerId ? { ...one, name: null } : one))),
    );
    expect(await Promise.all(reports.map(read))).toEqual(reports);
  });

  it('loses it when another change makes of it that the partner was one', async () => {
    const partnerId = await join('Berit Berg', inPrivate);
    const record = (body: { sector: 'private'; legalForm: LegalForm; effective: string }) =>
      coordinator.ask(memberships.recordSector, { params: { partnerId }, body });
    // It held on no day: on that day the company came after it.
    await record({ ...soleTrader, effective: '2015-06-01' });
    const { sectorChanges } = (await record({ ...inPrivate, effective: '2015-06-01' })).body;
    await publish();
    expect(await storedWith('Berit Berg')).toBe(1);

    await coordinator.ask(memberships.correctSector, {
      params: { partnerId, changeId: sectorChanges.at(-1)?.id ?? '' },
      body: { replacement: null, why: 'Bolaget blev aldrig av.' },
    });

    expect(await storedWith('Berit Berg')).toBe(0);
  });

  it('keeps it when the change is refused', async () => {
    const partnerId = await join('Berit Berg', inPrivate);
    await publish();

    const body = { ...soleTrader, effective: '2090' };
    const { problem } = await coordinator.ask(memberships.recordSector, { params: { partnerId }, body });

    expect(problem.code).toBe('EFFECTIVE_DATE_TOO_FAR_AHEAD');
    expect(await storedWith('Berit Berg')).toBe(1);
  });

  /** Until something waits for the table of reports. */
  async function untilSomethingWaits(): Promise<void> {
    const waiting = `SELECT FROM pg_locks WHERE relation = 'published_report'::regclass AND NOT granted`;
    for (let tries = 0; tries < 2000; tries += 1) {
      if ((await test.connections.pool.query(waiting)).rows.length > 0) return;
    }
    throw new Error('Nothing waits.');
  }

  it('has no name of which that is learned while it is being published', async () => {
    const partnerId = await join('Berit Berg', inPrivate);
    const { id } = await publish();
    const body = { ...soleTrader, effective: '2016-05-01' };

    const answer = await test.app.get(Database).inSnapshot(async (client) => {
      await test.app.get(PublishedReportsRepository).lockToPublish(client);
      const learning = coordinator.ask(memberships.recordSector, { params: { partnerId }, body });
      await untilSomethingWaits();
      await client.query(
        `INSERT INTO published_report
         SELECT gen_random_uuid(), title, note, query, report, partners, published_at, published_by_id
         FROM published_report WHERE id = $1`,
        [id],
      );
      return { learning };
    });

    expect((await answer.learning).status).toBe(201);
    expect(await storedWith('Årsrapport')).toBe(2);
    expect(await storedWith('Berit Berg')).toBe(0);
  });

  it('has no name of which that has been learned but not yet committed', async () => {
    const partnerId = await join('Berit Berg', inPrivate);
    const wish = { ...soleTrader, note: null, effective: '2016-05-01' };
    const { rows } = await test.connections.pool.query('SELECT id FROM "user"');
    const actor: Actor = { userId: rows[0]?.id, role: 'coordinator', partnerIds: [], contactIds: [] };

    const { publishing } = await test.app.get(Database).inTransaction(async (client) => {
      await test.app.get(MembershipsService).recordSectorWithin(client, actor, partnerId, wish);
      const publishing = publish();
      await untilSomethingWaits();
      return { publishing };
    });

    expect(await partnersOf(await publishing)).toMatchObject([{ id: partnerId, name: null }]);
    expect(await storedWith('Berit Berg')).toBe(0);
  });

  it('may lose a name in the database, and get neither another nor lose anything else', async () => {
    await join('Berit Berg', inPrivate);
    const { id } = await publish();
    const set = (partners: string) =>
      test.connections.pool.query(`UPDATE published_report SET partners = ${partners} WHERE id = $1`, [id]);

    for (const refused of [
      `jsonb_set(partners, '{0,name}', '"Annat"')`,
      `jsonb_set(partners, '{0,tags}', '["ny"]')`,
      `partners - 0`,
      `partners || partners`,
    ]) {
      await expect(set(refused)).rejects.toThrow('append-only');
    }
    await expect(set(`jsonb_set(partners, '{0,name}', 'null')`)).resolves.toMatchObject({ rowCount: 1 });
    await expect(set(`jsonb_set(partners, '{0,name}', '"Berit Berg"')`)).rejects.toThrow('append-only');
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { partners } from '@registry/contract/partners';
import { wayIn } from '@registry/contract/way-in';
import { addDays, type CivilDate } from '@registry/domain/calendar';
import { growthSteps } from '@registry/domain/growth';
import { derivePeriods } from '@registry/domain/membership';
import { type History, history, historyToday, sectorRows, statusRows } from '@registry/domain/testing';
import {
  countWayIn,
  funnelKeys,
  stayCountKeys,
  type WayInFigureKey,
  type WayInQuery,
  type WayInRow,
  wayInQuery,
  wayInRowsQuery,
  waysInOf,
} from '@registry/domain/way-in';
import fc from 'fast-check';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { addContact, addPartner } from '../testing/factories.js';
import { insertPartnerWithHistory } from '../testing/ledgers.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import { useTestDatabase } from '../testing/use-test-database.js';
import type { Visitor } from '../testing/visitor.js';
import { WayInRepository } from './way-in.repository.js';
import { WayInService } from './way-in.service.js';

class StoppedClock extends Clock {
  override now(): Date {
    return new Date(`${historyToday}T10:00:00Z`);
  }
}

const query: fc.Arbitrary<WayInQuery> = fc
  .record({
    from: fc.integer({ min: -400, max: 2000 }),
    length: fc.nat(1000),
    step: fc.constantFrom(...growthSteps),
    sector: fc.constantFrom(undefined, ['civil'], ['public', 'private']),
  })
  .map(({ from, length, ...rest }) => {
    const first: CivilDate = addDays('2014-01-01', from);
    return wayInQuery.parse({ from: first, to: addDays(first, length), ...rest });
  });

describe('the way in', () => {
  const testDatabase = useTestDatabase();
  const client = () => testDatabase.database.pool;
  const service = () => new WayInService(new WayInRepository(new Database(testDatabase.database)), new StoppedClock());
  const rowsOf = async (asked: WayInQuery, cell: { figure: WayInFigureKey; [key: string]: string | undefined }) =>
    service().rows(wayInRowsQuery.parse({ ...asked, ...cell, limit: 200 }));

  beforeEach(async () => {
    await client().query('TRUNCATE partner CASCADE');
  });

  const insert = async (partners: readonly History[]) => {
    await client().query('TRUNCATE partner CASCADE');
    for (const one of partners) await insertPartnerWithHistory(client(), one);
  };

  it('counts what the domain counts, for random histories and questions', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(history, { minLength: 1, maxLength: 8 }),
        fc.array(query, { minLength: 4, maxLength: 8 }),
        async (partners, queries) => {
          await insert(partners);
          const ways = partners.map(({ statuses, sectors }) =>
            waysInOf(derivePeriods(statuses, sectors), historyToday),
          );
          for (const asked of queries) {
            expect(await service().report(asked)).toEqual(countWayIn(ways, asked, historyToday));
          }
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);

  it('has as many rows behind every figure as the figure says, all different', async () => {
    const partners = fc.sample(history, { numRuns: 25, seed: 4 });
    await insert(partners);
    const asked = wayInQuery.parse({ from: '2014-01-01', to: '2018-12-31', sector: ['civil', 'public'] });
    const report = await service().report(asked);

    const counts: number[] = [];
    const columns = [
      { period: undefined, ...report.whole },
      ...report.periods.map((one) => ({ ...one, period: one.start })),
    ];
    for (const figure of funnelKeys) {
      for (const { period, sectors, total: all } of columns) {
        for (const within of ['civil', 'public', 'private', 'total'] as const) {
          const { items, total } = await rowsOf(asked, { figure, period, in: within });
          const expected = (within === 'total' ? all : sectors[within])[figure];
          expect([figure, period, within, total, items.length]).toEqual([figure, period, within, expected, expected]);
          counts.push(total);
        }
      }
    }
    for (const figure of stayCountKeys) {
      for (const { status, sectors, total: all } of report.times) {
        for (const within of ['civil', 'total'] as const) {
          const { items, total } = await rowsOf(asked, { figure, status, in: within });
          const expected = (within === 'total' ? all : sectors[within])[figure];
          expect([figure, status, within, total, items.length]).toEqual([figure, status, within, expected, expected]);
          counts.push(total);
          const key = ({ partnerId, started, stay }: WayInRow) => JSON.stringify([partnerId, started, stay]);
          expect(new Set(items.map(key)).size).toBe(items.length);
        }
      }
    }
    // The sample says something: figures of many kinds are not zero.
    expect(counts.filter((count) => count > 0).length).toBeGreaterThan(40);
  }, 30_000);

  it('says of each row how far it came, and how long a stay lasted', async () => {
    await insert([
      {
        statuses: statusRows(['prospect', '2017-01-01'], ['applied', '2017-03-02'], ['declined', '2017-05']),
        sectors: sectorRows(['private', '2017-01-01']),
      },
      { statuses: statusRows(['prospect', '2018-02-01']), sectors: sectorRows(['private', '2018-02-01']) },
    ]);
    const asked = wayInQuery.parse({ from: '2017-01-01', to: '2018-12-31' });

    const report = await service().report(asked);
    const finished = await rowsOf(asked, { figure: 'finished', status: 'prospect' });
    const inexact = await rowsOf(asked, { figure: 'inexact' });
    const stuck = await rowsOf(asked, { figure: 'stuck' });

    expect(report.limits[0]).toEqual({ status: 'prospect', finished: 1, thirdQuartile: 60, days: 60 });
    expect(report.limits[1]).toEqual({ status: 'in_dialogue', finished: 0, thirdQuartile: null, days: 30 });
    expect(finished.items).toMatchObject([
      { sector: 'private', furthest: 'applied', outcome: 'declined', stay: { status: 'prospect', days: 60 } },
    ]);
    expect(inexact.items).toMatchObject([{ stay: { status: 'applied', until: { precision: 'month' } } }]);
    expect(stuck.items).toMatchObject([{ furthest: 'prospect', outcome: 'open', stay: { days: 134, until: null } }]);
  });
});

describe('the way in over HTTP', () => {
  let test: TestApp;
  let staff: Visitor;
  const range = { from: '2025-01-01', to: '2026-12-31' };
  beforeAll(async () => {
    test = await createTestApp({ now: '2026-03-15T08:00:00.000Z' });
    staff = await test.signInAs('staff');
    const add = (name: string) =>
      addPartner(test.connections, { name, status: 'applied', since: '2025-06-01', sector: 'private' });
    for (const name of ['Öberg', 'Ahl', 'Ågren']) await add(name);
    const coordinator = await test.signInAs('coordinator');
    await coordinator.ask(partners.register, {
      body: {
        name: 'Anna Andersson Snickeri',
        sector: 'private',
        legalForm: 'sole_trader',
        status: 'applied',
        effective: '2025-06-01',
      },
    });
  });
  afterAll(() => test.close());

  it('lists in Swedish order, page by page; sole traders last and without a name', async () => {
    const ask = async (cursor?: string) =>
      staff.ask(wayIn.rows, { query: { ...range, figure: 'stuck', limit: 2, ...(cursor && { cursor }) } });

    const first = await ask();
    const second = await ask(first.body.next ?? '');

    expect(first.body.items.map(({ name }) => name)).toEqual(['Ahl', 'Ågren']);
    expect(second.body.items.map(({ name }) => name)).toEqual(['Öberg', null]);
    expect([first.body.total, second.body.next]).toEqual([4, null]);
    expect(JSON.stringify(second.body)).not.toContain('Anna');
  });

  it('carries its definitions', async () => {
    const { status, body } = await staff.ask(wayIn.report, { query: { ...range, step: 'quarter' } });

    expect([status, body.periods.length]).toEqual([200, 8]);
    expect(body.periods[1]?.sectors.private).toMatchObject({ prospect: 4, applied: 4, approved: 0, open: 4, ofAll: 0 });
    expect(body.definitions.stuck.sv).toContain('tredje kvartilen');
  });

  it.each([
    [{ ...range, to: '2024-01-01' }, '/to', 'DATE_BEFORE_START'],
    [{ ...range, sector: ['church'] }, '/sector/0', 'FIELD_CHOICE_UNKNOWN'],
    [{ from: '1800-01-01', to: '2100-01-01', step: 'month' }, '/to', 'PERIODS_TOO_MANY'],
  ])('refuses %j', async (query, pointer, code) => {
    const { status, problem } = await staff.ask(wayIn.report, { query: query as typeof range });

    expect([status, problem.errors?.[0]?.pointer, problem.errors?.[0]?.code]).toEqual([400, pointer, code]);
  });

  it('refuses a cursor of another figure', async () => {
    const { body } = await staff.ask(wayIn.rows, { query: { ...range, figure: 'stuck', limit: 1 } });
    const { problem } = await staff.ask(wayIn.rows, { query: { ...range, figure: 'open', cursor: body.next ?? '' } });

    expect(problem.code).toBe('CURSOR_INVALID');
  });

  it('is not for members', async () => {
    const { email } = await addContact(test.connections, await addPartner(test.connections));

    expect((await (await test.signInAsContact(email)).ask(wayIn.report, { query: range })).status).toBe(403);
  });
});

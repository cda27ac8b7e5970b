import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { growth, publishedReports } from '@registry/contract/growth';
import { memberships } from '@registry/contract/memberships';
import { partners } from '@registry/contract/partners';
import { growthFigureKeys, type PublishedReport } from '@registry/domain/growth';
import type { LegalForm } from '@registry/domain/legal-form';
import { type Sector, sectors } from '@registry/domain/sector';
import { addContact } from '../testing/factories.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import type { Visitor } from '../testing/visitor.js';

/** The partners of June 2016 by their first day and sector, as the partnership's own list says. */
const partnersOf2016: readonly [count: number, since: string, sector: Sector][] = [
  [9, '2015-01-01', 'civil'],
  [10, '2015-01-01', 'public'],
  [1, '2016-02-01', 'civil'],
  [1, '2016-06-01', 'civil'],
  [3, '2016-06-01', 'public'],
];

const years = { from: '2015-01-01', to: '2016-12-31' } as const;
const publishedAt = '2027-01-15T09:00:00.000Z';
const laterAt = '2027-03-03T09:00:00.000Z';

let test: TestApp;
let coordinator: Visitor;

beforeEach(async () => {
  test = await createTestApp({ now: '2016-07-05T08:00:00.000Z' });
  coordinator = await test.signInAs('coordinator');
});
afterEach(() => test.close());

interface Facts {
  readonly sector?: Sector;
  readonly since?: string;
  readonly legalForm?: LegalForm;
  readonly municipality?: string;
  readonly tags?: string[];
}

async function join(name: string, { sector = 'civil', since = '2015-01-01', ...facts }: Facts = {}): Promise<string> {
  const body = { name, sector, status: 'active', effective: since, ...facts } as const;
  const answer = await coordinator.ask(partners.register, { body });
  expect(answer.status).toBe(201);
  return answer.body.id;
}

async function publish(query: PublishedReport['query'] | typeof years = years, who = coordinator) {
  const answer = await who.ask(publishedReports.publish, { body: { title: 'Årsrapport 2016', query } });
  expect(answer.status).toBe(201);
  return answer.body;
}

const compare = async ({ id }: { id: string }) => {
  const answer = await coordinator.ask(publishedReports.compare, { params: { reportId: id } });
  expect(answer.status).toBe(200);
  return answer.body;
};

const read = async ({ id }: { id: string }) =>
  (await coordinator.ask(publishedReports.get, { params: { reportId: id } })).body;

const historyOf = async (partnerId: string) =>
  (await coordinator.ask(memberships.history, { params: { partnerId } })).body;

describe('the report of 2016', () => {
  const endsOf = ({ periods }: PublishedReport['report']) =>
    periods.map(({ label, total, sectors: { civil, public: publicBodies } }) => [
      label,
      total.end,
      civil.end,
      publicBodies.end,
    ]);

  beforeEach(async () => {
    for (const [count, since, sector] of partnersOf2016) {
      for (let n = 0; n < count; n++) await join(`Part ${since} ${sector} ${n}`, { since, sector });
    }
    test.clock.set(publishedAt);
  });

  it('stays as it was when a partner is backdated, and that one change explains the difference', async () => {
    const published = await publish({ from: '2015-12-01', to: '2016-06-30', step: 'month' });
    expect(endsOf(published.report).filter(([label]) => /-(12|02|06)$/.test(String(label)))).toEqual([
      ['2015-12', 19, 9, 10],
      ['2016-02', 20, 10, 10],
      ['2016-06', 24, 11, 13],
    ]);
    expect((await compare(published)).differences).toEqual([]);

    test.clock.set(laterAt);
    const partnerId = await join('Coompanion', { since: '2015' });

    const { body: today } = await coordinator.ask(growth.report, { query: published.query });
    expect(endsOf(today).at(0)).toEqual(['2015-12', 20, 10, 10]);
    expect(await read(published)).toEqual(published);
    const { now, changes, differences } = await compare(published);
    expect(now).toEqual(today);
    expect(changes).toEqual([
      {
        ...{ partnerId, name: 'Coompanion', kind: 'recorded', ledger: 'status', attribute: null, legalForm: null },
        ...{ value: 'active', effective: { effectiveOn: '2015-01-01', precision: 'year' }, was: null },
        recordedAt: '2027-03-03T09:00:00.000000Z',
      },
    ]);
    expect(differences.filter(({ figure, in: column }) => figure === 'end' && column === 'total')).toEqual(
      ['2015-12-01', '2016-01-01', '2016-02-01', '2016-03-01', '2016-04-01', '2016-05-01', '2016-06-01'].map(
        (period, index) => {
          const end = [19, 19, 20, 20, 20, 20, 24][index] ?? 0;
          return { period, in: 'total', group: null, figure: 'end', published: end, now: end + 1, changes: [0] };
        },
      ),
    );
    expect(new Set(differences.map((one) => `${one.in} ${one.figure} ${one.changes}`))).toEqual(
      new Set(['civil start 0', 'civil end 0', 'total start 0', 'total end 0']),
    );
  });

  it('is as it was known on an earlier day, when that was asked for', async () => {
    test.clock.set('2027-02-01T09:00:00.000Z');
    await join('Coompanion', { since: '2015' });

    const published = await publish({ ...years, step: 'year', knownOn: '2027-01-31' });

    expect(endsOf(published.report)[0]).toEqual(['2015', 19, 9, 10]);
    expect(published.report).toMatchObject({ knownOn: '2027-01-31', knownAt: '2027-01-31T23:00:00.000Z' });
    const { now, changes } = await compare(published);
    expect(endsOf(now)[0]).toEqual(['2015', 20, 10, 10]);
    expect(changes).toMatchObject([
      { name: 'Coompanion', kind: 'recorded', recordedAt: expect.stringMatching(/^2027-02-01/) },
    ]);
  });
});

describe('what is learned after a report', () => {
  const shapeOf = ({ differences }: Awaited<ReturnType<typeof compare>>) =>
    differences
      .filter(({ period, group }) => period === '2016-01-01' && group === null)
      .map((one) => `${one.in} ${one.figure}: ${one.published} → ${one.now} (${one.changes})`);

  it('tells of a correction, with what was said before', async () => {
    const partnerId = await join('Kugghjulet', { since: '2016-02-01' });
    test.clock.set(publishedAt);
    const published = await publish();
    test.clock.set(laterAt);
    const changeId = (await historyOf(partnerId)).statusChanges[0]?.id ?? '';
    await coordinator.ask(memberships.correctStatus, {
      params: { partnerId, changeId },
      body: { replacement: { status: 'active', effective: '2015-09-01' }, why: 'Fel år.' },
    });

    const comparison = await compare(published);

    expect(comparison.changes).toMatchObject([
      {
        ...{ kind: 'corrected', ledger: 'status', value: 'active' },
        effective: { effectiveOn: '2015-09-01', precision: 'day' },
        was: { value: 'active', effective: { effectiveOn: '2016-02-01', precision: 'day' } },
      },
    ]);
    expect(shapeOf(comparison)).toEqual([
      'civil start: 0 → 1 (0)',
      'civil joined: 1 → 0 (0)',
      'total start: 0 → 1 (0)',
      'total joined: 1 → 0 (0)',
    ]);
  });

  it('tells of a withdrawal', async () => {
    const partnerId = await join('Kugghjulet');
    const body = { status: 'ended', effective: '2016-05-01', reason: 'Upplöst.' } as const;
    await coordinator.ask(memberships.recordStatus, { params: { partnerId }, body });
    test.clock.set(publishedAt);
    const published = await publish();
    test.clock.set(laterAt);
    const changeId = (await historyOf(partnerId)).statusChanges.find(({ status }) => status === 'ended')?.id ?? '';
    const withdrawal = { replacement: null, why: 'Det var en annan förening.' };
    await coordinator.ask(memberships.correctStatus, { params: { partnerId, changeId }, body: withdrawal });

    const comparison = await compare(published);

    expect(comparison.changes).toMatchObject([
      {
        kind: 'withdrawn',
        ledger: 'status',
        value: null,
        was: { value: 'ended' },
        recordedAt: '2027-03-03T09:00:00.000000Z',
      },
    ]);
    expect(shapeOf(comparison).slice(0, 2)).toEqual(['civil left: 1 → 0 (0)', 'civil end: 0 → 1 (0)']);
  });

  it('tells of a new sector: moved, not joined and left', async () => {
    const partnerId = await join('Stiftelsen', { legalForm: 'foundation' });
    test.clock.set(publishedAt);
    const published = await publish();
    test.clock.set(laterAt);
    const body = { sector: 'public', effective: '2016-01-01', legalForm: 'foundation' } as const;
    await coordinator.ask(memberships.recordSector, { params: { partnerId }, body });

    const comparison = await compare(published);

    expect(comparison.changes).toMatchObject([
      { kind: 'recorded', ledger: 'sector', value: 'public', legalForm: 'foundation' },
    ]);
    expect(shapeOf(comparison)).toEqual([
      'civil movedOut: 0 → 1 (0)',
      'civil end: 1 → 0 (0)',
      'public movedIn: 0 → 1 (0)',
      'public end: 0 → 1 (0)',
    ]);
  });

  it('tells of a municipality and a tag only where the report is of them', async () => {
    const partnerId = await join('Kugghjulet', { municipality: '1880', tags: ['kultur'] });
    test.clock.set(publishedAt);
    const plain = await publish();
    const ofMunicipality = await publish({ ...years, step: 'year', municipality: '1880' });
    const ofOther = await publish({ ...years, step: 'year', municipality: '1885' });
    const byTag = await publish({ ...years, step: 'year', by: 'tag' });
    test.clock.set(laterAt);
    const { version } = (await coordinator.ask(partners.get, { params: { partnerId } })).body;
    const change = { municipality: '1885', tags: ['hälsa'] };
    await coordinator.ask(partners.change, { params: { partnerId }, ifMatch: version, body: change });

    const [moved, gained, tagged] = [await compare(ofMunicipality), await compare(ofOther), await compare(byTag)];

    expect((await compare(plain)).changes).toEqual([]);
    const attribute = { kind: 'attribute', attribute: 'municipality', value: '1885', was: { value: '1880' } };
    expect(moved.changes).toMatchObject([{ ...attribute, recordedAt: '2027-03-03T09:00:00.000000Z' }]);
    expect(shapeOf(moved)).toContain('total end: 1 → 0 (0)');
    expect(gained.changes).toMatchObject([attribute]);
    expect(shapeOf(gained)).toContain('total end: 0 → 1 (0)');
    expect(tagged.changes).toMatchObject([
      { attribute: 'tag', value: 'hälsa', was: null },
      { attribute: 'tag', value: null, was: { value: 'kultur' } },
    ]);
    expect(tagged.differences.find(({ group, figure }) => group === 'hälsa' && figure === 'end')).toMatchObject({
      published: 0,
      now: 1,
      changes: [0],
    });
  });

  it('is no difference when what was planned comes true', async () => {
    const partnerId = await join('Kugghjulet');
    const body = { status: 'ended', effective: '2016-12-01', reason: 'Upplöst.' } as const;
    await coordinator.ask(memberships.recordStatus, { params: { partnerId }, body });
    const published = await publish();
    test.clock.set('2017-02-01T09:00:00.000Z');

    const { now, changes, differences } = await compare(published);

    expect([changes, differences]).toEqual([[], []]);
    expect([published.report.periods.at(-1)?.isPartial, now.periods.at(-1)?.isPartial]).toEqual([true, false]);
  });
});

describe('a published report', () => {
  it('has as many rows behind every figure as the figure says', async () => {
    await join('Kugghjulet', { since: '2015', legalForm: 'foundation' });
    const paused = await join('Ugglan', { since: '2015-06' });
    const left = await join('Kommunen', { sector: 'public', legalForm: 'municipality' });
    await coordinator.ask(memberships.recordStatus, {
      params: { partnerId: paused },
      body: { status: 'paused', effective: '2016-03-01' },
    });
    await coordinator.ask(memberships.recordStatus, {
      params: { partnerId: left },
      body: { status: 'ended', effective: '2016', reason: 'Upphörde.' },
    });
    await coordinator.ask(memberships.recordSector, {
      params: { partnerId: paused },
      body: { sector: 'private', effective: '2016-05-01', legalForm: 'limited_company' },
    });
    const { id, report } = await publish({ ...years, step: 'year', by: 'legalForm' });
    await join('Coompanion', { since: '2015' });

    let counted = 0;
    const parts = [{ key: undefined, periods: [...report.earlier, ...report.periods] }, ...(report.groups ?? [])];
    for (const { key: group, periods } of parts) {
      for (const { start, sectors: bySector, total } of periods) {
        for (const column of [...sectors, 'total'] as const) {
          for (const figure of growthFigureKeys) {
            const expected = (column === 'total' ? total : bySector[column])[figure];
            const query = { period: start, in: column, figure, ...(group !== undefined && { group }) };
            const { body } = await coordinator.ask(publishedReports.rows, { params: { reportId: id }, query });
            expect([query, body.total, body.items.length]).toEqual([query, expected, expected]);
            counted += expected;
          }
        }
      }
    }
    expect(counted).toBeGreaterThan(40);
  });

  it('agrees with itself, and every difference is explained, whatever is recorded while it is published', async () => {
    const joining = Array.from({ length: 8 }, (_, n) => join(`Part ${n}`));
    const reports = await Promise.all([publish(), publish(), publish(), publish()]);
    await Promise.all(joining);

    for (const published of reports) {
      const cell = { period: '2016-01-01', figure: 'end' } as const;
      const { body } = await coordinator.ask(publishedReports.rows, {
        params: { reportId: published.id },
        query: cell,
      });
      expect(body.total).toBe(published.report.periods[1]?.total.end);
      const { changes, differences } = await compare(published);
      expect(changes).toHaveLength(8 - body.total);
      for (const difference of differences) {
        expect(difference.now).toBe(8);
        expect(difference.changes).toHaveLength(8 - body.total);
      }
    }
  });

  it('gives its rows page by page, in Swedish order', async () => {
    for (const name of ['Öppna grinden', 'Ärlan', 'Åkern', 'Zebran']) await join(name);
    const { id } = await publish();
    const params = { reportId: id };
    const cell = { period: '2015-01-01', figure: 'end' } as const;

    const first = (await coordinator.ask(publishedReports.rows, { params, query: { ...cell, limit: 3 } })).body;
    const cursor = first.next ?? '';
    const second = (await coordinator.ask(publishedReports.rows, { params, query: { ...cell, limit: 3, cursor } }))
      .body;
    const other = await coordinator.ask(publishedReports.rows, {
      params,
      query: { ...cell, figure: 'joined', limit: 3, cursor },
    });

    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual([
      'Zebran',
      'Åkern',
      'Ärlan',
      'Öppna grinden',
    ]);
    expect([first.total, second.total, second.next]).toEqual([4, 4, null]);
    expect(other.problem.code).toBe('CURSOR_INVALID');
    const elsewhere = { ...cell, period: '2013-01-01' };
    const refused = await coordinator.ask(publishedReports.rows, { params, query: elsewhere });
    expect(refused.problem.errors).toMatchObject([{ pointer: '/period', code: 'FIELD_CHOICE_UNKNOWN' }]);
  });

  it('names nobody: neither a sole trader, nor one of whom that is learned later', async () => {
    await join('Anna Andersson', { sector: 'private', legalForm: 'sole_trader' });
    const partnerId = await join('Berit Berg', { sector: 'private', legalForm: 'limited_company' });
    const { id } = await publish();
    const query = { period: '2015-01-01', figure: 'end' } as const;
    const named = async () =>
      (await coordinator.ask(publishedReports.rows, { params: { reportId: id }, query })).body.items.map(
        ({ name }) => name,
      );
    expect(await named()).toEqual(['Berit Berg', null]);
    const { rows } = await test.connections.pool.query('SELECT FROM published_report WHERE partners::text LIKE $1', [
      '%Andersson%',
    ]);
    expect(rows).toEqual([]);

    test.clock.set(laterAt);
    const changeId = (await historyOf(partnerId)).sectorChanges[0]?.id ?? '';
    await coordinator.ask(memberships.correctSector, {
      params: { partnerId, changeId },
      body: { replacement: { sector: 'private', legalForm: 'sole_trader', effective: '2015' }, why: 'Enskild firma.' },
    });

    expect(await named()).toEqual([null, null]);
  });

  it('is listed, newest first, and told of in the history', async () => {
    const first = await publish();
    test.clock.set(publishedAt);
    const answer = await coordinator.ask(publishedReports.publish, {
      body: { title: ' Verksamhetsberättelse ', note: 'Till styrelsen.', query: years },
    });

    const { body: list } = await coordinator.ask(publishedReports.list);

    expect(list.map(({ id, title, note }) => [id, title, note])).toEqual([
      [answer.body.id, 'Verksamhetsberättelse', 'Till styrelsen.'],
      [first.id, 'Årsrapport 2016', null],
    ]);
    expect(list[0]).toMatchObject({ from: '2015-01-01', to: '2016-12-31', publishedAt: '2027-01-15T09:00:00.000000Z' });
    const { rows } = await test.connections.pool.query(
      `SELECT subject_id, actor_id IS NOT NULL AS "hasActor" FROM history_entry WHERE action = 'report.published' ORDER BY seq`,
    );
    expect(rows).toEqual([
      { subject_id: first.id, hasActor: true },
      { subject_id: answer.body.id, hasActor: true },
    ]);
  });

  it('outlives who published it', async () => {
    const staff = await test.signInAs('staff');
    const published = await publish(years, staff);
    expect(published.publishedBy).not.toBeNull();
    await test.connections.pool.query(
      'DELETE FROM "user" WHERE id = (SELECT published_by_id FROM published_report WHERE id = $1)',
      [published.id],
    );

    expect(await read(published)).toEqual({ ...published, publishedBy: null });
    expect((await publish()).publishedBy).not.toBeNull();
  });

  it('cannot be changed or deleted, not even in the database', async () => {
    const { id } = await publish();
    const { pool } = test.connections;

    await expect(pool.query(`UPDATE published_report SET title = 'Annat' WHERE id = $1`, [id])).rejects.toThrow(
      'append-only',
    );
    await expect(pool.query('DELETE FROM published_report WHERE id = $1', [id])).rejects.toThrow('append-only');
    await expect(pool.query('TRUNCATE published_report')).rejects.toThrow('append-only');
  });

  it('is published once when the request comes twice', async () => {
    const request = { body: { title: 'Årsrapport', query: years }, idempotencyKey: 'a-key-of-its-own-1' };
    const [one, other] = [
      await coordinator.ask(publishedReports.publish, request),
      await coordinator.ask(publishedReports.publish, request),
    ];

    expect(other.body).toEqual(one.body);
    expect((await coordinator.ask(publishedReports.list)).body).toHaveLength(1);
  });

  it('is for staff to publish, and out of reach for members', async () => {
    test.clock.set(publishedAt);
    const staff = await test.signInAs('staff');
    const contact = await addContact(test.connections, await join('Kugghjulet'));
    const member = await test.signInAsContact(contact.email);
    const { id } = await publish(years, staff);

    expect((await member.ask(publishedReports.list)).status).toBe(403);
    expect((await member.ask(publishedReports.get, { params: { reportId: id } })).status).toBe(403);
    expect((await member.ask(publishedReports.publish, { body: { title: 'Min', query: years } })).status).toBe(403);
    const nobody = '0192f6a0-0000-7000-8000-000000000000';
    expect((await staff.ask(publishedReports.get, { params: { reportId: nobody } })).status).toBe(404);
    expect(
      (
        await staff.ask(publishedReports.rows, {
          params: { reportId: nobody },
          query: { period: '2015-01-01', figure: 'end' },
        })
      ).status,
    ).toBe(404);
    expect((await staff.ask(publishedReports.compare, { params: { reportId: nobody } })).status).toBe(404);
  });

  it('is not made without a title, or of what is no report', async () => {
    const refused = async (payload: object) => {
      const response = await coordinator.inject({ method: 'POST', url: '/api/published-reports', payload });
      expect(response.statusCode).toBe(400);
      return response.json().errors.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`);
    };

    expect(await refused({ title: ' ', query: years })).toEqual(['/title FIELD_REQUIRED']);
    expect(await refused({ title: 'Rapport' })).toEqual(['/query FIELD_REQUIRED']);
    const backwards = { title: 'Rapport', query: { ...years, to: '2014-01-01' } };
    expect(await refused(backwards)).toEqual(['/query/to DATE_BEFORE_START']);
    const nowhere = { title: 'Rapport', query: { ...years, municipality: '9999' } };
    expect(await refused(nowhere)).toEqual(['/query/municipality MUNICIPALITY_UNKNOWN']);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { growth } from '@registry/contract/growth';
import { memberships } from '@registry/contract/memberships';
import { addDays } from '@registry/domain/calendar';
import type { GrowthFigureKey } from '@registry/domain/growth';
import type { LegalForm } from '@registry/domain/legal-form';
import type { OnboardingStatus } from '@registry/domain/membership';
import type { Sector } from '@registry/domain/sector';
import { MembershipsService } from '../memberships/memberships.service.js';
import { Database } from '../platform/database/database.js';
import { insertPartner } from '../testing/ledgers.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import type { Visitor } from '../testing/visitor.js';

/** The partners of June 2016 by their first day, sector and municipality, as the partnership's own list says. */
const partnersOf2016: readonly [since: string, sector: Sector, municipalities: readonly (string | null)[]][] = [
  ['2015-01-01', 'civil', ['1880', '1880', null, '1880', '1880', '1880', '1880', '1880', '1880']],
  ['2015-01-01', 'public', ['1814', '1881', '1885', '1880', '1861', '1861', '1860', '1864', '1880', '1880']],
  ['2016-02-01', 'civil', ['1863']],
  ['2016-06-01', 'civil', [null]],
  ['2016-06-01', 'public', ['1883', '1880', '1882']],
];

/** Registers a partner as the product does. */
const registerIn = (
  test: TestApp,
  status: OnboardingStatus,
  sector: Sector,
  effective: string,
  {
    municipality = null,
    name,
    legalForm = null,
  }: { municipality?: string | null; name?: string; legalForm?: LegalForm | null } = {},
) =>
  test.app.get(Database).inTransaction(async (client) => {
    const partnerId = await insertPartner(client, { municipality, ...(name !== undefined && { name }) });
    const rest = { legalForm, sectorNote: null, statusReason: null };
    const beginning = { status, sector, effective, ...rest };
    await test.app.get(MembershipsService).begin(client, null, 'import', partnerId, beginning);
    return partnerId;
  });

async function registerPartnersOf2016(test: TestApp): Promise<void> {
  for (const [since, sector, municipalities] of partnersOf2016) {
    for (const municipality of municipalities) await registerIn(test, 'active', sector, since, { municipality });
  }
}

describe('growth of the partnership as it was', () => {
  let test: TestApp;
  let coordinator: Visitor;

  const register = (status: OnboardingStatus, sector: Sector, effective: string, municipality: string | null) =>
    registerIn(test, status, sector, effective, { municipality });

  beforeAll(async () => {
    test = await createTestApp({ now: '2026-03-15T08:00:00.000Z' });
    coordinator = await test.signInAs('coordinator');
    await registerPartnersOf2016(test);
  });
  afterAll(() => test.close());

  const report = async (query: { from: string; to: string; step?: 'month' | 'year'; municipality?: string }) => {
    const { status, body } = await coordinator.ask(growth.report, { query });
    expect(status).toBe(200);
    return body.periods;
  };

  /** Partners at the end of the last period: all, civil, public, private. */
  const standingAt = async (day: string) => {
    const last = (await report({ from: '2015-01-01', to: day, step: 'month' })).at(-1);
    return [last?.total.end, last?.sectors.civil.end, last?.sectors.public.end, last?.sectors.private.end];
  };

  it('says what the partnership said in 2016', async () => {
    expect(await standingAt('2015-12-31')).toEqual([19, 9, 10, 0]);
    expect(await standingAt('2016-02-29')).toEqual([20, 10, 10, 0]);
    expect(await standingAt('2016-06-30')).toEqual([24, 11, 13, 0]);
  });

  it('counts the partners of one municipality, and those without one', async () => {
    const in2016 = async (municipality: string) => {
      const [year] = await report({ from: '2016-01-01', to: '2016-12-31', municipality });
      return [year?.total.start, year?.total.joined, year?.total.end];
    };

    expect(await in2016('1880')).toEqual([11, 1, 12]);
    expect(await in2016('none')).toEqual([1, 1, 2]);
    expect(await in2016('0180')).toEqual([0, 0, 0]);
  });

  it('follows the first private partner: joined, paused, ended, back again, corrected', async () => {
    const privateFigures = async () => {
      const periods = await report({ from: '2017-01-01', to: '2023-12-31' });
      return periods.map(({ label, sectors: { private: figures } }) => [
        label,
        figures.joined,
        figures.left,
        figures.end,
        figures.pausedAtEnd,
        figures.imprecise,
      ]);
    };
    const params = { partnerId: await register('active', 'private', '2018', '1882') };
    const step = async (status: OnboardingStatus, effective: string) => {
      const body = { status, effective, reason: 'Agreed.' };
      const answer = await coordinator.ask(memberships.recordStatus, { params, body });
      expect(answer.status).toBe(201);
      return answer.body.statusChanges;
    };

    expect((await privateFigures()).slice(0, 2)).toEqual([
      ['2017', 0, 0, 0, 0, 0],
      ['2018', 1, 0, 1, 0, 1],
    ]);

    await step('paused', '2019-10-01');
    expect((await privateFigures())[2]).toEqual(['2019', 0, 0, 1, 1, 0]);

    const ended = (await step('ended', '2020-07-01')).find(({ status }) => status === 'ended');
    expect((await privateFigures())[3]).toEqual(['2020', 0, 1, 0, 0, 0]);

    await step('applied', '2021-09');
    await step('approved', '2021-11-03');
    await step('active', '2022-01-01');
    expect((await privateFigures()).slice(3)).toEqual([
      ['2020', 0, 1, 0, 0, 0],
      ['2021', 0, 0, 0, 0, 0],
      ['2022', 1, 0, 1, 0, 0],
      ['2023', 0, 0, 1, 0, 0],
    ]);

    const correction = await coordinator.ask(memberships.correctStatus, {
      params: { ...params, changeId: ended?.id ?? '' },
      body: { replacement: { status: 'ended', effective: '2021-02-01', reason: 'Agreed.' }, why: 'A year too early.' },
    });
    expect(correction.status).toBe(201);
    expect((await privateFigures()).slice(2, 6)).toEqual([
      ['2019', 0, 0, 1, 1, 0],
      ['2020', 0, 0, 1, 1, 0],
      ['2021', 0, 1, 0, 0, 0],
      ['2022', 1, 0, 1, 0, 0],
    ]);

    const { body } = await coordinator.ask(memberships.history, { params });
    expect(body.statusChanges.map(({ status, effectiveOn }) => [effectiveOn, status])).toEqual([
      ['2018-01-01', 'active'],
      ['2019-10-01', 'paused'],
      ['2020-07-01', 'ended'],
      ['2021-02-01', 'ended'],
      ['2021-09-01', 'applied'],
      ['2021-11-03', 'approved'],
      ['2022-01-01', 'active'],
    ]);
  });

  it('shows and sums up the sectors that were asked for', async () => {
    const { body } = await coordinator.ask(growth.report, {
      query: { from: '2016-01-01', to: '2016-12-31', sector: ['public', 'private'] },
    });

    expect(body.shownSectors).toEqual(['public', 'private']);
    expect(body.periods[0]?.total).toMatchObject({ start: 10, joined: 3, end: 13 });
  });

  it.each([
    ['from=2016-02-01&to=2016-01-31', '/to', 'DATE_BEFORE_START'],
    ['from=1800-01-01&to=2199-12-31&step=month', '/to', 'PERIODS_TOO_MANY'],
    ['from=2016&to=2016-12-31', '/from', 'DATE_INVALID'],
    ['from=2016-01-01&to=2016-12-31&municipality=9999', '/municipality', 'MUNICIPALITY_UNKNOWN'],
    ['from=2016-01-01&to=2016-12-31&step=week', '/step', 'FIELD_CHOICE_UNKNOWN'],
  ])('names the wrong field of ?%s', async (search, pointer, code) => {
    const response = await coordinator.inject({ method: 'GET', url: `/api/growth?${search}` });

    expect(response.statusCode).toBe(400);
    expect(response.json().errors).toEqual([expect.objectContaining({ pointer, code })]);
  });
});

describe('growth as it becomes known', () => {
  let test: TestApp;
  let coordinator: Visitor;

  beforeAll(async () => {
    test = await createTestApp({ now: '2026-03-15T08:00:00.000Z' });
    coordinator = await test.signInAs('coordinator');
    await registerPartnersOf2016(test);
  });
  afterAll(() => test.close());

  const report = async (query: { from: string; to: string; step?: 'month' | 'year'; knownOn?: string }) => {
    const { status, body } = await coordinator.ask(growth.report, { query });
    expect(status).toBe(200);
    return body;
  };
  const curve = async (knownOn?: string) => {
    const asked = { from: '2015-12-01', to: '2016-06-30', step: 'month', ...(knownOn && { knownOn }) } as const;
    const { periods } = await report(asked);
    return periods.map(({ total }) => total.end);
  };
  const rowsOf = async (cell: {
    from: string;
    to: string;
    period: string;
    figure: GrowthFigureKey;
    knownOn?: string;
  }) => {
    const { status, body } = await coordinator.ask(growth.rows, { query: { ...cell, limit: 200 } });
    expect(status).toBe(200);
    return body;
  };

  it('moves the whole curve when a partner is backdated, and still knows what it said before', async () => {
    expect(await curve()).toEqual([19, 19, 20, 20, 20, 20, 24]);

    test.clock.set('2027-03-03T09:00:00.000Z');
    coordinator = await test.signInAs('coordinator');
    const partnerId = await registerIn(test, 'active', 'civil', '2015', { name: 'Ännu en', municipality: '1880' });

    expect(await curve()).toEqual([20, 20, 21, 21, 21, 21, 25]);
    expect(await curve('2027-03-03')).toEqual([20, 20, 21, 21, 21, 21, 25]);
    expect(await curve('2027-03-02')).toEqual([19, 19, 20, 20, 20, 20, 24]);
    // Nothing was known before anything was recorded.
    expect(await curve('2026-03-14')).toEqual([0, 0, 0, 0, 0, 0, 0]);

    const joined = { from: '2015-01-01', to: '2015-12-31', period: '2015-01-01', figure: 'joined' } as const;
    const { items, total } = await rowsOf(joined);
    expect(total).toBe(20);
    expect(items.at(-1)).toEqual({
      partnerId,
      name: 'Ännu en',
      sector: 'civil',
      legalForm: null,
      municipality: '1880',
      status: 'active',
      joined: { effectiveOn: '2015-01-01', precision: 'year' },
      left: null,
      movedOn: null,
      recordedAt: expect.stringMatching(/^2027-03-03T09:00:00/),
      channel: 'import',
    });
    expect((await rowsOf({ ...joined, figure: 'imprecise' })).items.map(({ name }) => name)).toEqual(['Ännu en']);
    expect((await rowsOf({ ...joined, knownOn: '2027-03-02' })).total).toBe(19);
  });

  it('moves a reclassified foundation in its year, and leaves the years before alone', async () => {
    const partnerId = await registerIn(test, 'active', 'civil', '2018-03-01', {
      name: 'Stiftelsen',
      legalForm: 'foundation',
    });
    const years = { from: '2024-01-01', to: '2026-12-31' };
    const before = (await report(years)).periods;

    const { status } = await coordinator.ask(memberships.recordSector, {
      params: { partnerId },
      body: { sector: 'public', legalForm: 'foundation', effective: '2026-01-01', note: 'Staten stiftade den.' },
    });
    expect(status).toBe(201);

    const after = (await report(years)).periods;
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
    expect(after[2]?.sectors.civil).toMatchObject({ joined: 0, left: 0, movedIn: 0, movedOut: 1 });
    expect(after[2]?.sectors.public).toMatchObject({ joined: 0, left: 0, movedIn: 1, movedOut: 0 });
    expect(after[2]?.total).toEqual(before[2]?.total);
    const cell = { ...years, period: '2026-01-01', figure: 'movedIn', in: 'public' } as const;
    expect((await coordinator.ask(growth.rows, { query: cell })).body).toMatchObject({
      total: 1,
      items: [{ name: 'Stiftelsen', sector: 'public', movedOn: '2026-01-01', joined: { effectiveOn: '2018-03-01' } }],
    });
  });

  it('moves an association that became economic between legal forms, and no sector', async () => {
    const partnerId = await registerIn(test, 'active', 'civil', '2018-03-01', {
      name: 'Kugghjulet',
      legalForm: 'non_profit_association',
    });
    const years = { from: '2023-01-01', to: '2025-12-31' };
    const before = (await report(years)).periods;
    test.clock.set('2027-04-05T09:00:00.000Z');
    coordinator = await test.signInAs('coordinator');

    const { status } = await coordinator.ask(memberships.recordSector, {
      params: { partnerId },
      body: { sector: 'civil', legalForm: 'economic_association', effective: '2024-05-01' },
    });
    expect(status).toBe(201);

    expect((await report(years)).periods).toEqual(before);
    const { body } = await coordinator.ask(growth.report, { query: { ...years, by: 'legalForm' } });
    const movesOf = (form: LegalForm) =>
      body.groups
        ?.find(({ key }) => key === form)
        ?.periods.map(({ total: { start, joined, left, movedIn, movedOut, end } }) => [
          ...[start, joined, left, movedIn, movedOut, end],
        ]);
    expect(movesOf('non_profit_association')).toEqual([
      [1, 0, 0, 0, 0, 1],
      [1, 0, 0, 0, 1, 0],
      [0, 0, 0, 0, 0, 0],
    ]);
    expect(movesOf('economic_association')).toEqual([
      [0, 0, 0, 0, 0, 0],
      [0, 0, 0, 1, 0, 1],
      [1, 0, 0, 0, 0, 1],
    ]);
    const cell = { ...years, period: '2024-01-01', in: 'civil' } as const;
    const rows = async (more: { figure: GrowthFigureKey; by?: 'legalForm'; group?: string; legalForm?: LegalForm }) =>
      (await coordinator.ask(growth.rows, { query: { ...cell, ...more } })).body;
    const putThere = {
      ...{ name: 'Kugghjulet', joined: { effectiveOn: '2018-03-01' }, left: null, movedOn: '2024-05-01' },
      ...{ recordedAt: expect.stringMatching(/^2027-04-05T09:00:00/), channel: 'web' },
    };
    expect(await rows({ figure: 'movedIn', by: 'legalForm', group: 'economic_association' })).toMatchObject({
      total: 1,
      items: [{ ...putThere, legalForm: 'economic_association' }],
    });
    expect(await rows({ figure: 'movedOut', legalForm: 'non_profit_association' })).toMatchObject({
      total: 1,
      items: [{ ...putThere, legalForm: 'non_profit_association' }],
    });
    expect(await rows({ figure: 'movedIn' })).toMatchObject({ total: 0 });
  });

  it('counts a sole trader and does not name it', async () => {
    await registerIn(test, 'active', 'private', '2019-01-01', { name: 'Åsa Öberg', legalForm: 'sole_trader' });

    const cell = {
      from: '2019-01-01',
      to: '2019-12-31',
      period: '2019-01-01',
      figure: 'joined',
      in: 'private',
    } as const;
    const { body } = await coordinator.ask(growth.rows, { query: cell });

    expect(body).toMatchObject({ total: 1, items: [{ name: null, legalForm: 'sole_trader' }] });
    expect(JSON.stringify(body)).not.toContain('Öberg');
  });

  it.each([
    ['before clocks go forward', '2027-03-27T23:30:00.000Z', '2027-03-28'],
    ['after clocks went forward', '2027-03-28T22:30:00.000Z', '2027-03-29'],
    ['before clocks go back', '2027-10-30T22:30:00.000Z', '2027-10-31'],
    ['after clocks went back', '2027-10-31T23:30:00.000Z', '2027-11-01'],
    ['on New Year’s Eve', '2027-12-31T23:30:00.000Z', '2028-01-01'],
  ])('belongs to the Swedish day: what is recorded %s', async (_, now, day) => {
    test.clock.set(new Date(Date.parse(now) - 3_600_000).toISOString());
    coordinator = await test.signInAs('coordinator');
    const year = { from: '2014-01-01', to: '2014-12-31' };
    const joinedAs = async (knownOn?: string) => {
      const { asOf, periods } = await report({ ...year, ...(knownOn && { knownOn }) });
      return [asOf, periods[0]?.total.joined];
    };
    const [eve, so] = await joinedAs();
    expect(eve).toBe(addDays(day, -1));

    test.clock.set(now);
    await registerIn(test, 'active', 'civil', '2014-05-01');

    expect(await joinedAs()).toEqual([day, Number(so) + 1]);
    test.clock.set(new Date(Date.parse(now) + 90_000_000).toISOString());
    expect((await joinedAs(addDays(day, -1)))[1]).toBe(so);
    expect((await joinedAs(day))[1]).toBe(Number(so) + 1);
    expect((await report({ ...year, knownOn: addDays(day, -1) })).knownAt < now).toBe(true);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { growth } from '@registry/contract/growth';
import { memberships } from '@registry/contract/memberships';
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

describe('growth of the partnership as it was', () => {
  let test: TestApp;
  let coordinator: Visitor;

  const register = (status: OnboardingStatus, sector: Sector, effective: string, municipality: string | null) =>
    test.app.get(Database).inTransaction(async (client) => {
      const partnerId = await insertPartner(client, { municipality });
      const rest = { legalForm: null, sectorNote: null, statusReason: null };
      const beginning = { status, sector, effective, ...rest };
      await test.app.get(MembershipsService).begin(client, null, 'import', partnerId, beginning);
      return partnerId;
    });

  beforeAll(async () => {
    test = await createTestApp({ now: '2026-03-15T08:00:00.000Z' });
    coordinator = await test.signInAs('coordinator');
    for (const [since, sector, municipalities] of partnersOf2016) {
      for (const municipality of municipalities) await register('active', sector, since, municipality);
    }
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

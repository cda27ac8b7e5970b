import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import type { BodyInputOf, QueryInputOf } from '@registry/contract/endpoint';
import { growth } from '@registry/contract/growth';
import { memberships } from '@registry/contract/memberships';
import { partners } from '@registry/contract/partners';
import { sectors } from '@registry/domain/sector';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import type { Visitor } from '../testing/visitor.js';

type Draft = BodyInputOf<typeof partners.register>;

let testApp: TestApp;
let coordinator: Visitor;

const register = async (draft: Pick<Draft, 'name'> & Partial<Draft>): Promise<string> => {
  const { status, body } = await coordinator.ask(partners.register, {
    body: { sector: 'civil', status: 'active', effective: '2015', ...draft },
  });
  expect(status).toBe(201);
  return body.id;
};
const step = async (partnerId: string, status: Draft['status'], effective: string) => {
  const body = { status, effective, reason: 'Beslutat.' };
  expect((await coordinator.ask(memberships.recordStatus, { params: { partnerId }, body })).status).toBe(201);
};
const list = async (query: QueryInputOf<typeof partners.list>) => {
  const { status, body } = await coordinator.ask(partners.list, { query });
  expect(status).toBe(200);
  return body;
};
const namesIn = async (query: QueryInputOf<typeof partners.list>) =>
  (await list(query)).items.map(({ name, status, sector }) => `${name} ${status} ${sector}`);

const at = async (now: string) => {
  testApp.clock.set(now);
  coordinator = await testApp.signInAs('coordinator');
};

describe('the partner list of a day', () => {
  beforeAll(async () => {
    testApp = await createTestApp({ now: '2026-01-10T08:00:00.000Z' });
    await at('2026-01-10T08:00:00.000Z');
    const first = await register({ name: 'Arbetarnas bildningsförbund' });
    await register({ name: 'Region Örebro län', sector: 'public', effective: '2016-06-01' });
    const applicant = await register({
      name: 'Ölbryggeriet',
      sector: 'private',
      status: 'applied',
      effective: '2026-01-05',
    });
    await register({ name: 'Planerad', effective: '2026-09-01' });

    await at('2026-02-10T08:00:00.000Z');
    await step(applicant, 'approved', '2026-01-20');
    await step(applicant, 'active', '2026-02-01');
    await register({ name: 'Coompanion', effective: '2014-05' });
    const body = { sector: 'public', effective: '2025-01-01' } as const;
    await coordinator.ask(memberships.recordSector, { params: { partnerId: first }, body });

    await at('2026-03-15T08:00:00.000Z');
    await step(first, 'paused', '2020-01-01');
    await step(first, 'ended', '2025-06-01');
  });
  afterAll(() => testApp.close());

  it('shows where partners stood that day, as is known now', async () => {
    expect(await namesIn({ on: '2015-12-31' })).toEqual([
      'Arbetarnas bildningsförbund active civil',
      'Coompanion active civil',
    ]);
    expect(await namesIn({ on: '2025-03-01' })).toEqual([
      'Arbetarnas bildningsförbund paused public',
      'Coompanion active civil',
      'Region Örebro län active public',
    ]);
    expect(await namesIn({ on: '2026-03-15' })).toEqual([
      'Arbetarnas bildningsförbund ended public',
      'Coompanion active civil',
      'Region Örebro län active public',
      'Ölbryggeriet active private',
    ]);
    expect((await list({ on: '2026-09-01' })).total).toBe(5);
    expect((await list({ on: '2013-01-01' })).items).toEqual([]);
  });

  it('shows it as was known on another day', async () => {
    expect(await namesIn({ on: '2025-03-01', knownOn: '2026-02-10' })).toEqual([
      'Arbetarnas bildningsförbund active public',
      'Coompanion active civil',
      'Region Örebro län active public',
    ]);
    expect(await namesIn({ on: '2025-03-01', knownOn: '2026-02-09' })).toEqual([
      'Arbetarnas bildningsförbund active civil',
      'Region Örebro län active public',
    ]);
    expect((await list({ knownOn: '2026-01-09' })).total).toBe(0);
  });

  it('filters and sorts by what held that day, and says since when', async () => {
    const { items, total } = await list({
      ...{ on: '2025-03-01', knownOn: '2026-02-10', status: ['active'], sector: ['public'], sort: 'statusSince' },
    });
    expect(total).toBe(2);
    expect(items.map(({ name }) => name)).toEqual(['Arbetarnas bildningsförbund', 'Region Örebro län']);
    expect(items[0]).toMatchObject({
      statusSince: { effectiveOn: '2015-01-01', precision: 'year' },
      partnerSince: { effectiveOn: '2015-01-01', precision: 'year' },
    });
    expect(await namesIn({ on: '2025-03-01', status: ['paused'] })).toEqual([
      'Arbetarnas bildningsförbund paused public',
    ]);
  });

  it('says which days it is of', async () => {
    expect(await list({})).toMatchObject({ on: '2026-03-15', knownOn: null, total: 5 });
    expect(await list({ on: '2016-01-01' })).toMatchObject({ on: '2016-01-01', knownOn: null });
    expect(await list({ knownOn: '2026-02-10' })).toMatchObject({ on: '2026-03-15', knownOn: '2026-02-10' });
  });

  it('comes whole in pages', async () => {
    const first = await list({ on: '2026-03-15', limit: 3 });
    const second = await list({ on: '2026-03-15', limit: 3, cursor: first.next ?? '' });
    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(
      (await list({ on: '2026-03-15' })).items.map(({ name }) => name),
    );
    expect([first.total, second.total, second.next]).toEqual([4, 4, null]);
  });

  test.each([undefined, '2026-01-31', '2026-02-28', '2026-03-15'])(
    'has as many as the growth report at the end of every month, known on %s',
    async (knownOn) => {
      const known = { ...(knownOn && { knownOn }) };
      const query = { from: '2014-01-01', to: '2026-12-31', step: 'month', ...known } as const;
      const { body } = await coordinator.ask(growth.report, { query });
      for (const { end: on, sectors: bySector, total } of body.periods.filter((_, index) => index % 9 === 0)) {
        const present = await list({ on, ...known, status: ['active', 'paused'] });
        expect([on, present.total]).toEqual([on, total.end]);
        for (const sector of sectors) {
          expect(present.items.filter((one) => one.sector === sector)).toHaveLength(bySector[sector].end);
        }
      }
    },
  );
});

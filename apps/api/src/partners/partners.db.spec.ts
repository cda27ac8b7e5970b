import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BodyInputOf } from '@registry/contract/endpoint';
import { memberships } from '@registry/contract/memberships';
import { partners } from '@registry/contract/partners';
import type { Partner } from '@registry/domain/partner';
import { addContact } from '../testing/factories.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import type { Visitor } from '../testing/visitor.js';

type Draft = BodyInputOf<typeof partners.register>;

let testApp: TestApp;
let coordinator: Visitor;
let count = 0;

beforeAll(async () => {
  testApp = await createTestApp({ now: '2026-03-15T08:00:00.000Z' });
  coordinator = await testApp.signInAs('coordinator');
});
afterAll(() => testApp.close());

const draftOf = (given: Partial<Draft> = {}): Draft => {
  count += 1;
  return { name: `Föreningen ${count}`, sector: 'civil', status: 'active', effective: '2016-02', ...given };
};

const register = async (given: Partial<Draft> = {}): Promise<Partner> => {
  const { status, body } = await coordinator.ask(partners.register, { body: draftOf(given) });
  expect(status).toBe(201);
  return body;
};

const change = (partner: Partner, body: BodyInputOf<typeof partners.change>, ifMatch = partner.version) =>
  coordinator.ask(partners.change, { params: { partnerId: partner.id }, body, ifMatch });

const historyOf = async (partnerId: string) => {
  const { rows } = await testApp.connections.pool.query<{ action: string; changes: unknown[]; channel: string }>(
    'SELECT action, changes, channel FROM history_entry WHERE partner_id = $1 ORDER BY seq',
    [partnerId],
  );
  return rows;
};

const memberOf = async (partner: Partner): Promise<Visitor> => {
  const { email } = await addContact(testApp.connections, partner.id);
  return testApp.signInAsContact(email);
};

describe('a partner as it stands', () => {
  const get = async ({ id }: Partner): Promise<Partner> =>
    (await coordinator.ask(partners.get, { params: { partnerId: id } })).body;

  it('shows the next planned change, until its day comes', async () => {
    testApp.clock.set('2026-03-15T08:00:00.000Z');
    const partner = await register({ status: 'active', effective: '2016' });
    const params = { partnerId: partner.id };
    for (const step of [
      { status: 'paused', effective: '2026-06' },
      { status: 'ended', effective: '2026-09-01', reason: 'Föreningen läggs ner.' },
    ] as const) {
      expect((await coordinator.ask(memberships.recordStatus, { params, body: step })).status).toBe(201);
    }

    const partnerSince = { effectiveOn: '2016-01-01', precision: 'year' };
    expect(await get(partner)).toMatchObject({
      status: 'active',
      statusSince: partnerSince,
      partnerSince,
      planned: { status: 'paused', effectiveOn: '2026-06-01', precision: 'month' },
    });
    testApp.clock.set('2026-06-01T08:00:00.000Z');
    expect(await get(partner)).toMatchObject({
      status: 'paused',
      statusSince: { effectiveOn: '2026-06-01', precision: 'month' },
      partnerSince,
      planned: { status: 'ended', effectiveOn: '2026-09-01', precision: 'day' },
    });
    // In Sweden the day begins two hours before it does in UTC.
    testApp.clock.set('2026-08-31T22:00:00.000Z');
    expect(await get(partner)).toMatchObject({ status: 'ended', partnerSince: null, planned: null });
  });

  it('shows since when it is in its sector, and the note of it, whatever its legal form was meanwhile', async () => {
    testApp.clock.set('2026-03-15T08:00:00.000Z');
    const partner = await register({ sector: 'public', effective: '2012' });
    const steps = [
      { sector: 'civil', legalForm: 'non_profit_association', effective: '2015', note: 'Ideell, trots bolaget.' },
      { sector: 'civil', legalForm: 'economic_association', effective: '2024-05-01' },
      { sector: 'civil', legalForm: 'foundation', effective: '2026-12' },
    ] as const;
    for (const body of steps) {
      const params = { partnerId: partner.id };
      expect((await coordinator.ask(memberships.recordSector, { params, body })).status).toBe(201);
    }

    const sofar = { sector: 'civil', sectorSince: { effectiveOn: '2015-01-01', precision: 'year' } };
    const sectorNote = 'Ideell, trots bolaget.';
    expect(await get(partner)).toMatchObject({ ...sofar, legalForm: 'economic_association', sectorNote });
    testApp.clock.set('2026-12-01T08:00:00.000Z');
    expect(await get(partner)).toMatchObject({ ...sofar, legalForm: 'foundation', sectorNote });
  });

  it('shows the sector, legal form and note in force', async () => {
    testApp.clock.set('2026-03-15T08:00:00.000Z');
    const partner = await register({ sector: 'civil', sectorNote: 'Som förening.', effective: '2016' });
    const recorded = await coordinator.ask(memberships.recordSector, {
      params: { partnerId: partner.id },
      body: { sector: 'private', legalForm: 'limited_company', effective: '2020-05', note: 'Ombildad till bolag.' },
    });
    expect(recorded.status).toBe(201);
    expect(await get(partner)).toMatchObject({
      sector: 'private',
      sectorSince: { effectiveOn: '2020-05-01', precision: 'month' },
      legalForm: 'limited_company',
      sectorNote: 'Ombildad till bolag.',
      status: 'active',
      statusSince: { effectiveOn: '2016-01-01', precision: 'year' },
      partnerSince: { effectiveOn: '2016-01-01', precision: 'year' },
    });
  });
});

describe('changing a partner', () => {
  it('changes what is named, keeps the rest, and makes a version', async () => {
    const partner = await register({ shortName: 'F', tags: ['a', 'b'], phone: '019-30 30 00' });
    testApp.clock.set('2026-03-16T08:00:00.000Z');
    const { status, body, headers } = await change(partner, {
      name: 'Nya föreningen',
      tags: ['c'],
      activityAreas: ['18', '18'],
    });
    expect(status).toBe(200);
    expect(headers.etag).toBe('"2"');
    expect(body).toEqual({
      ...partner,
      version: 2,
      name: 'Nya föreningen',
      tags: ['c'],
      activityAreas: ['18'],
      updatedAt: '2026-03-16T08:00:00.000000Z',
    });
    const entries = await historyOf(partner.id);
    expect(entries.at(-1)).toEqual({
      action: 'partner.changed',
      channel: 'web',
      changes: [
        { field: 'name', from: partner.name, to: 'Nya föreningen' },
        { field: 'activityAreas', from: null, to: ['18'] },
        { field: 'tags', from: ['a', 'b'], to: ['c'] },
      ],
    });
    expect(entries).toHaveLength(2);
  });

  it('makes no version and no history of what is already so', async () => {
    const partner = await register({ phone: '019-30 30 00', tags: ['b', 'a'] });
    const { status, body } = await change(partner, {
      name: ` ${partner.name}`,
      phone: '+46 19 30 30 00',
      tags: ['a', 'b'],
    });
    expect(status).toBe(200);
    expect(body).toEqual(partner);
    expect(await historyOf(partner.id)).toHaveLength(1);
  });

  it('refuses a name that another has, and may change the case of its own', async () => {
    const taken = await register();
    const partner = await register({ name: 'egen stavning' });
    const refused = await change(partner, { name: taken.name.toUpperCase(), tags: ['kvar'] });
    expect(refused.status).toBe(409);
    expect(refused.problem).toMatchObject({
      code: 'PARTNER_NAME_TAKEN',
      errors: [{ pointer: '/name', code: 'NAME_TAKEN' }],
    });
    expect(await historyOf(partner.id)).toHaveLength(1);
    const accepted = await change(partner, { name: 'Egen Stavning' });
    expect(accepted.body).toMatchObject({ name: 'Egen Stavning', tags: [], version: 2 });
  });

  it('is told when somebody else has changed it, and nothing is lost', async () => {
    const partner = await register();
    await change(partner, { caseNumber: 'D-1' });
    const { status, problem } = await change(partner, { caseNumber: 'D-2' });
    expect(status).toBe(412);
    expect(problem).toMatchObject({ code: 'VERSION_STALE', details: { currentVersion: 2 } });
    const read = await coordinator.ask(partners.get, { params: { partnerId: partner.id } });
    expect(read.body).toMatchObject({ caseNumber: 'D-1', version: 2 });
  });

  it('wants to know which version it is a change of', async () => {
    const partner = await register();
    const { status, problem } = await coordinator.ask(partners.change, {
      params: { partnerId: partner.id },
      body: { caseNumber: 'D-1' },
    });
    expect([status, problem.code]).toEqual([428, 'VERSION_REQUIRED']);
  });

  it('succeeds for one of twenty at the same time', async () => {
    const partner = await register();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => change(partner, { caseNumber: `D-${index}` })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 412)).toHaveLength(19);
    const winner = answers.find(({ status }) => status === 200);
    const read = await coordinator.ask(partners.get, { params: { partnerId: partner.id } });
    expect(read.body).toEqual(winner?.body);
    expect(await historyOf(partner.id)).toHaveLength(2);
  });

  it('finds no partner where there is none', async () => {
    const params = { partnerId: '0198c0de-0000-7000-8000-000000000001' };
    const changed = await coordinator.ask(partners.change, { params, body: { caseNumber: 'D-1' }, ifMatch: 1 });
    const read = await coordinator.ask(partners.get, { params });
    expect([changed.problem.code, read.problem.code]).toEqual(['RESOURCE_NOT_FOUND', 'RESOURCE_NOT_FOUND']);
  });
});

describe('a member', () => {
  it('reads their own partner, and no other', async () => {
    const [own, other] = [await register(), await register()];
    const member = await memberOf(own);
    expect((await member.ask(partners.get, { params: { partnerId: own.id } })).body).toEqual(own);
    const read = await member.ask(partners.get, { params: { partnerId: other.id } });
    expect([read.status, read.problem.code]).toEqual([404, 'RESOURCE_NOT_FOUND']);
  });

  it('changes the public details of their own, and of no other', async () => {
    const [own, other] = [await register(), await register()];
    const member = await memberOf(own);
    const body = {
      phone: '019 – 602 73 94',
      postalAddress: { street: 'Storgatan 1', postcode: '70210', city: 'Örebro' },
      isPublic: true,
    };
    const changed = await member.ask(partners.changePublicDetails, { params: { partnerId: own.id }, body, ifMatch: 1 });
    expect(changed.status).toBe(200);
    expect(changed.body).toMatchObject({
      version: 2,
      phone: { e164: '+46196027394', display: '019-602 73 94' },
      postalAddress: { street: 'Storgatan 1', postcode: '702 10', city: 'Örebro' },
      isPublic: true,
    });
    expect((await historyOf(own.id)).at(-1)).toMatchObject({ action: 'partner.changed', channel: 'member' });

    const params = { partnerId: other.id };
    const refused = await member.ask(partners.changePublicDetails, { params, body, ifMatch: 1 });
    expect([refused.status, refused.problem.code]).toEqual([404, 'RESOURCE_NOT_FOUND']);
    // The version must not tell whether there is a partner either.
    const stale = await member.ask(partners.changePublicDetails, { params, body, ifMatch: 9 });
    expect(stale.status).toBe(404);
  });

  it('changes nothing else', async () => {
    const own = await register();
    const member = await memberOf(own);
    const params = { partnerId: own.id };
    const named = await member.ask(partners.change, { params, body: { name: 'Vår egen' }, ifMatch: 1 });
    expect([named.status, named.problem.code]).toEqual([403, 'PERMISSION_DENIED']);
    const smuggled = await member.inject({
      method: 'PATCH',
      url: `/api/partners/${own.id}/public-details`,
      headers: { 'if-match': '"1"' },
      payload: { name: 'Vår egen' },
    });
    expect(smuggled.statusCode).toBe(400);
    expect(smuggled.json()).toMatchObject({ errors: [{ pointer: '/name', code: 'FIELD_UNKNOWN' }] });
  });
});

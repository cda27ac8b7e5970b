import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BodyInputOf } from '@registry/contract/endpoint';
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

const countRows = async (table: 'partner' | 'history_entry' | 'contact' | 'status_change'): Promise<number> => {
  const { rows } = await testApp.connections.pool.query<{ count: number }>(`SELECT count(*) FROM ${table}`);
  return rows[0]?.count ?? -1;
};

const memberOf = async (partner: Partner): Promise<Visitor> => {
  const { email } = await addContact(testApp.connections, partner.id);
  return testApp.signInAsContact(email);
};

describe('registering a partner', () => {
  it('answers with the partner as it stands, everything normalised', async () => {
    const { status, body, headers } = await coordinator.ask(partners.register, {
      body: {
        name: '  O\u0308rebro   universitet ',
        shortName: 'ORU',
        identifiers: [{ scheme: 'SE-ORGNR', value: 'SE202100292401' }],
        sector: 'public',
        legalForm: null,
        sectorNote: 'Statlig myndighet.',
        municipality: '1880',
        status: 'active',
        effective: '2015',
        website: 'www.oru.se',
        phone: '019 – 30 30 00',
        tags: ['Örebro', 'Forskning', 'Forskning'],
        caseNumber: 'D-1',
      },
    });
    expect(status).toBe(201);
    expect(headers.etag).toBe('"1"');
    expect(body).toEqual({
      id: expect.any(String),
      version: 1,
      name: 'Örebro universitet',
      shortName: 'ORU',
      identifiers: [{ scheme: 'SE-ORGNR', value: '2021002924', display: '202100-2924' }],
      country: 'SE',
      sector: 'public',
      legalForm: null,
      sectorNote: 'Statlig myndighet.',
      sectorSince: { effectiveOn: '2015-01-01', precision: 'year' },
      status: 'active',
      statusSince: { effectiveOn: '2015-01-01', precision: 'year' },
      planned: null,
      partnerSince: { effectiveOn: '2015-01-01', precision: 'year' },
      municipality: '1880',
      activityAreas: [],
      website: 'https://www.oru.se',
      email: null,
      phone: { e164: '+4619303000', display: '019-30 30 00' },
      postalAddress: { street: null, postcode: null, city: null },
      publicDescription: null,
      isPublic: false,
      caseNumber: 'D-1',
      tags: ['Forskning', 'Örebro'],
      registeredAt: '2026-03-15T08:00:00.000000Z',
      updatedAt: '2026-03-15T08:00:00.000000Z',
    });
    const read = await coordinator.ask(partners.get, { params: { partnerId: body.id } });
    expect(read.body).toEqual(body);
  });

  it('adds the first contact, and tells of both in the history, once', async () => {
    const partner = await register({ contact: { name: 'Anna Andersson', role: 'primary', email: 'anna@example.org' } });
    const entries = await historyOf(partner.id);
    expect(entries.map(({ action }) => action)).toEqual(['partner.registered', 'contact.added']);
    expect(entries[0]?.changes).toContainEqual({ field: 'effective', from: null, to: '2016-02' });
    expect(JSON.stringify(entries)).not.toMatch(/anna/i);
  });

  it('lets one that is only planned stand in its first status, since a day to come', async () => {
    const partner = await register({ status: 'active', effective: '2026-09' });
    expect(partner).toMatchObject({
      status: 'active',
      statusSince: { effectiveOn: '2026-09-01', precision: 'month' },
      partnerSince: null,
      planned: null,
    });
  });

  it('refuses a name that is taken, whatever its case, and writes nothing', async () => {
    await register({ name: 'Ångfartygets vänner' });
    const before = [await countRows('partner'), await countRows('history_entry'), await countRows('status_change')];
    const { status, problem } = await coordinator.ask(partners.register, {
      body: draftOf({ name: 'ÅNGFARTYGETS VÄNNER' }),
    });
    expect(status).toBe(409);
    expect(problem).toMatchObject({
      code: 'PARTNER_NAME_TAKEN',
      errors: [{ pointer: '/name', code: 'NAME_TAKEN' }],
    });
    expect([await countRows('partner'), await countRows('history_entry'), await countRows('status_change')]).toEqual(
      before,
    );
  });

  it('registers one of many at the same time with the same name', async () => {
    const body = draftOf({ name: 'Samma namn' });
    const answers = await Promise.all(Array.from({ length: 8 }, () => coordinator.ask(partners.register, { body })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 7 }, () => 409)]);
  });

  it('refuses a day more than a year ahead, and leaves nothing half-written', async () => {
    const before = [await countRows('partner'), await countRows('history_entry'), await countRows('contact')];
    const { status, problem } = await coordinator.ask(partners.register, {
      body: draftOf({ effective: '2027-04', contact: { name: 'Anna Andersson', role: 'primary' } }),
    });
    expect([status, problem.code]).toEqual([409, 'EFFECTIVE_DATE_TOO_FAR_AHEAD']);
    expect([await countRows('partner'), await countRows('history_entry'), await countRows('contact')]).toEqual(before);
  });

  it('names every wrong field', async () => {
    const { status, problem } = await coordinator.ask(partners.register, {
      body: {
        ...draftOf({ name: ' ', effective: '2016-13', municipality: '9999', email: 'inte en adress' }),
        identifiers: [{ scheme: 'SE-ORGNR', value: '202100-2925' }],
        contact: { name: '', role: 'primary', phone: '12' },
      },
    });
    expect(status).toBe(400);
    expect(Object.fromEntries((problem.errors ?? []).map(({ pointer, code }) => [pointer, code]))).toEqual({
      '/name': 'FIELD_REQUIRED',
      '/effective': 'DATE_INVALID',
      '/municipality': 'MUNICIPALITY_UNKNOWN',
      '/email': 'EMAIL_INVALID',
      '/identifiers/0/value': 'ORGANISATION_NUMBER_CHECK_DIGIT',
      '/contact/name': 'FIELD_REQUIRED',
      '/contact/phone': 'PHONE_INVALID',
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

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BodyInputOf } from '@registry/contract/endpoint';
import { partners } from '@registry/contract/partners';
import type { Partner } from '@registry/domain/partner';
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
      confirmedOn: null,
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

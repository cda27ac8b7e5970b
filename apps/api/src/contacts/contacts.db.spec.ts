import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from '@jest/globals';
import { contacts } from '@registry/contract/contacts';
import type { ContactDraft } from '@registry/domain/contact';
import { addContact, addPartner } from '../testing/factories.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import type { Visitor } from '../testing/visitor.js';

const today = '2026-03-15';

let app: TestApp;
let coordinator: Visitor;
let partnerId: string;

beforeAll(async () => {
  app = await createTestApp({ now: `${today}T08:00:00Z` });
  coordinator = await app.signInAs('coordinator');
});
afterAll(() => app.close());
beforeEach(async () => {
  partnerId = await addPartner(app.connections);
});

const draft = (facts: Partial<ContactDraft> = {}) => ({ name: 'Åsa Öberg', role: 'primary' as const, ...facts });

const add = (facts: Partial<ContactDraft> = {}) =>
  coordinator.ask(contacts.add, { params: { partnerId }, body: draft(facts) });

const list = async (visitor = coordinator) =>
  (await visitor.ask(contacts.ofPartner, { params: { partnerId } })).body.map(
    ({ name, role, isCurrent }) => `${name} ${role}${isCurrent ? '' : ' -'}`,
  );

const historyOf = async (contactId: string) =>
  (
    await app.connections.pool.query<{ action: string; changes: unknown; values: unknown }>(
      `SELECT h.action, h.channel, h.changes, (SELECT coalesce(json_object_agg(field, json_build_array(from_value, to_value)), '{}')
         FROM history_personal_value WHERE entry_seq = h.seq) AS values
       FROM history_entry h WHERE subject_kind = 'contact' AND subject_id = $1 ORDER BY seq`,
      [contactId],
    )
  ).rows;

describe('adding a contact', () => {
  it('begins today unless told, and tells the history with the personal values apart', async () => {
    const answer = await add({ email: ' Asa@Exempel.SE ', phone: '019 – 602 73 94' });

    expect(answer.status).toBe(201);
    expect(answer.headers.etag).toBe('"1"');
    expect(answer.body).toMatchObject({
      partnerId,
      name: 'Åsa Öberg',
      email: 'Asa@Exempel.SE',
      phone: { e164: '+46196027394', display: '019-602 73 94' },
      startsOn: today,
      isCurrent: true,
      confirmedAt: null,
    });
    const entries = await historyOf(answer.body.id);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      action: 'contact.added',
      channel: 'web',
      values: { name: [null, 'Åsa Öberg'], email: [null, 'Asa@Exempel.SE'], phone: [null, '019-602 73 94'] },
    });
    expect(JSON.stringify(entries[0]?.changes)).not.toMatch(/Åsa|Exempel|602/);
  });

  it('refuses a second primary contact, names the role and writes nothing', async () => {
    await add();
    const answer = await add({ name: 'Bo' });

    expect(answer.status).toBe(409);
    expect(answer.problem).toMatchObject({
      code: 'CONTACT_PRIMARY_TAKEN',
      errors: [{ pointer: '/role', code: 'ROLE_TAKEN' }],
    });
    expect(await list()).toEqual(['Åsa Öberg primary']);
    const { rows } = await app.connections.pool.query('SELECT FROM history_entry WHERE partner_id = $1', [partnerId]);
    expect(rows).toHaveLength(1);
  });

  it('refuses an address that the partner has already, whatever its case, and allows it at another partner', async () => {
    await add({ email: 'asa@exempel.se' });
    const again = await add({ role: 'other', email: 'ASA@exempel.se' });
    expect(again.problem).toMatchObject({
      code: 'CONTACT_EMAIL_TAKEN',
      errors: [{ pointer: '/email', code: 'EMAIL_TAKEN' }],
    });

    partnerId = await addPartner(app.connections);
    expect((await add({ email: 'asa@exempel.se' })).status).toBe(201);
  });

  it('makes one contact of twenty simultaneous primary ones', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => add({ name: `Nr ${index}` })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 19 }, () => 409)]);
  });

  test.each([
    [{ name: ' ' }, '/name', 'FIELD_REQUIRED'],
    [{ email: 'nobody' }, '/email', 'EMAIL_INVALID'],
    [{ phone: '12' }, '/phone', 'PHONE_INVALID'],
    [{ extension: 'x' }, '/extension', 'FIELD_INVALID'],
    [{ startsOn: '2026-02-30' }, '/startsOn', 'DATE_INVALID'],
  ])('refuses %j', async (facts, pointer, code) => {
    const answer = await add(facts);
    expect(answer.status).toBe(400);
    expect(answer.problem.errors).toEqual([expect.objectContaining({ pointer, code })]);
  });

  it('knows no partner that does not exist', async () => {
    partnerId = '0198a000-0000-7000-8000-000000000000';
    expect((await add()).problem.code).toBe('RESOURCE_NOT_FOUND');
  });
});

describe('the list', () => {
  const fill = async () => {
    const people = [
      { name: 'Örjan', role: 'other' },
      { name: 'Zelda', role: 'other' },
      { name: 'Åke', role: 'other' },
      { name: 'Nina', role: 'newsletter' },
      { name: 'Disa', role: 'deputy' },
      { name: 'Pia', role: 'primary', startsOn: '2025-01-01' },
      { name: 'Förra', role: 'primary', startsOn: '2020-01-01', endsOn: '2025-01-01' },
      { name: 'Idag', role: 'deputy', endsOn: today },
      { name: 'Imorgon', role: 'deputy', startsOn: '2026-03-16' },
    ] as const;
    for (const person of people) await addContact(app.connections, partnerId, person);
  };

  it('has current contacts first, by role and in Swedish order, then those to come, then former ones', async () => {
    await fill();
    expect(await list()).toEqual([
      'Pia primary',
      'Disa deputy',
      'Nina newsletter',
      'Zelda other',
      'Åke other',
      'Örjan other',
      'Imorgon deputy -',
      'Förra primary -',
      'Idag deputy -',
    ]);
  });

  it('shows a member the current contacts of their own partner, and nothing of others', async () => {
    await fill();
    const { email } = await addContact(app.connections, partnerId, { name: 'Mia', role: 'other' });
    const former = await addContact(app.connections, partnerId, { name: 'Gammal', endsOn: '2021-01-01' });
    const member = await app.signInAsContact(email);

    expect(await list(member)).toHaveLength(7);
    expect((await member.ask(contacts.get, { params: { contactId: former.id } })).status).toBe(404);
    const other = await addPartner(app.connections);
    const stranger = await addContact(app.connections, other);
    expect((await member.ask(contacts.ofPartner, { params: { partnerId: other } })).status).toBe(404);
    expect((await member.ask(contacts.get, { params: { contactId: stranger.id } })).status).toBe(404);
  });

  it('is empty for a partner without contacts, and missing for one that does not exist', async () => {
    expect(await list()).toEqual([]);
    const params = { partnerId: '0198a000-0000-7000-8000-000000000000' };
    expect((await coordinator.ask(contacts.ofPartner, { params })).status).toBe(404);
  });
});

describe('changing a contact', () => {
  const change = (contactId: string, body: object, ifMatch = 1, visitor = coordinator) =>
    visitor.ask(contacts.change, { params: { contactId }, body, ifMatch });

  it('changes what is named, and tells the history what really changed', async () => {
    const { body: before } = await add({ email: 'asa@exempel.se' });
    const answer = await change(before.id, { name: 'Åsa Öberg', email: 'ny@exempel.se', language: 'en' });

    expect(answer.body).toEqual({
      ...before,
      email: 'ny@exempel.se',
      language: 'en',
      version: 2,
      updatedAt: expect.any(String),
    });
    const [, entry] = await historyOf(before.id);
    expect(entry).toMatchObject({
      action: 'contact.changed',
      changes: [{ field: 'email' }, { field: 'language', from: 'sv', to: 'en' }],
      values: { email: ['asa@exempel.se', 'ny@exempel.se'] },
    });
  });

  it('finds a contact by the new name and no longer by the old', async () => {
    const { body } = await add({ name: 'Gammalt Namn' });
    await change(body.id, { name: 'Nytt Ånamn' });
    const { rows } = await app.connections.pool.query('SELECT search FROM contact WHERE id = $1', [body.id]);
    expect(rows).toEqual([{ search: 'nytt ånamn' }]);
  });

  it('makes no version of what is already so', async () => {
    const { body } = await add({ phone: '019-602 73 94' });
    const answer = await change(body.id, { name: ' Åsa  Öberg ', phone: '+46 (0)19 602 73 94', role: 'primary' });
    expect(answer.body).toEqual(body);
    expect(await historyOf(body.id)).toHaveLength(1);
  });

  it('takes a version, and only the current one', async () => {
    const { body } = await add();
    expect((await change(body.id, { title: 'Chef' })).status).toBe(200);
    const stale = await change(body.id, { title: 'VD' });
    expect(stale.status).toBe(412);
    expect(stale.problem).toMatchObject({ code: 'VERSION_STALE', details: { currentVersion: 2 } });
    const without = await coordinator.ask(contacts.change, { params: { contactId: body.id }, body: {} });
    expect(without.status).toBe(428);
  });

  it('lets one of twenty simultaneous changes through', async () => {
    const { body } = await add();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => change(body.id, { title: `T${index}` })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 19 }, () => 412)]);
    expect(await historyOf(body.id)).toHaveLength(2);
  });

  it('gives the primary role to somebody after another had it, from today, and keeps who had it when', async () => {
    const former = await addContact(app.connections, partnerId, { name: 'Förra', role: 'primary' });
    const deputy = await addContact(app.connections, partnerId, { name: 'Disa', role: 'deputy' });
    await coordinator.ask(contacts.end, {
      params: { contactId: former.id },
      body: { endsOn: '2026-03-01' },
      ifMatch: 1,
    });

    const answer = await change(deputy.id, { role: 'primary' });

    expect(answer.body).toMatchObject({ id: deputy.id, role: 'primary', startsOn: today });
    expect(await list()).toEqual(['Disa primary', 'Förra primary -', 'Disa deputy -']);
  });

  it('refuses the primary role while another has it', async () => {
    await add();
    const { body } = await add({ name: 'Bo', role: 'other' });
    expect((await change(body.id, { role: 'primary' })).problem.code).toBe('CONTACT_PRIMARY_TAKEN');
  });

  it('refuses a contact who has ended, but not one whose end is still to come', async () => {
    const ended = await addContact(app.connections, partnerId, { endsOn: today });
    const ending = await addContact(app.connections, partnerId, { endsOn: '2026-03-16' });
    expect((await change(ended.id, { title: 'Chef' })).problem.code).toBe('CONTACT_ENDED');
    expect((await change(ending.id, { title: 'Chef' })).status).toBe(200);
    expect((await change(ending.id, { startsOn: '2026-03-17' }, 2)).problem.errors).toEqual([
      { pointer: '/startsOn', code: 'DATE_BEFORE_START' },
    ]);
  });

  it('takes the sign-in from the address that was changed, at once', async () => {
    const { id, email } = await addContact(app.connections, partnerId);
    const member = await app.signInAsContact(email);
    expect((await member.ask(contacts.get, { params: { contactId: id } })).status).toBe(200);

    await change(id, { email: 'annan@exempel.se' });

    expect((await member.ask(contacts.get, { params: { contactId: id } })).status).toBe(401);
  });
});

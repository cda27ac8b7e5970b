import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from '@jest/globals';
import { contacts } from '@registry/contract/contacts';
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

const historyOf = async (contactId: string) =>
  (
    await app.connections.pool.query<{ action: string; changes: unknown; values: unknown }>(
      `SELECT h.action, h.channel, h.changes, (SELECT coalesce(json_object_agg(field, json_build_array(from_value, to_value)), '{}')
         FROM history_personal_value WHERE entry_seq = h.seq) AS values
       FROM history_entry h WHERE subject_kind = 'contact' AND subject_id = $1 ORDER BY seq`,
      [contactId],
    )
  ).rows;

describe('one’s own contact', () => {
  const changeOwn = (member: Visitor, contactId: string, body: object, ifMatch = 1) =>
    member.ask(contacts.changeOwn, { params: { contactId }, body, ifMatch });

  it('is changed and thereby confirmed by the person', async () => {
    const { id, email } = await addContact(app.connections, partnerId, { name: 'Mia Medlem' });
    const member = await app.signInAsContact(email);

    const answer = await changeOwn(member, id, { phone: '019 – 602 73 94' });

    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      version: 2,
      phone: { display: '019-602 73 94' },
      confirmedAt: expect.stringContaining(today),
      confirmedBy: expect.any(String),
    });
    expect(await historyOf(id)).toMatchObject([
      { action: 'contact.changed', channel: 'member', values: { phone: [null, '019-602 73 94'] } },
    ]);
  });

  it('is confirmed as it is', async () => {
    const { id, email } = await addContact(app.connections, partnerId);
    const member = await app.signInAsContact(email);
    const answer = await member.ask(contacts.confirmOwn, { params: { contactId: id } });
    expect(answer.body).toMatchObject({ version: 2, confirmedAt: expect.stringContaining(today) });
    expect(await historyOf(id)).toMatchObject([{ action: 'contact.confirmed', channel: 'member', changes: [] }]);
  });

  test.each([{ email: 'ny@exempel.se' }, { role: 'primary' }, { startsOn: today }, { endsOn: null }])(
    'does not take %j',
    async (body) => {
      const { id, email } = await addContact(app.connections, partnerId);
      const answer = await changeOwn(await app.signInAsContact(email), id, body);
      expect(answer.status).toBe(400);
      expect(answer.problem.errors).toMatchObject([{ code: 'FIELD_UNKNOWN' }]);
    },
  );

  it('is nobody else’s: not a colleague’s, not a coordinator’s', async () => {
    const { id } = await addContact(app.connections, partnerId);
    const colleague = await addContact(app.connections, partnerId);
    const member = await app.signInAsContact(colleague.email);
    expect((await changeOwn(member, id, { title: 'x' })).status).toBe(404);
    expect((await member.ask(contacts.confirmOwn, { params: { contactId: id } })).status).toBe(404);
    expect((await changeOwn(coordinator, id, { title: 'x' })).status).toBe(404);
    expect(
      (await member.ask(contacts.end, { params: { contactId: id }, body: { endsOn: today }, ifMatch: 1 })).status,
    ).toBe(403);
  });
});

describe('ending a contact', () => {
  const end = (contactId: string, body: { endsOn: string; reason?: string }, ifMatch = 1) =>
    coordinator.ask(contacts.end, { params: { contactId }, body, ifMatch });

  it('takes their access at once and keeps their history', async () => {
    const { id, email } = await addContact(app.connections, partnerId, { role: 'primary' });
    const member = await app.signInAsContact(email);
    const answer = await end(id, { endsOn: today, reason: 'Har bytt arbete' });

    expect(answer.body).toMatchObject({ endsOn: today, endReason: 'Har bytt arbete', isCurrent: false, version: 2 });
    expect((await member.ask(contacts.ofPartner, { params: { partnerId } })).status).toBe(401);
    expect(await historyOf(id)).toMatchObject([
      {
        action: 'contact.ended',
        changes: [{ field: 'endsOn', from: null, to: today }, { field: 'endReason' }],
        values: { endReason: [null, 'Har bytt arbete'] },
      },
    ]);
  });

  it('may be planned, and moved until the day has come', async () => {
    const { id } = await addContact(app.connections, partnerId);
    expect((await end(id, { endsOn: '2026-06-30' })).body).toMatchObject({ isCurrent: true, endsOn: '2026-06-30' });
    expect((await end(id, { endsOn: today }, 2)).body).toMatchObject({ isCurrent: false });
    const again = await end(id, { endsOn: '2026-06-30' }, 3);
    expect(again.status).toBe(409);
    expect(again.problem.code).toBe('CONTACT_ENDED');
  });

  it('is told to colleagues without the reason', async () => {
    const { id } = await addContact(app.connections, partnerId);
    await end(id, { endsOn: '2026-06-30', reason: 'Sjukskriven' });
    const colleague = await addContact(app.connections, partnerId);
    const answer = await (await app.signInAsContact(colleague.email)).ask(contacts.get, { params: { contactId: id } });
    expect(answer.body).toMatchObject({ endsOn: '2026-06-30', endReason: null });
  });

  it('is not before the beginning', async () => {
    const { id } = await addContact(app.connections, partnerId, { startsOn: '2026-01-10' });
    const answer = await end(id, { endsOn: '2026-01-09' });
    expect(answer.status).toBe(400);
    expect(answer.problem.errors).toEqual([{ pointer: '/endsOn', code: 'DATE_BEFORE_START' }]);
    expect((await end(id, { endsOn: '2026-01-10' })).status).toBe(200);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contacts } from '@registry/contract/contacts';
import { partners } from '@registry/contract/partners';
import type { TimelineEntry } from '@registry/domain/timeline';
import { addContact } from '../testing/factories.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import type { Visitor } from '../testing/visitor.js';

let testApp: TestApp;
let coordinator: Visitor;
let count = 0;

beforeAll(async () => {
  testApp = await createTestApp({ now: '2026-03-15T08:00:00.000Z' });
  coordinator = await testApp.signInAs('coordinator');
});
afterAll(() => testApp.close());

const register = async (): Promise<string> => {
  count += 1;
  const { body } = await coordinator.ask(partners.register, {
    body: { name: `Föreningen ${count}`, sector: 'civil', status: 'active', effective: '2016' },
  });
  return body.id;
};

const readAs = async (visitor: Visitor, partnerId: string): Promise<TimelineEntry[]> => {
  const { status, body } = await visitor.ask(partners.timeline, { params: { partnerId } });
  expect(status).toBe(200);
  return body.items;
};

const addAnna = async (partnerId: string): Promise<string> => {
  const body = { name: 'Anna Andersson', role: 'primary', phone: '019 – 602 73 94' } as const;
  const { status, body: contact } = await coordinator.ask(contacts.add, { params: { partnerId }, body });
  expect(status).toBe(201);
  return contact.id;
};

const write = (partnerId: string, body: string, visitor = coordinator) =>
  visitor.ask(partners.writeNote, { params: { partnerId }, body: { body } });

describe('the timeline', () => {
  it('tells what happened, newest first, by whom, from what to what', async () => {
    const partnerId = await register();
    await coordinator.ask(partners.change, {
      params: { partnerId },
      body: { phone: '019-30 30 00', municipality: '1880' },
      ifMatch: 1,
    });

    const [changed, registered] = await readAs(coordinator, partnerId);
    expect(changed).toEqual({
      id: expect.any(String),
      at: '2026-03-15T08:00:00.000000Z',
      by: expect.stringMatching(/^Person/),
      channel: 'web',
      action: 'partner.changed',
      subjectId: partnerId,
      subjectName: null,
      changes: expect.arrayContaining([
        { field: 'municipality', from: null, to: '1880' },
        { field: 'phone', from: null, to: '019-30 30 00' },
      ]),
    });
    expect(registered?.action).toBe('partner.registered');
  });

  it('keeps phone numbers out of the append-only table', async () => {
    const partnerId = await register();
    await coordinator.ask(partners.change, { params: { partnerId }, body: { phone: '019-30 30 00' }, ifMatch: 1 });
    const { rows } = await testApp.connections.pool.query<{ changes: unknown }>(
      `SELECT changes FROM history_entry WHERE partner_id = $1 AND action = 'partner.changed'`,
      [partnerId],
    );
    expect(rows).toEqual([{ changes: [{ field: 'phone' }] }]);
  });

  it('includes the contacts, by name', async () => {
    const partnerId = await register();
    const contactId = await addAnna(partnerId);
    const [added] = await readAs(coordinator, partnerId);
    expect(added).toMatchObject({ action: 'contact.added', subjectId: contactId, subjectName: 'Anna Andersson' });
    expect(added?.changes).toContainEqual({ field: 'phone', from: null, to: '019-602 73 94' });
  });

  it('comes in pages, each with the whole count', async () => {
    const partnerId = await register();
    for (const note of ['1', '2', '3', '4']) await write(partnerId, note);
    const ids: string[] = [];
    let cursor: string | null | undefined;
    while (cursor !== null) {
      const query = { limit: 2, ...(cursor !== undefined && { cursor }) };
      const { body } = await coordinator.ask(partners.timeline, { params: { partnerId }, query });
      expect(body.total).toBe(5);
      ids.push(...body.items.map(({ id }) => id));
      cursor = body.next;
    }
    expect(ids).toEqual((await readAs(coordinator, partnerId)).map(({ id }) => id));
    expect(ids).toHaveLength(5);
  });

  it('refuses a cursor of another partner', async () => {
    const [one, other] = [await register(), await register()];
    await write(one, 'a');
    const { body } = await coordinator.ask(partners.timeline, { params: { partnerId: one }, query: { limit: 1 } });
    const { status, problem } = await coordinator.ask(partners.timeline, {
      params: { partnerId: other },
      query: { cursor: body.next ?? '' },
    });
    expect([status, problem.code]).toEqual([400, 'CURSOR_INVALID']);
  });
});

describe('the timeline for a member', () => {
  it('says nothing of notes, and of another partner nothing at all', async () => {
    const [own, other] = [await register(), await register()];
    await write(own, 'Betalar sent.');
    const { email } = await addContact(testApp.connections, own);
    const member = await testApp.signInAsContact(email);

    const { body } = await member.ask(partners.timeline, { params: { partnerId: own } });
    expect(body.items.map(({ action }) => action)).toEqual(['partner.registered']);
    expect(body.total).toBe(1);
    const refused = await member.ask(partners.timeline, { params: { partnerId: other } });
    expect([refused.status, refused.problem.code]).toEqual([404, 'RESOURCE_NOT_FOUND']);
  });

  it('tells of colleagues who they are, of those who have left only that something changed', async () => {
    const partnerId = await register();
    const contactId = await addAnna(partnerId);
    const { email } = await addContact(testApp.connections, partnerId);
    const member = await testApp.signInAsContact(email);
    const [colleague] = await readAs(member, partnerId);
    expect(colleague?.subjectName).toBe('Anna Andersson');
    expect(colleague?.changes).toContainEqual({ field: 'phone', from: null, to: '019-602 73 94' });

    const ended = await coordinator.ask(contacts.end, {
      params: { contactId },
      body: { endsOn: '2026-03-15' },
      ifMatch: 1,
    });
    expect(ended.status).toBe(200);
    const entries = await readAs(member, partnerId);
    expect(entries.map(({ action, subjectName }) => [action, subjectName])).toEqual([
      ['contact.ended', null],
      ['contact.added', null],
      ['partner.registered', null],
    ]);
    expect(entries[1]?.changes).toContainEqual({ field: 'phone', from: null, to: null });
    expect(JSON.stringify(entries)).not.toMatch(/Anna|602/);
    expect(JSON.stringify(await readAs(coordinator, partnerId))).toMatch(/Anna.*602/);
  });
});

describe('notes', () => {
  it('are read newest first, with their author', async () => {
    const partnerId = await register();
    await write(partnerId, ' Första\r\nraden ');
    testApp.clock.set('2026-03-15T09:00:00.000Z');
    const written = await write(partnerId, 'Andra');
    expect(written.status).toBe(201);
    const { body } = await coordinator.ask(partners.notes, { params: { partnerId } });
    expect(body.map((note) => note.body)).toEqual(['Andra', 'Första\nraden']);
    expect(body[0]).toEqual(written.body);
    expect(body[0]?.author).toMatch(/^Person/);
  });

  it('are in the history as written, once, without their words', async () => {
    const partnerId = await register();
    await write(partnerId, 'Betalar sent.');
    const entries = (await readAs(coordinator, partnerId)).filter(({ action }) => action === 'note.written');
    expect(entries).toHaveLength(1);
    expect(entries[0]?.changes).toEqual([]);
    const { rows } = await testApp.connections.pool.query(
      `SELECT FROM history_personal_value WHERE from_value LIKE '%Betalar%' OR to_value LIKE '%Betalar%'`,
    );
    expect(rows).toHaveLength(0);
  });

  it('are read but not written by staff, and neither by members', async () => {
    const partnerId = await register();
    const staff = await testApp.signInAs('staff');
    expect((await staff.ask(partners.notes, { params: { partnerId } })).status).toBe(200);
    expect((await write(partnerId, 'Nej', staff)).status).toBe(403);
    const { email } = await addContact(testApp.connections, partnerId);
    const member = await testApp.signInAsContact(email);
    expect((await member.ask(partners.notes, { params: { partnerId } })).status).toBe(403);
  });

  it('need words, and a partner', async () => {
    const partnerId = await register();
    const empty = await write(partnerId, ' \n ');
    expect(empty.problem.errors).toEqual([{ pointer: '/body', code: 'FIELD_REQUIRED', limit: 1 }]);
    const nowhere = '0198c0de-0000-7000-8000-000000000001';
    expect((await write(nowhere, 'Hej')).problem.code).toBe('RESOURCE_NOT_FOUND');
    expect((await coordinator.ask(partners.notes, { params: { partnerId: nowhere } })).status).toBe(404);
  });

  it('does not tell members why a colleague is to end', async () => {
    const partnerId = await register();
    const contactId = await addAnna(partnerId);
    const { email } = await addContact(testApp.connections, partnerId);
    const member = await testApp.signInAsContact(email);
    await coordinator.ask(contacts.end, {
      params: { contactId },
      body: { endsOn: '2026-12-31', reason: 'Går i pension.' },
      ifMatch: 1,
    });

    const reasonFor = async (visitor: Visitor) =>
      (await readAs(visitor, partnerId))[0]?.changes.find(({ field }) => field === 'endReason')?.to;

    expect(await reasonFor(coordinator)).toBe('Går i pension.');
    expect(await reasonFor(member)).toBeNull();
  });
});

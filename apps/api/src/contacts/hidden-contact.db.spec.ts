import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contacts } from '@registry/contract/contacts';
import { dataProtection } from '@registry/contract/data-protection';
import { partners } from '@registry/contract/partners';
import { search } from '@registry/contract/search';
import { workList } from '@registry/contract/work-list';
import { addContact, addPartner } from '../testing/factories.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import type { Visitor } from '../testing/visitor.js';

const name = 'Hanna Dold';

let app: TestApp;
let coordinator: Visitor;
let staff: Visitor;
let colleague: Visitor;
let self: Visitor;
let partnerId: string;
let contactId: string;

beforeAll(async () => {
  app = await createTestApp();
  coordinator = await app.signInAs('coordinator');
  staff = await app.signInAs('staff');
  partnerId = await addPartner(app.connections, { name: 'Föreningen' });
  const added = await coordinator.ask(contacts.add, {
    params: { partnerId },
    body: { name, email: 'hanna.dold@example.se', role: 'primary', startsOn: '2020-01-01' },
  });
  contactId = added.body.id;
  await app.connections.pool.query(`UPDATE contact SET created_at = '2020-01-01' WHERE id = $1`, [contactId]);
  colleague = await app.signInAsContact((await addContact(app.connections, partnerId)).email);
  self = await app.signInAsContact('hanna.dold@example.se');
  await app.connections.pool.query(`UPDATE "user" SET name = $1 WHERE email = 'hanna.dold@example.se'`, [name]);
  await self.ask(contacts.confirmOwn, { params: { contactId } });
  const hidden = await coordinator.ask(dataProtection.hide, { params: { contactId }, body: { isHidden: true } });
  expect(hidden.body).toEqual({ isHidden: true });
}, 30_000);
afterAll(() => app.close());

describe('a hidden contact', () => {
  it('is seen by coordinators and by the person, where they are looked after', async () => {
    for (const visitor of [coordinator, self]) {
      expect((await visitor.ask(contacts.get, { params: { contactId } })).body).toMatchObject({ name, isHidden: true });
      const { body } = await visitor.ask(contacts.ofPartner, { params: { partnerId } });
      expect(body.map((one) => one.name)).toContain(name);
    }
  });

  it('is not there for staff and colleagues', async () => {
    for (const visitor of [staff, colleague]) {
      expect((await visitor.ask(contacts.get, { params: { contactId } })).status).toBe(404);
      const { status, body } = await visitor.ask(contacts.ofPartner, { params: { partnerId } });
      expect(status).toBe(200);
      expect(JSON.stringify(body)).not.toContain('Dold');
    }
  });

  it('is in no search, for nobody', async () => {
    for (const visitor of [coordinator, staff]) {
      expect((await visitor.ask(search.find, { body: { q: 'hanna dold' } })).body.contacts).toEqual([]);
    }
  });

  it('is in no list of partners, and leaves none without a primary contact', async () => {
    for (const visitor of [coordinator, staff]) {
      const { body } = await visitor.ask(partners.list, { query: {} });
      expect(body.items[0]).toMatchObject({ name: 'Föreningen', primaryContact: null });
    }
    expect((await coordinator.ask(partners.list, { query: { withoutPrimaryContact: 'true' } })).body.items).toEqual([]);
    expect((await coordinator.ask(workList.read)).body.withoutPrimaryContact).toEqual([]);
  });

  it('is not on the work list', async () => {
    await app.connections.pool.query('UPDATE contact SET confirmed_at = NULL WHERE id = $1', [contactId]);
    expect(JSON.stringify((await coordinator.ask(workList.read)).body)).not.toContain('Dold');
  });

  it('is in the timeline for coordinators only: neither as whom it is about, nor as who did it', async () => {
    for (const visitor of [staff, colleague]) {
      const { body } = await visitor.ask(partners.timeline, { params: { partnerId } });
      expect(body.items.map(({ action, by }) => [action, by === null])).toEqual([
        ['contact.confirmed', true],
        ['contact.added', false],
      ]);
      expect(body.total).toBe(2);
      expect(JSON.stringify(body)).not.toMatch(/Dold|isHidden/i);
    }
    const { body } = await coordinator.ask(partners.timeline, { params: { partnerId } });
    expect(body.items[0]).toMatchObject({ subjectName: name, changes: [{ field: 'isHidden', from: false, to: true }] });
    expect(body.items[1]?.by).toBe(name);
  });

  it('is hidden with what they were before, and what they are elsewhere under the same address', async () => {
    const person = { name: 'Dag Dunkel', email: 'dag@example.se' };
    const now = await addContact(app.connections, partnerId, person);
    await addContact(app.connections, partnerId, { ...person, email: null, endsOn: '2022-01-01' });
    const elsewhere = await addPartner(app.connections);
    await addContact(app.connections, elsewhere, person);
    const colleagueThere = await addContact(app.connections, elsewhere, { name: 'Bo', email: 'bo@example.se' });
    const shown = async () => {
      const lists = [partnerId, elsewhere].map((id) => staff.ask(contacts.ofPartner, { params: { partnerId: id } }));
      return (await Promise.all(lists)).map(({ body }) => body.filter((one) => one.name === person.name).length);
    };
    expect(await shown()).toEqual([2, 1]);

    await coordinator.ask(dataProtection.hide, { params: { contactId: now.id }, body: { isHidden: true } });

    expect(await shown()).toEqual([0, 0]);
    expect((await staff.ask(contacts.get, { params: { contactId: colleagueThere.id } })).status).toBe(200);
    await coordinator.ask(dataProtection.hide, { params: { contactId: now.id }, body: { isHidden: false } });
    expect(await shown()).toEqual([2, 1]);
    await app.connections.pool.query(`UPDATE contact SET ends_on = starts_on WHERE name = 'Dag Dunkel'`);
  });

  it('stores no reason, and is nobody’s but a coordinator’s to hide', async () => {
    for (const visitor of [staff, colleague, self]) {
      const answer = await visitor.ask(dataProtection.hide, { params: { contactId }, body: { isHidden: false } });
      expect(answer.status).toBe(403);
    }
    const withReason = { isHidden: true, reason: 'Hotad' };
    const answer = await coordinator.ask(dataProtection.hide, { params: { contactId }, body: withReason });
    expect(answer.problem.errors).toEqual([expect.objectContaining({ code: 'FIELD_UNKNOWN' })]);
  });

  it('is not named as who did something under an address that they had then', async () => {
    const { version } = (await coordinator.ask(contacts.get, { params: { contactId } })).body;
    const change = (email: string, ifMatch: number) =>
      coordinator.ask(contacts.change, { params: { contactId }, body: { email }, ifMatch });
    await change('hanna.hemlig@example.se', version);

    for (const visitor of [staff, colleague]) {
      const { body } = await visitor.ask(partners.timeline, { params: { partnerId } });
      expect(JSON.stringify(body)).not.toContain('Dold');
    }
    await change('hanna.dold@example.se', version + 1);
  });

  it('stays hidden also as what they were before they took another role', async () => {
    const predecessor = await addContact(app.connections, partnerId, { role: 'deputy' });
    const params = { contactId: predecessor.id };
    const successor = { kind: 'existing', contactId } as const;
    await coordinator.ask(contacts.handOver, { params, body: { on: '2026-03-15', successor }, ifMatch: 1 });

    const { body } = await staff.ask(contacts.ofPartner, { params: { partnerId } });
    expect(body.map((one) => one.name)).not.toContain(name);
    const known = await coordinator.ask(contacts.ofPartner, { params: { partnerId } });
    expect(known.body.filter((one) => one.name === name).map(({ role }) => role)).toEqual(['deputy', 'primary']);
  });

  it('is seen again when shown again, without a word of what was', async () => {
    await coordinator.ask(dataProtection.hide, { params: { contactId }, body: { isHidden: false } });
    expect((await staff.ask(contacts.get, { params: { contactId } })).body).toMatchObject({ name, isHidden: false });
    const { body } = await staff.ask(partners.timeline, { params: { partnerId } });
    expect(JSON.stringify(body)).not.toContain('isHidden');
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { contacts } from '@registry/contract/contacts';
import { addContact, addPartner } from '../testing/factories.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import type { Visitor } from '../testing/visitor.js';

const today = '2026-03-15';

let app: TestApp;
let coordinator: Visitor;
let partnerId: string;
let primary: { id: string; email: string };

beforeAll(async () => {
  app = await createTestApp({ now: `${today}T08:00:00Z` });
  coordinator = await app.signInAs('coordinator');
});
afterAll(() => app.close());
beforeEach(async () => {
  partnerId = await addPartner(app.connections);
  primary = await addContact(app.connections, partnerId, { name: 'Pia', role: 'primary' });
});

type Successor = { kind: 'existing'; contactId: string } | { kind: 'new'; contact: { name: string; email?: string } };

const handOver = (successor: Successor, facts: { on?: string; reason?: string; quiet?: boolean } = {}, ifMatch = 1) =>
  coordinator.ask(contacts.handOver, {
    params: { contactId: primary.id },
    body: { on: today, successor, ...facts },
    ifMatch,
  });

const all = async () =>
  (await coordinator.ask(contacts.ofPartner, { params: { partnerId } })).body.map(({ name, role, startsOn, endsOn }) =>
    `${name} ${role} ${startsOn} ${endsOn ?? ''}`.trim(),
  );

const actions = async () =>
  (
    await app.connections.pool.query<{ action: string }>(
      'SELECT action FROM history_entry WHERE partner_id = $1 ORDER BY seq',
      [partnerId],
    )
  ).rows.map(({ action }) => action);

describe('handing over', () => {
  it('to somebody new ends one and begins the other in the same role on the same day', async () => {
    const answer = await handOver({ kind: 'new', contact: { name: 'Nils', email: 'nils@exempel.se' } });

    expect(answer.status).toBe(200);
    expect(answer.body.ended).toMatchObject({ id: primary.id, endsOn: today, isCurrent: false, version: 2 });
    expect(answer.body.successor).toMatchObject({ name: 'Nils', role: 'primary', startsOn: today, isCurrent: true });
    expect(await actions()).toEqual(['contact.handedOver', 'contact.added']);
  });

  it('to a colleague gives them the role from the day, and keeps what they were before', async () => {
    const deputy = await addContact(app.connections, partnerId, { name: 'Disa', role: 'deputy' });

    const answer = await handOver({ kind: 'existing', contactId: deputy.id });

    expect(answer.body.successor).toMatchObject({ id: deputy.id, role: 'primary', startsOn: today, version: 2 });
    expect(await all()).toEqual([
      `Disa primary ${today}`,
      `Pia primary 2020-01-01 ${today}`,
      `Disa deputy 2020-01-01 ${today}`,
    ]);
    expect(await actions()).toEqual(['contact.handedOver', 'contact.changed']);
  });

  it('may be planned: until the day both are what they were', async () => {
    const deputy = await addContact(app.connections, partnerId, { name: 'Disa', role: 'deputy' });
    const member = await app.signInAsContact(deputy.email);
    await handOver({ kind: 'existing', contactId: deputy.id }, { on: '2026-04-01' });

    expect(await all()).toEqual([
      'Pia primary 2020-01-01 2026-04-01',
      'Disa deputy 2020-01-01 2026-04-01',
      'Disa primary 2026-04-01',
    ]);
    expect((await member.ask(contacts.ofPartner, { params: { partnerId } })).status).toBe(200);
  });

  it('knows a quiet way', async () => {
    await handOver({ kind: 'new', contact: { name: 'Nils' } }, { quiet: true });
    const { rows } = await app.connections.pool.query(
      'SELECT name, ended_quietly AS quiet FROM contact WHERE partner_id = $1 ORDER BY starts_on',
      [partnerId],
    );
    expect(rows).toEqual([
      { name: 'Pia', quiet: true },
      { name: 'Nils', quiet: false },
    ]);
  });

  it('knows the quiet way also for somebody whose end was planned', async () => {
    const contactId = primary.id;
    await coordinator.ask(contacts.end, { params: { contactId }, body: { endsOn: '2026-04-01' }, ifMatch: 1 });
    await handOver({ kind: 'new', contact: { name: 'Nils' } }, { on: '2026-04-01', quiet: true }, 2);
    const { rows } = await app.connections.pool.query('SELECT ended_quietly AS quiet FROM contact WHERE id = $1', [
      contactId,
    ]);
    expect(rows).toEqual([{ quiet: true }]);
  });

  it('leaves everything as it was when the successor is refused', async () => {
    await addContact(app.connections, partnerId, { name: 'Olle', email: 'olle@exempel.se' });
    const before = await all();
    const answer = await handOver({ kind: 'new', contact: { name: 'Olle igen', email: 'OLLE@exempel.se' } });

    expect(answer.status).toBe(409);
    expect(answer.problem).toMatchObject({
      code: 'CONTACT_EMAIL_TAKEN',
      errors: [{ pointer: '/successor/contact/email', code: 'EMAIL_TAKEN' }],
    });
    expect(await all()).toEqual(before);
    expect(await actions()).toEqual([]);
  });

  it('refuses a successor of another partner, the same person, and one who has ended', async () => {
    const stranger = await addContact(app.connections, await addPartner(app.connections));
    const former = await addContact(app.connections, partnerId, { endsOn: '2024-01-01' });
    for (const contactId of [stranger.id, primary.id]) {
      const answer = await handOver({ kind: 'existing', contactId });
      expect(answer.status).toBe(400);
      expect(answer.problem.errors).toEqual([{ pointer: '/successor/contactId', code: 'FIELD_CHOICE_UNKNOWN' }]);
    }
    expect((await handOver({ kind: 'existing', contactId: former.id })).problem.code).toBe('CONTACT_ENDED');
    expect(await actions()).toEqual([]);
  });

  it('is not before the beginning, nor of somebody who has ended, nor of a version that is gone', async () => {
    const early = await handOver({ kind: 'new', contact: { name: 'Nils' } }, { on: '2019-12-31' });
    expect(early.problem.errors).toEqual([{ pointer: '/on', code: 'DATE_BEFORE_START' }]);
    expect((await handOver({ kind: 'new', contact: { name: 'Nils' } }, {}, 7)).status).toBe(412);
    await handOver({ kind: 'new', contact: { name: 'Nils' } });
    const again = await handOver({ kind: 'new', contact: { name: 'Olle' } }, {}, 2);
    expect(again.problem.code).toBe('CONTACT_ENDED');
  });

  it('happens once, however many try', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => handOver({ kind: 'new', contact: { name: `Nr ${index}` } })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await all()).toHaveLength(2);
  });
});

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { contacts } from '@registry/contract/contacts';
import { partners } from '@registry/contract/partners';
import { privacy } from '@registry/contract/privacy';
import { settings } from '@registry/contract/settings';
import { ERASED_NAME } from '@registry/domain/contact';
import { personalTables } from '@registry/domain/privacy';
import { addContact, addPartner, beginSession } from '../testing/factories.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import type { Visitor } from '../testing/visitor.js';
import { addWholePerson, dumpOf, marta, type WholePerson } from '../testing/whole-person.js';
import { ErasuresService } from './erasures.service.js';

let app: TestApp;
let administrator: Visitor;
let person: WholePerson;

beforeEach(async () => {
  app = await createTestApp();
  administrator = await app.signInAs('administrator');
  person = await addWholePerson(app.connections, marta);
}, 30_000);
afterEach(() => app.close());

const runDue = () => app.app.get(ErasuresService).runDue();
const request = () =>
  administrator.ask(privacy.request, { body: { subjectKind: 'contact', subjectId: person.contactId } });
const approve = (requestId: string, body: { decisionReference?: string } = {}) =>
  administrator.ask(privacy.approve, { params: { requestId }, body });

const erase = async () => {
  const { body } = await request();
  await approve(body.id);
  app.clock.set('2026-03-22T08:00:00.000Z');
  expect(await runDue()).toBe(1);
};

/** Whoever a text is about: the name in parts and folded, the address, the number in its spellings. */
const traces = /M(ä|a)rta|Ursprung|privat\.example|174\D?06\D?05|1740605/i;

describe('an erasure', () => {
  it('leaves no trace in any table, nor in the log', async () => {
    expect(await dumpOf(app.connections)).toMatch(traces);
    const preview = await administrator.ask(privacy.previewErasure, {
      params: { subjectKind: 'contact', subjectId: person.contactId },
      query: { language: 'sv' },
    });
    // Nothing is proven about a table in which the person is not.
    const seeded = new Set(preview.body.fields.map(({ table }) => table));
    expect(personalTables.map(({ table }) => table).filter((table) => !seeded.has(table))).toEqual([]);

    await erase();

    const dump = await dumpOf(app.connections);
    expect(dump.split('\n').filter((line) => traces.test(line))).toEqual([]);
    expect(app.logger.text).not.toMatch(traces);
  });

  it('finds what the person was in another role under an address that they had then', async () => {
    const coordinator = await app.signInAs('coordinator');
    const partnerId = await addPartner(app.connections);
    const named = { name: 'Hedda', email: 'hedda.forr@privat.example' };
    const added = await coordinator.ask(contacts.add, {
      params: { partnerId },
      body: { ...named, role: 'deputy', startsOn: '2020-01-01' },
    });
    const params = { contactId: added.body.id };
    const primary = await addContact(app.connections, partnerId, { role: 'primary' });
    await coordinator.ask(contacts.handOver, {
      params: { contactId: primary.id },
      body: { on: '2026-03-15', successor: { kind: 'existing', ...params } },
      ifMatch: 1,
    });
    await coordinator.ask(contacts.change, { params, body: { email: 'hedda@privat.example' }, ifMatch: 2 });
    await app.idle();
    await app.connections.pool.query(
      `INSERT INTO verification (id, identifier, value, expires_at)
       VALUES ('v', 'sign-in-otp-hedda.forr@privat.example', 'x', now())`,
    );

    const { body } = await administrator.ask(privacy.request, {
      body: { subjectKind: 'contact', subjectId: params.contactId },
    });
    await approve(body.id);
    app.clock.set('2026-03-22T08:00:00.000Z');
    await runDue();

    expect((await dumpOf(app.connections)).split('\n').filter((line) => /hedda/i.test(line))).toEqual([]);
  });

  it('leaves a history that can be read', async () => {
    const coordinator = await app.signInAs('coordinator');
    const params = { partnerId: person.partnerId };
    const before = await coordinator.ask(partners.timeline, { params });
    expect(JSON.stringify(before.body)).toMatch(traces);

    await erase();

    const { body } = await coordinator.ask(partners.timeline, { params });
    expect(body.items.map(({ action, subjectName, by }) => [action, subjectName, by])).toEqual([
      ['contact.erased', null, null],
      ['contact.erased', null, null],
      ['contact.changed', null, null],
    ]);
    expect(body.items.at(-1)?.changes).toContainEqual({ field: 'phone', from: null, to: null });
    const list = await coordinator.ask(contacts.ofPartner, { params });
    expect(list.body[0]).toMatchObject({ name: ERASED_NAME, email: null, phone: null, isCurrent: false });
  });

  it('takes their access and their consent, and leaves everybody else as they were', async () => {
    const colleague = await addContact(app.connections, person.partnerId, { name: 'Kollega Kvar' });
    const member = app.visitor().withSession(await beginSession(app.connections, person.userId));
    expect((await member.ask(contacts.ofPartner, { params: { partnerId: person.partnerId } })).status).toBe(200);

    await erase();

    expect((await member.ask(contacts.ofPartner, { params: { partnerId: person.partnerId } })).status).toBe(401);
    const { rows } = await app.connections.pool.query(
      'SELECT (SELECT count(*)::int FROM consent_event) AS consents, (SELECT count(*)::int FROM subscriber) AS subscribers',
    );
    expect(rows).toEqual([{ consents: 1, subscribers: 0 }]);
    const kept = await administrator.ask(contacts.get, { params: { contactId: colleague.id } });
    expect(kept.body).toMatchObject({ name: 'Kollega Kvar', email: colleague.email, isCurrent: true });
  });

  it('waits for the days of grace, in which it can be undone', async () => {
    const { body } = await request();
    expect(body).toMatchObject({ state: 'requested', dueOn: '2026-03-22', subjectName: person.name });
    expect(await runDue()).toBe(0);
    expect((await approve(body.id)).body).toMatchObject({ state: 'approved', dueOn: '2026-03-22' });
    app.clock.set('2026-03-21T22:00:00.000Z');
    expect(await runDue()).toBe(0);

    const cancelled = await administrator.ask(privacy.cancel, { params: { requestId: body.id } });
    expect(cancelled.body.state).toBe('cancelled');
    app.clock.set('2026-04-21T08:00:00.000Z');
    expect(await runDue()).toBe(0);
    expect(await dumpOf(app.connections)).toMatch(traces);
    expect((await approve(body.id)).problem.code).toBe('ERASURE_DECIDED');
  });

  it('that cannot be done holds up no other', async () => {
    const other = await addContact(app.connections, await addPartner(app.connections));
    const first = await request();
    const second = await administrator.ask(privacy.request, {
      body: { subjectKind: 'contact', subjectId: other.id },
    });
    for (const { body } of [first, second]) await approve(body.id);
    await app.connections.pool.query(
      `ALTER TABLE contact ADD CONSTRAINT stays CHECK (id <> '${person.contactId}' OR erased_at IS NULL)`,
    );
    app.clock.set('2026-03-22T08:00:00.000Z');

    expect(await runDue()).toBe(1);

    const { body } = await administrator.ask(privacy.requests);
    expect(Object.fromEntries(body.map(({ id, state }) => [id, state]))).toMatchObject({
      [first.body.id]: 'approved',
      [second.body.id]: 'done',
    });
  });

  it('is done once, and then has no name', async () => {
    await erase();
    expect(await runDue()).toBe(0);
    const { body } = await administrator.ask(privacy.requests);
    const done = body.find(({ state }) => state === 'done');
    expect(done).toMatchObject({ subjectName: null, doneAt: expect.any(String) });
    expect((await administrator.ask(privacy.cancel, { params: { requestId: done?.id ?? '' } })).problem.code).toBe(
      'ERASURE_DECIDED',
    );
  });

  it('is asked for once', async () => {
    const answers = await Promise.all([request(), request(), request()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const member = app.visitor().withSession(await beginSession(app.connections, person.userId));
    expect((await member.ask(privacy.requestOwn)).problem.code).toBe('ERASURE_PENDING');
  });

  it('may be asked for by the person', async () => {
    const member = app.visitor().withSession(await beginSession(app.connections, person.userId));
    const { status, body } = await member.ask(privacy.requestOwn);
    expect(status).toBe(201);
    expect(body).toMatchObject({ subjectKind: 'user', subjectId: person.userId, state: 'requested' });
    expect((await member.ask(privacy.requests)).status).toBe(403);
    await app.idle();
    expect(app.mail.outbox[0]).toMatchObject({
      to: expect.stringMatching(traces),
      subject: expect.stringContaining('borttagen'),
    });
  });

  it('is seen by the person and taken back, whoever wrote it down, until it is done', async () => {
    const member = app.visitor().withSession(await beginSession(app.connections, person.userId));
    expect((await member.ask(privacy.readOwn)).body).toEqual({ request: null });

    const { body: asked } = await request();
    await approve(asked.id);
    const { id, requestedAt } = asked;
    expect((await member.ask(privacy.readOwn)).body).toEqual({
      request: { id, state: 'approved', requestedAt, dueOn: '2026-03-22' },
    });
    expect((await administrator.ask(privacy.readOwn)).body).toEqual({ request: null });
    // Takes back nothing of somebody else’s.
    expect((await administrator.ask(privacy.cancelOwn)).status).toBe(204);
    expect((await member.ask(privacy.readOwn)).body.request?.id).toBe(id);

    expect((await member.ask(privacy.cancelOwn)).status).toBe(204);
    expect((await member.ask(privacy.readOwn)).body).toEqual({ request: null });
    app.clock.set('2026-04-21T08:00:00.000Z');
    expect(await runDue()).toBe(0);
    expect((await member.ask(privacy.requestOwn)).status).toBe(201);
  });

  it('needs a decision where the controller is a public body', async () => {
    const { body: before } = await administrator.ask(settings.get);
    await administrator.ask(settings.change, { body: { controllerKind: 'public' }, ifMatch: before.version });
    const { body } = await request();
    const refused = await approve(body.id);
    expect([refused.status, refused.problem.code]).toEqual([409, 'ERASURE_DECISION_REQUIRED']);
    const approved = await approve(body.id, { decisionReference: 'RS 2026/17 § 4' });
    expect(approved.body).toMatchObject({ state: 'approved', decisionReference: 'RS 2026/17 § 4' });
    app.clock.set('2026-03-22T08:00:00.000Z');
    expect(await runDue()).toBe(1);
  });

  it('does not take the last administrator', async () => {
    expect((await administrator.ask(privacy.requestOwn)).problem.code).toBe('USER_LAST_ADMINISTRATOR');
  });

  it('does not take somebody of the same name at another partner', async () => {
    const namesake = await addContact(app.connections, await addPartner(app.connections), { name: person.name });
    await erase();
    const { body } = await administrator.ask(contacts.get, { params: { contactId: namesake.id } });
    expect(body).toMatchObject({ name: person.name, email: namesake.email });
  });
});

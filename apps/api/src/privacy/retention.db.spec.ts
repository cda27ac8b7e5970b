import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { retention } from '@registry/contract/retention';
import { settings } from '@registry/contract/settings';
import { ERASED_NAME } from '@registry/domain/contact';
import { addContact, addPartner, addSubscriber, addUser } from '../testing/factories.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import type { Visitor } from '../testing/visitor.js';
import { RetentionService } from './retention.service.js';

let app: TestApp;
let administrator: Visitor;
let partnerId: string;

beforeEach(async () => {
  app = await createTestApp();
  administrator = await app.signInAs('administrator');
  partnerId = await addPartner(app.connections);
}, 30_000);
afterEach(() => app.close());

const runDue = () => app.app.get(RetentionService).runDue();
const rehearse = async () => (await administrator.ask(retention.rehearse)).body;
const quarantine = (runId: string, body: { isOverCapApproved: boolean; decisionReference?: string }) =>
  administrator.ask(retention.quarantine, { params: { runId }, body });
const approved = { isOverCapApproved: true };

const nameOf = async (contactId: string) =>
  (await app.connections.pool.query<{ name: string }>('SELECT name FROM contact WHERE id = $1', [contactId])).rows[0]
    ?.name;
const former = (name: string, endsOn = '2024-03-15', email?: string) =>
  addContact(app.connections, partnerId, { name, endsOn, ...(email !== undefined && { email }) });
const fillUp = async (count: number) => {
  for (let index = 0; index < count; index += 1) await addContact(app.connections, partnerId);
};

describe('a rehearsal', () => {
  it('names former contacts, unused accounts and left subscriptions, each with since when, and erases nobody', async () => {
    const gone = await former('Gammal Vän');
    await former('Nyss Slutat', '2024-03-16');
    const userId = await addUser(app.connections, { role: null, name: 'Oanvänd' });
    const subscriberId = await addSubscriber(app.connections, { state: 'left' });
    await app.connections.pool.query(`UPDATE "user" SET created_at = '2020-01-01' WHERE id = $1`, [userId]);
    await app.connections.pool.query(`UPDATE subscriber SET left_at = '2026-02-01' WHERE id = $1`, [subscriberId]);

    const run = await rehearse();

    expect(run.state).toBe('rehearsed');
    expect(run.items.map(({ rule, subjectId, since }) => [rule, subjectId, since])).toEqual([
      ['former_contacts', gone.id, '2024-03-15'],
      ['inactive_users', userId, '2020-01-01'],
      ['left_subscribers', subscriberId, '2026-02-01'],
    ]);
    expect(run.items[0]?.subjectName).toBe('Gammal Vän');
    app.clock.set('2027-01-01T08:00:00Z');
    expect(await runDue()).toBe(0);
    expect(await nameOf(gone.id)).toBe('Gammal Vän');
  });

  it('spares who still acts somewhere, and who works here', async () => {
    await former('Flitig Vän', '2020-01-01', 'flitig@example.se');
    await addContact(app.connections, await addPartner(app.connections), { email: 'flitig@example.se' });
    await former('Sam Ordnare', '2020-01-01', 'sam@example.se');
    await addUser(app.connections, { role: 'coordinator', email: 'sam@example.se' });
    expect((await rehearse()).items).toEqual([]);
  });
});

describe('a rehearsal during a quarantine', () => {
  it('leaves out who waits there, also of the cap, until it is undone', async () => {
    const waiting = await former('Gammal Vän');
    const run = await rehearse();
    await quarantine(run.id, approved);
    expect(await rehearse()).toMatchObject({ items: [], isOverCap: false });

    await fillUp(20);
    const later = await former('Äldre Vän');
    const second = await rehearse();
    expect(second.items.map(({ subjectId }) => subjectId)).toEqual([later.id]);
    // Both of 22 would be more than five per cent.
    expect(second.isOverCap).toBe(false);

    await administrator.ask(retention.undo, { params: { runId: run.id } });
    expect((await rehearse()).items.map(({ subjectId }) => subjectId).sort()).toEqual([waiting.id, later.id].sort());
  });
});

describe('a run in quarantine', () => {
  it('is done when its days are over, and says why in the log of erasures', async () => {
    const gone = await former('Gammal Vän');
    await fillUp(20);
    const run = await rehearse();
    expect(run.isOverCap).toBe(false);
    const { body } = await quarantine(run.id, { isOverCapApproved: false });
    expect(body).toMatchObject({ state: 'quarantined', dueOn: '2026-03-22' });
    expect(await runDue()).toBe(0);

    app.clock.set('2026-03-22T08:00:00Z');
    expect(await runDue()).toBe(1);
    expect(await nameOf(gone.id)).toBe(ERASED_NAME);
    expect(await runDue()).toBe(0);
    const { rows } = await app.connections.pool.query('SELECT state, retention_run_id AS run FROM erasure_request');
    expect(rows).toEqual([{ state: 'done', run: run.id }]);
    const [after] = (await administrator.ask(retention.runs)).body;
    expect(after).toMatchObject({ state: 'done', items: [{ subjectId: gone.id, subjectName: null }] });
    expect((await rehearse()).items).toEqual([]);
  });

  it('stops at five per cent of all contacts until a person has looked', async () => {
    await former('Gammal Vän');
    await fillUp(18);
    const run = await rehearse();
    expect(run.isOverCap).toBe(true);
    const refused = await quarantine(run.id, { isOverCapApproved: false });
    expect([refused.status, refused.problem.code]).toEqual([409, 'RETENTION_OVER_CAP']);
    expect((await quarantine(run.id, approved)).body.state).toBe('quarantined');
  });

  it('can be undone in the window', async () => {
    const gone = await former('Gammal Vän');
    const run = await rehearse();
    await quarantine(run.id, approved);
    const undone = await administrator.ask(retention.undo, { params: { runId: run.id } });
    expect(undone.body.state).toBe('undone');
    app.clock.set('2026-04-22T08:00:00Z');
    expect(await runDue()).toBe(0);
    expect(await nameOf(gone.id)).toBe('Gammal Vän');
    expect((await quarantine(run.id, approved)).problem.code).toBe('RETENTION_STATE_REFUSED');
  });

  it('spares who came back meanwhile', async () => {
    const gone = await former('Gammal Vän', '2020-01-01', 'gammal@example.se');
    await quarantine((await rehearse()).id, approved);
    await addContact(app.connections, partnerId, { name: 'Gammal Vän', email: 'gammal@example.se' });
    app.clock.set('2026-03-22T08:00:00Z');
    expect(await runDue()).toBe(0);
    expect(await nameOf(gone.id)).toBe('Gammal Vän');
  });

  it('needs a decision where the controller is a public body', async () => {
    await former('Gammal Vän');
    const { body } = await administrator.ask(settings.get);
    await administrator.ask(settings.change, { body: { controllerKind: 'public' }, ifMatch: body.version });
    const run = await rehearse();
    expect((await quarantine(run.id, approved)).problem.code).toBe('ERASURE_DECISION_REQUIRED');
    const decided = await quarantine(run.id, { ...approved, decisionReference: 'GB 2026:4' });
    expect(decided.body.state).toBe('quarantined');
  });
});

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { partners } from '@registry/contract/partners';
import { rounds } from '@registry/contract/rounds';
import type { Round } from '@registry/domain/round';
import { addContact, addPartner } from '../testing/factories.js';
import { roundDraftOf } from '../testing/rounds.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import type { Visitor } from '../testing/visitor.js';

let test: TestApp;
let coordinator: Visitor;
beforeAll(async () => {
  test = await createTestApp();
  coordinator = await test.signInAs('coordinator');
});
afterAll(() => test.close());

const historyOf = async (subjectId: string) =>
  (
    await test.connections.pool.query<{ action: string; changes: unknown; by: string }>(
      `SELECT h.action, h.changes, u.role AS by FROM history_entry h JOIN "user" u ON u.id = h.actor_id
       WHERE h.subject_id = $1 ORDER BY h.seq`,
      [subjectId],
    )
  ).rows;

const act = async (what: 'pause' | 'close', { id, version }: Round): Promise<Round> =>
  (await coordinator.ask(rounds[what], { params: { roundId: id }, ifMatch: version })).body;
const start = async ({ id, version }: Round, contacts: number): Promise<Round> =>
  (await coordinator.ask(rounds.start, { params: { roundId: id }, ifMatch: version, body: { contacts } })).body;
const change = async ({ id, version }: Round, body: Partial<ReturnType<typeof roundDraftOf>>): Promise<Round> =>
  (await coordinator.ask(rounds.change, { params: { roundId: id }, ifMatch: version, body })).body;

it('says what was done with a round, and nothing of what changed nothing or was refused', async () => {
  const prepared = (await coordinator.ask(rounds.create, { body: roundDraftOf() })).body;
  const words = { subject: 'Hej Anna Åberg', body: 'Fråga Anna Åberg.' };
  const changed = await change(prepared, { name: 'Höstens', texts: { sv: words, en: words } });
  const same = await change(changed, { name: 'Höstens' });
  const running = await start(same, 0);
  await act('pause', prepared);
  const resumed = await start(await act('pause', running), 0);
  await act('close', resumed);

  expect(same.version).toBe(changed.version);
  const state = (from: string, to: string) => [{ field: 'state', from, to }];
  expect(await historyOf(prepared.id)).toEqual(
    [
      [
        'round.created',
        [
          { field: 'name', from: null, to: 'Vårens kontroll' },
          { field: 'deadline', from: null, to: '2026-04-15' },
        ],
      ],
      [
        'round.changed',
        [
          { field: 'name', from: 'Vårens kontroll', to: 'Höstens' },
          { field: 'texts', from: null, to: null },
        ],
      ],
      ['round.started', state('draft', 'running')],
      ['round.paused', state('running', 'paused')],
      ['round.resumed', state('paused', 'running')],
      ['round.closed', state('running', 'closed')],
    ].map(([action, changes]) => ({ action, changes, by: 'coordinator' })),
  );
});

it('says in the partner’s timeline that a call and a returned mail were noted, and never what was written', async () => {
  const partnerId = await addPartner(test.connections);
  const contact = await addContact(test.connections, partnerId, { name: 'Anna Åberg' });
  const draft = (await coordinator.ask(rounds.create, { body: roundDraftOf() })).body;
  const { id: roundId } = await start(draft, 1);
  const params = { roundId, contactId: contact.id };

  await coordinator.ask(rounds.noteBounce, { params, body: { reason: 'Anna Åberg har slutat.' } });
  await coordinator.ask(rounds.confirmByPhone, { params });

  const changes = [{ field: 'round', from: null, to: draft.name }];
  const { body } = await coordinator.ask(partners.timeline, { params: { partnerId } });
  expect(body.items).toMatchObject([
    { action: 'round.callNoted', subjectName: 'Anna Åberg', changes },
    { action: 'contact.confirmed' },
    { action: 'round.bounceNoted', subjectName: 'Anna Åberg', changes },
  ]);
  const { rows } = await test.connections.pool.query('SELECT changes::text FROM history_entry');
  expect(JSON.stringify(rows)).not.toContain('Anna');
});

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { growth } from '@registry/contract/growth';
import { partners } from '@registry/contract/partners';
import type { Sector } from '@registry/domain/sector';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import type { Visitor } from '../testing/visitor.js';

describe('targets', () => {
  let test: TestApp;
  let coordinator: Visitor;

  beforeEach(async () => {
    test = await createTestApp({ now: '2026-01-01T10:00:00.000Z' });
    coordinator = await test.signInAs('coordinator');
  });
  afterEach(() => test.close());

  const join = async (name: string, sector: Sector, effective: string) => {
    const body = { name, sector, status: 'active', effective } as const;
    expect((await coordinator.ask(partners.register, { body })).status).toBe(201);
  };
  const listed = async () => (await coordinator.ask(growth.targets)).body;
  const historyOf = async (id: string) => {
    const { rows } = await test.connections.pool.query(
      'SELECT action, actor_id IS NOT NULL AS "hasActor", changes FROM history_entry WHERE subject_id = $1 ORDER BY seq',
      [id],
    );
    return rows;
  };

  it('stand on a straight line from the day they were set', async () => {
    await join('Bageriet', 'private', '2025-05-05');
    await join('Kommunen', 'public', '2025-05-05');
    const draft = { sector: 'private', count: 3, by: '2027-01-01' } as const;
    const { status, body: target } = await coordinator.ask(growth.setTarget, { body: draft });

    expect(status).toBe(201);
    expect(target).toMatchObject({ ...draft, setOn: '2026-01-01', countWhenSet: 1, countToday: 1, expectedToday: 1 });
    expect(target.state).toBe('on_line');

    test.clock.set('2026-07-05T10:00:00.000Z');
    expect(await listed()).toEqual([{ ...target, expectedToday: 2, state: 'behind' }]);
    await join('Smedjan', 'private', '2026-07-05');
    expect(await listed()).toEqual([{ ...target, countToday: 2, expectedToday: 2, state: 'on_line' }]);
    await join('Kvarnen', 'private', '2026-07-05');
    expect(await listed()).toMatchObject([{ countToday: 3, state: 'reached' }]);
  });

  it('count all sectors together, and miss their day', async () => {
    await join('Bageriet', 'private', '2025-05-05');
    await join('Kommunen', 'public', '2025-05-05');
    await coordinator.ask(growth.setTarget, { body: { sector: null, count: 4, by: '2026-01-31' } });
    test.clock.set('2026-02-01T10:00:00.000Z');

    expect(await listed()).toMatchObject([{ sector: null, countToday: 2, expectedToday: 4, state: 'missed' }]);
  });

  it('are listed by day, all together first, and the history tells who set and removed them', async () => {
    const set = async (sector: Sector | null, by: string) =>
      (await coordinator.ask(growth.setTarget, { body: { sector, count: 5, by } })).body.id;
    const late = await set('civil', '2028-12-31');
    const early = await set('private', '2027-12-31');
    const together = await set(null, '2027-12-31');

    expect((await listed()).map(({ id }) => id)).toEqual([together, early, late]);
    const removal = await coordinator.ask(growth.removeTarget, { params: { targetId: early } });
    expect(removal.status).toBe(204);
    expect((await coordinator.ask(growth.removeTarget, { params: { targetId: early } })).status).toBe(404);
    expect((await listed()).map(({ id }) => id)).toEqual([together, late]);
    expect(await historyOf(early)).toEqual([
      {
        action: 'target.set',
        hasActor: true,
        changes: [
          { field: 'sector', from: null, to: 'private' },
          { field: 'count', from: null, to: 5 },
          { field: 'by', from: null, to: '2027-12-31' },
        ],
      },
      {
        action: 'target.removed',
        hasActor: true,
        changes: [
          { field: 'sector', from: 'private', to: null },
          { field: 'count', from: 5, to: null },
          { field: 'by', from: '2027-12-31', to: null },
        ],
      },
    ]);
  });

  it.each([
    [{ by: '2025-12-31' }, '/by', 'DATE_BEFORE_START'],
    [{ count: 0 }, '/count', 'FIELD_TOO_SMALL'],
    [{ sector: 'church' }, '/sector', 'FIELD_CHOICE_UNKNOWN'],
  ])('are refused with %j', async (wrong, pointer, code) => {
    const payload = { sector: 'civil', count: 5, by: '2027-12-31', ...wrong };
    const response = await coordinator.inject({ method: 'POST', url: '/api/growth/targets', payload });

    expect(response.statusCode).toBe(400);
    expect(response.json().errors).toEqual([expect.objectContaining({ pointer, code })]);
    expect(await listed()).toEqual([]);
  });

  it('are for coordinators to set, and for staff to read', async () => {
    const staff = await test.signInAs('staff');
    const body = { sector: null, count: 5, by: '2027-12-31' };

    expect((await staff.ask(growth.setTarget, { body })).status).toBe(403);
    expect((await staff.ask(growth.targets)).status).toBe(200);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { memberships } from '@registry/contract/memberships';
import { addPartner } from '../testing/factories.js';
import { readLedgers } from '../testing/ledgers.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import type { Visitor } from '../testing/visitor.js';

const nowhere = '01900000-0000-7000-8000-000000000000';

describe('memberships', () => {
  let test: TestApp;
  let coordinator: Visitor;

  beforeAll(async () => {
    test = await createTestApp({ now: '2026-03-15T08:00:00.000Z' });
    coordinator = await test.signInAs('coordinator');
  });
  afterAll(() => test.close());

  const stored = (partnerId: string) => readLedgers(test.connections, partnerId);

  const firstStatusOf = async (partnerId: string): Promise<string> => (await stored(partnerId)).statuses[0]?.id;

  it('records a step with both its times, and tells of it once', async () => {
    const partnerId = await addPartner(test.connections, { status: 'approved', since: '2017-05-02' });

    const { status, body } = await coordinator.ask(memberships.recordStatus, {
      params: { partnerId },
      body: { status: 'active', effective: '2018', reason: ' Decided in March ' },
    });

    expect(status).toBe(201);
    expect(body.statusChanges).toEqual([
      expect.objectContaining({ status: 'approved', effectiveOn: '2017-05-02', precision: 'day', recordedBy: null }),
      {
        id: expect.any(String),
        status: 'active',
        reason: 'Decided in March',
        effectiveOn: '2018-01-01',
        precision: 'year',
        recordedAt: '2026-03-15T08:00:00.000000Z',
        recordedBy: expect.stringMatching(/^Person/),
        supersededAt: null,
        supersededBy: null,
        supersededReason: null,
      },
    ]);
    const { version, periods, history } = await stored(partnerId);
    expect(version).toBe(2);
    expect(periods).toMatchObject([
      { from_on: '2017-05-02', until_on: '2018-01-01', status: 'approved', counting_since: null },
      { from_on: '2018-01-01', until_on: null, status: 'active', counting_since_precision: 'year' },
    ]);
    expect(history).toEqual([
      {
        action: 'status.recorded',
        subject_kind: 'status',
        subject_id: body.statusChanges[1]?.id,
        channel: 'web',
        changes: [
          { field: 'status', from: 'approved', to: 'active' },
          { field: 'effective', from: null, to: '2018' },
        ],
      },
    ]);
  });

  it('keeps a planned step, which becomes true on its day', async () => {
    const partnerId = await addPartner(test.connections, { status: 'active', since: '2017-05-02' });

    await coordinator.ask(memberships.recordStatus, {
      params: { partnerId },
      body: { status: 'paused', effective: '2026-09-01' },
    });

    expect((await stored(partnerId)).periods).toMatchObject([
      { until_on: '2026-09-01', status: 'active', counting_since: '2017-05-02' },
      { from_on: '2026-09-01', status: 'paused', counting_since: '2017-05-02' },
    ]);
  });

  it('refuses a step that the table does not have, naming its neighbours, and writes nothing', async () => {
    const partnerId = await addPartner(test.connections, { status: 'applied', since: '2017-05-02' });
    const before = await stored(partnerId);

    const { status, problem } = await coordinator.ask(memberships.recordStatus, {
      params: { partnerId },
      body: { status: 'active', effective: '2018-02', reason: 'Sven said so' },
    });

    expect(status).toBe(409);
    expect(problem).toMatchObject({
      code: 'STATUS_STEP_NOT_ALLOWED',
      details: {
        before: { status: 'applied', effectiveOn: '2017-05-02', precision: 'day' },
        attempted: { status: 'active', effectiveOn: '2018-02-01', precision: 'month' },
        after: null,
      },
    });
    expect(JSON.stringify(problem)).not.toContain('Sven');
    expect(await stored(partnerId)).toEqual(before);
  });

  it('refuses a day more than a year ahead', async () => {
    const partnerId = await addPartner(test.connections, { status: 'active' });

    const { problem } = await coordinator.ask(memberships.recordStatus, {
      params: { partnerId },
      body: { status: 'paused', effective: '2027-03-16' },
    });

    expect(problem).toMatchObject({ code: 'EFFECTIVE_DATE_TOO_FAR_AHEAD', details: { latest: '2027-03-15' } });
  });

  it.each([
    [{ status: 'ended', effective: '2020' }, '/reason', 'FIELD_REQUIRED'],
    [{ status: 'gone', effective: '2020' }, '/status', 'FIELD_CHOICE_UNKNOWN'],
    [{ status: 'paused', effective: '2020-02-30' }, '/effective', 'DATE_INVALID'],
    [{ status: 'paused' }, '/effective', 'FIELD_REQUIRED'],
    [{ status: 'paused', effective: '2020', sector: 'civil' }, '/sector', 'FIELD_UNKNOWN'],
  ])('names the wrong field of %j', async (payload, pointer, code) => {
    const partnerId = await addPartner(test.connections);

    const response = await coordinator.inject({
      method: 'POST',
      url: `/api/partners/${partnerId}/status-changes`,
      payload,
    });

    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ code: 'REQUEST_INVALID', errors: [{ pointer, code }] });
  });

  it('corrects a wrong date: the old step stays, superseded', async () => {
    const partnerId = await addPartner(test.connections, { status: 'active', since: '2018-03-01' });
    const changeId = await firstStatusOf(partnerId);

    const { status, body } = await coordinator.ask(memberships.correctStatus, {
      params: { partnerId, changeId },
      body: { replacement: { status: 'active', effective: '2017-03' }, why: 'The minutes say 2017.' },
    });

    expect(status).toBe(201);
    expect(body.statusChanges).toMatchObject([
      { effectiveOn: '2017-03-01', precision: 'month', supersededAt: null },
      { id: changeId, supersededAt: expect.any(String), supersededReason: 'The minutes say 2017.' },
    ]);
    const { periods, history, version } = await stored(partnerId);
    expect(periods).toMatchObject([{ from_on: '2017-03-01', counting_since_precision: 'month' }]);
    expect(history).toMatchObject([
      {
        action: 'status.corrected',
        subject_id: changeId,
        changes: [{ field: 'effective', from: '2018-03-01', to: '2017-03' }],
      },
    ]);
    expect(version).toBe(2);
  });

  it('keeps the place of a corrected step among those of its day', async () => {
    const partnerId = await addPartner(test.connections, { status: 'prospect', since: '2018-03-01' });
    const steps = ['applied', 'approved', 'active'] as const;
    for (const [index, status] of steps.entries()) {
      test.clock.set(`2026-03-15T09:0${index}:00.000Z`);
      const body = { status, effective: '2018-04-01' };
      await coordinator.ask(memberships.recordStatus, { params: { partnerId }, body });
    }
    const applied = (await stored(partnerId)).statuses.find(({ status }) => status === 'applied')?.id;
    test.clock.set('2026-03-15T10:00:00.000Z');

    const { status, body } = await coordinator.ask(memberships.correctStatus, {
      params: { partnerId, changeId: applied },
      body: {
        replacement: { status: 'applied', effective: '2018-04-01', reason: 'By letter' },
        why: 'Now we know how.',
      },
    });

    expect(status).toBe(201);
    const current = body.statusChanges.filter(({ supersededAt }) => supersededAt === null);
    expect(current.map((change) => change.status)).toEqual(['prospect', ...steps]);
    expect((await stored(partnerId)).periods.map((period) => period.status)).toEqual(['prospect', 'active']);
  });

  it('does nothing when a correction says the same', async () => {
    const partnerId = await addPartner(test.connections, { status: 'active', since: '2018-03-01' });
    const before = await stored(partnerId);

    const { status } = await coordinator.ask(memberships.correctStatus, {
      params: { partnerId, changeId: await firstStatusOf(partnerId) },
      body: { replacement: { status: 'active', effective: '2018-03-01' }, why: 'To be sure.' },
    });

    expect(status).toBe(201);
    expect(await stored(partnerId)).toEqual(before);
  });

  it('withdraws a step, but neither the only one nor one that is gone', async () => {
    const partnerId = await addPartner(test.connections, { status: 'active', since: '2018-03-01' });
    const first = await firstStatusOf(partnerId);
    const { body } = await coordinator.ask(memberships.recordStatus, {
      params: { partnerId },
      body: { status: 'paused', effective: '2019' },
    });
    const paused = body.statusChanges[1]?.id ?? '';
    const withdraw = (changeId: string) =>
      coordinator.ask(memberships.correctStatus, {
        params: { partnerId, changeId },
        body: { replacement: null, why: 'It never happened.' },
      });

    expect((await withdraw(paused)).status).toBe(201);
    expect((await withdraw(paused)).problem.code).toBe('STATUS_CHANGE_SUPERSEDED');
    expect((await withdraw(first)).problem.code).toBe('STATUS_HISTORY_EMPTY');
    expect((await withdraw(nowhere)).problem.code).toBe('RESOURCE_NOT_FOUND');

    const { periods, history } = await stored(partnerId);
    expect(periods).toHaveLength(1);
    expect(history.map(({ action }) => action)).toEqual(['status.recorded', 'status.withdrawn']);
    expect(history[1]?.changes).toEqual([
      { field: 'status', from: 'paused', to: null },
      { field: 'effective', from: '2019', to: null },
    ]);
  });

  it('does not correct the step of another partner', async () => {
    const [partnerId, other] = [await addPartner(test.connections), await addPartner(test.connections)];

    const { problem } = await coordinator.ask(memberships.correctStatus, {
      params: { partnerId, changeId: await firstStatusOf(other) },
      body: { replacement: null, why: 'Wrong.' },
    });

    expect(problem.code).toBe('RESOURCE_NOT_FOUND');
  });
});

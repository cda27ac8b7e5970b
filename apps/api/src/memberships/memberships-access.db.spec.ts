import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { memberships } from '@registry/contract/memberships';
import { HistoryRepository } from '../platform/audit/history.repository.js';
import { addContact, addPartner } from '../testing/factories.js';
import { readLedgers } from '../testing/ledgers.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import type { Visitor } from '../testing/visitor.js';

const nowhere = '01900000-0000-7000-8000-000000000000';

describe('memberships, whoever asks and however often', () => {
  let test: TestApp;
  let coordinator: Visitor;

  beforeAll(async () => {
    test = await createTestApp();
    coordinator = await test.signInAs('coordinator');
  });
  afterAll(() => test.close());

  const stored = (partnerId: string) => readLedgers(test.connections, partnerId);

  it('shows members the history of their own partner; another does not exist', async () => {
    const [own, other] = [await addPartner(test.connections), await addPartner(test.connections)];
    const { email } = await addContact(test.connections, own);
    const member = await test.signInAsContact(email);

    const answers = await Promise.all(
      [own, other, nowhere].map((partnerId) => member.ask(memberships.history, { params: { partnerId } })),
    );

    expect(answers.map(({ status }) => status)).toEqual([200, 404, 404]);
    expect(answers[1]?.problem.code).toBe('RESOURCE_NOT_FOUND');
  });

  it('lets neither staff nor members record', async () => {
    const partnerId = await addPartner(test.connections);
    const { email } = await addContact(test.connections, partnerId);
    const visitors = [await test.signInAs('staff'), await test.signInAsContact(email), test.visitor()];

    const answers = await Promise.all(
      visitors.map((visitor) =>
        visitor.ask(memberships.recordStatus, { params: { partnerId }, body: { status: 'paused', effective: '2021' } }),
      ),
    );

    expect(answers.map(({ status }) => status)).toEqual([403, 403, 401]);
  });

  it('writes all or nothing', async () => {
    const partnerId = await addPartner(test.connections);
    const before = await stored(partnerId);
    const append = jest.spyOn(test.app.get(HistoryRepository), 'append').mockRejectedValueOnce(new Error('Full.'));

    const { status } = await coordinator.ask(memberships.recordStatus, {
      params: { partnerId },
      body: { status: 'paused', effective: '2021' },
    });

    append.mockRestore();
    expect(status).toBe(500);
    expect(await stored(partnerId)).toEqual(before);
  });

  it('lets one of twenty simultaneous equal steps through', async () => {
    const partnerId = await addPartner(test.connections);

    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        coordinator.ask(memberships.recordStatus, {
          params: { partnerId },
          body: { status: 'paused', effective: '2021' },
        }),
      ),
    );

    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ problem }) => problem.code === 'STATUS_STEP_NOT_ALLOWED')).toHaveLength(19);
    const { statuses, history, version } = await stored(partnerId);
    expect([statuses.length, history.length, version]).toEqual([2, 1, 2]);
  });

  it('has one effect for the same idempotency key', async () => {
    const partnerId = await addPartner(test.connections);
    const ask = () =>
      coordinator.ask(memberships.recordStatus, {
        params: { partnerId },
        body: { status: 'paused', effective: '2021' },
        idempotencyKey: '0b6bd9a2-1d0f-4a55-9b1a-3f0a6e2b1c77',
      });

    const [first, second] = [await ask(), await ask()];

    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    expect((await stored(partnerId)).statuses).toHaveLength(2);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { partners } from '@registry/contract/partners';
import { addPartner } from '../../testing/factories.js';
import { createTestApp, type TestApp } from '../../testing/test-app.js';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

describe('an Idempotency-Key', () => {
  const draft = (name: string) => ({ name, sector: 'civil' as const, status: 'prospect' as const, effective: '2026' });
  const countOf = async (name: string) =>
    (await test.connections.pool.query('SELECT FROM partner WHERE name = $1', [name])).rowCount;

  it('gives one effect and one answer, also to requests at the same moment', async () => {
    const coordinator = await test.signInAs('coordinator');
    const register = () => coordinator.ask(partners.register, { body: draft('En gång'), idempotencyKey: 'key-1' });

    const answers = await Promise.all(Array.from({ length: 10 }, register));

    expect(await countOf('En gång')).toBe(1);
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(201));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body, Object.keys(body).sort()))).size).toBe(1);
    expect(answers.every(({ headers }) => headers.etag === '"1"')).toBe(true);
  });

  it('is refused for another request, and is somebody else’s for somebody else', async () => {
    const [one, other] = [await test.signInAs('coordinator'), await test.signInAs('coordinator')];
    await one.ask(partners.register, { body: draft('Första'), idempotencyKey: 'key-2' });

    const reused = await one.ask(partners.register, { body: draft('Andra'), idempotencyKey: 'key-2' });
    const others = await other.ask(partners.register, { body: draft('Tredje'), idempotencyKey: 'key-2' });

    expect([reused.status, reused.problem.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    expect(others.status).toBe(201);
  });

  it('is free again when the request was refused', async () => {
    const coordinator = await test.signInAs('coordinator');
    await addPartner(test.connections, { name: 'Upptaget' });
    const refused = await coordinator.ask(partners.register, { body: draft('Upptaget'), idempotencyKey: 'key-3' });

    const accepted = await coordinator.ask(partners.register, { body: draft('Ledigt'), idempotencyKey: 'key-3' });

    expect([refused.status, accepted.status]).toEqual([409, 201]);
  });
});

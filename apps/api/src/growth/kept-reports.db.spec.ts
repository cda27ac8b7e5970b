import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { growth } from '@registry/contract/growth';
import { addPartner } from '../testing/factories.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import type { Visitor } from '../testing/visitor.js';
import { GrowthSums } from './growth-sums.service.js';

let test: TestApp;
let staff: Visitor;
beforeAll(async () => {
  test = await createTestApp();
  staff = await test.signInAs('staff');
});
afterAll(() => test.close());

const query = { from: '2015-01-01', to: '2026-12-31' } as const;
const read = () => staff.inject({ method: 'GET', url: '/api/growth?from=2015-01-01&to=2026-12-31&step=year' });
const partnersAtTheEnd = async (): Promise<number | undefined> =>
  (await staff.ask(growth.report, { query })).body.periods.at(-1)?.total.end;

it('gives the same answer again, in the same words, as long as nothing is written', async () => {
  await addPartner(test.connections);
  // A later answer that is made anew says a later moment. Jobs write now and then, and then it must be.
  const readAt = (second: number) => {
    test.clock.set(`2026-03-15T08:00:${String(second).padStart(2, '0')}.000Z`);
    return read();
  };
  let [before, after] = [await readAt(1), await readAt(2)];
  for (let second = 3; second < 20 && after.body !== before.body; second += 1) {
    [before, after] = [after, await readAt(second)];
  }

  expect(after.body).toBe(before.body);
  expect(after.headers['content-type']).toBe('application/json; charset=utf-8');
});

it('keeps an answer from whoever may not have it', async () => {
  await read();
  const request = { method: 'GET', url: '/api/growth?from=2015-01-01&to=2026-12-31&step=year' } as const;

  expect((await test.visitor().inject(request)).statusCode).toBe(401);
  await test.connections.pool.query('DELETE FROM session');
  expect((await read()).statusCode).toBe(401);
  staff = await test.signInAs('staff');
});

it('follows every change at once, and is not misled when sums are added up', async () => {
  const before = await partnersAtTheEnd();

  await addPartner(test.connections);
  const after = await partnersAtTheEnd();
  await test.app.get(GrowthSums).addUp();

  expect(after).toBe((before ?? 0) + 1);
  expect(await partnersAtTheEnd()).toBe(after);
});

it('sees a change that began before another one and was committed after it', async () => {
  const before = await partnersAtTheEnd();
  const { pool } = test.connections;
  const slow = await pool.connect();
  await slow.query('BEGIN');
  await slow.query(
    `INSERT INTO growth_sum (month, sector, delta, paused_delta, joined, "left", moved_in, moved_out, imprecise)
     VALUES ('2020-01-01', 'civil', 1, 0, 1, 0, 0, 0, 0)`,
  );
  await addPartner(test.connections);
  const between = await partnersAtTheEnd();

  await slow.query('COMMIT');
  slow.release();

  expect(between).toBe((before ?? 0) + 1);
  expect(await partnersAtTheEnd()).toBe((before ?? 0) + 2);
});

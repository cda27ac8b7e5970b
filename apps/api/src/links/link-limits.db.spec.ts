import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { detailsCheck } from '@registry/contract/details-check';
import { emailChange } from '@registry/contract/email-change';
import type { BodyInputOf } from '@registry/contract/endpoint';
import { newsletter } from '@registry/contract/newsletter';
import { createTestApp, type TestApp } from '../testing/test-app.js';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

const secret = 'x'.repeat(43);
const change = { name: 'Nils', title: null, phone: null, extension: null, language: 'sv' } as const;
const comings = {
  'opening a details check': () => test.visitor().ask(detailsCheck.open, { body: { secret } }),
  'confirming details': () => test.visitor().ask(detailsCheck.confirm, { body: { secret } }),
  'changing details': () =>
    test.visitor().ask(detailsCheck.change, {
      body: { secret, version: 1, change } satisfies BodyInputOf<typeof detailsCheck.change>,
    }),
  'opening a change of address': () => test.visitor().ask(emailChange.open, { body: { secret } }),
  'confirming an address': () => test.visitor().ask(emailChange.confirm, { body: { secret } }),
  'confirming a subscription': () => test.visitor().ask(newsletter.confirm, { body: { secret } }),
  'reading a subscription': () => test.visitor().ask(newsletter.mine, { body: { secret } }),
  'changing a subscription': () => test.visitor().ask(newsletter.changeMine, { body: { secret, topics: [] } }),
};

it.each(Object.entries(comings))('%s by a link is for visitors who do not come ever so often', async (_what, come) => {
  await test.connections.pool.query('DELETE FROM rate_limit');
  expect((await come()).problem.code).toBe('LINK_REFUSED');
  await test.connections.pool.query('UPDATE rate_limit SET count = 600');

  const answer = await come();

  expect([answer.status, answer.problem.code]).toEqual([429, 'TOO_MANY_REQUESTS']);
  expect(answer.headers['retry-after']).toMatch(/^\d+$/);
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../../testing/test-app.js';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

describe('requests that other sites cause', () => {
  const post = async (headers: Record<string, string>) => {
    const { cookies = '' } = await test.signInAs('coordinator');
    return test.app.inject({
      method: 'POST',
      url: '/api/search',
      headers: { host: '127.0.0.1:3000', cookie: cookies, ...headers },
      payload: { q: 'x' },
    });
  };

  it.each([
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{}],
    [{ 'sec-fetch-site': 'cross-site', origin: 'http://127.0.0.1:3000' }],
    [{ host: 'evil.example', 'sec-fetch-site': 'same-origin' }],
  ])('are refused: %j', async (headers) => {
    const answer = await post(headers as Record<string, string>);

    expect([answer.statusCode, answer.json().code]).toEqual([403, 'ORIGIN_REFUSED']);
  });

  it.each([
    [{ 'sec-fetch-site': 'same-origin' }],
    [{ 'sec-fetch-site': 'none' }],
    [{ origin: 'http://127.0.0.1:3000' }],
    [{ host: 'localhost:3000', origin: 'http://localhost:3000' }],
  ])('our own are taken: %j', async (headers) => {
    expect((await post(headers as Record<string, string>)).statusCode).toBe(200);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newsletter } from '@registry/contract/newsletter';
import { v7 as newId } from 'uuid';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import { NewsletterConfirmMail } from './newsletter-confirm.mail.js';
import { addressOf, mailsTo, subscribed, subscriberOf } from './testing/readers.js';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

let email: string;
let path: string;
beforeEach(async () => {
  email = addressOf(newId());
  await subscribed(test, email);
  await test.visitor().ask(newsletter.requestLink, { body: { email } });
  await test.idle();
  const headers = mailsTo(test, email)[0]?.headers ?? {};
  expect(headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
  path = new URL(/^<(.+)>$/.exec(headers['List-Unsubscribe'] ?? '')?.[1] ?? '').pathname;
});

/** As a mail program's server does: no cookie, no Origin, no Sec-Fetch headers. */
const send = (
  method: 'GET' | 'HEAD' | 'POST',
  url: string,
  request: { payload?: string; type?: string; headers?: Readonly<Record<string, string>> } = {},
) =>
  test.app.inject({
    method,
    url,
    headers: {
      host: '127.0.0.1:3000',
      ...request.headers,
      ...(request.type !== undefined && { 'content-type': request.type }),
    },
    ...(request.payload !== undefined && { payload: request.payload }),
  });

const state = async () => (await subscriberOf(test, email)) as { state: string; name: string | null; topics: string[] };

const form = 'List-Unsubscribe=One-Click';
const multipart = '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n';

describe('a mail program', () => {
  it.each([
    ['a form', { payload: form, type: 'application/x-www-form-urlencoded' }],
    ['a form of parts', { payload: multipart, type: 'multipart/form-data; boundary=b' }],
    ['no body at all', {}],
    ['no body, but a type', { type: 'application/x-www-form-urlencoded' }],
    ['a body without a type', { payload: form }],
    ['plain text', { payload: form, type: 'text/plain' }],
    ['something odd that calls itself JSON', { payload: form, type: 'application/json' }],
  ])('leaves by one click with %s', async (_what, request) => {
    const answer = await send('POST', path, request);

    expect([answer.statusCode, answer.json()]).toEqual([200, { status: 'left' }]);
    expect(await state()).toMatchObject({ state: 'left', name: null, topics: [] });
  });

  it('gets the same answer for any token, and for a second click', async () => {
    const token = path.split('/').at(-1) ?? '';
    const forged = `${token.slice(0, -4)}AAAA`;
    const urls = [path, path, path.replace(token, forged), path.replace(token, 'x'), path.replace(token, '%C3%A5')];

    const answers = [];
    for (const url of urls) answers.push(await send('POST', url, { payload: form, type: 'multipart/form-data' }));

    expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`))).toEqual(
      new Set(['200 {"status":"left"}']),
    );
    const { rows } = await test.connections.pool.query(
      `SELECT channel FROM consent_event e JOIN subscriber s ON s.id = e.subscriber_id
       WHERE s.email_folded = $1 AND action = 'left'`,
      [email],
    );
    expect(rows).toEqual([{ channel: 'one_click' }]);
  });

  it('in a browser, on a site of its own, leaves too; elsewhere such a request is refused', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://webmail.example' };

    const answer = await send('POST', path, { payload: form, type: 'application/x-www-form-urlencoded', headers });

    expect([answer.statusCode, answer.json()]).toEqual([200, { status: 'left' }]);
    expect(await state()).toMatchObject({ state: 'left' });
    const elsewhere = { payload: '{"secret":"x"}', type: 'application/json', headers };
    expect((await send('POST', '/api/newsletter/mine', elsewhere)).statusCode).toBe(403);
  });

  it('that comes ever so often is told to wait, whatever the token', async () => {
    const token = path.split('/').at(-1) ?? '';
    const urls = [path, path.replace(token, 'x')];
    for (const url of urls) await send('POST', url);
    await test.connections.pool.query('UPDATE rate_limit SET count = 1000000');

    const answers = [];
    for (const url of urls) answers.push(await send('POST', url));
    await test.connections.pool.query('DELETE FROM rate_limit');

    expect(answers.map(({ statusCode, body }) => [statusCode, JSON.parse(body).code])).toEqual([
      [429, 'TOO_MANY_REQUESTS'],
      [429, 'TOO_MANY_REQUESTS'],
    ]);
    expect(answers[0]?.headers['retry-after']).toMatch(/^\d+$/);
  });

  it('cannot leave for somebody else with a token of its own making', async () => {
    const token = Buffer.from(path.split('/').at(-1) ?? '', 'base64url');
    token[token.length - 1] = (token.at(-1) ?? 0) ^ 1;

    const answer = await send('POST', `/api/newsletter/unsubscribe/${token.toString('base64url')}`);

    expect(answer.statusCode).toBe(200);
    expect(await state()).toMatchObject({ state: 'active' });
  });

  it('may send no more than a little', async () => {
    const answer = await send('POST', path, {
      payload: 'x'.repeat(300_000),
      type: 'application/x-www-form-urlencoded',
    });

    expect([answer.statusCode, (await state()).state]).toEqual([413, 'active']);
  });

  it('that opens the address instead comes to a page, twenty times, and nothing changes', async () => {
    for (let number = 0; number < 20; number += 1) {
      const answer = await send(number % 2 === 0 ? 'GET' : 'HEAD', path);
      expect(answer.statusCode).toBe(303);
      expect(answer.headers.location).toBe(`/nyhetsbrev/avsluta#${path.split('/').at(-1)}`);
    }

    expect(await state()).toMatchObject({ state: 'active' });
  });

  it('leads nowhere but to our own page, whatever the token', async () => {
    const answer = await send('GET', '/api/newsletter/unsubscribe/%0d%0aset-cookie:x%2f%2fevil.example');

    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toMatch(/^\/nyhetsbrev\/avsluta#[\w%.-]+$/);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });
});

describe('leaving', () => {
  it('sends no mail, and names neither person nor token in the log', async () => {
    const { length } = mailsTo(test, email);

    await send('POST', path);
    await send('GET', path);
    await test.idle();

    expect(mailsTo(test, email)).toHaveLength(length);
    expect(test.logger.text).toContain('/api/newsletter/unsubscribe/:token');
    expect(test.logger.text).not.toContain(path.split('/').at(-1));
    expect(test.logger.text).not.toContain(email);
  });

  it('cancels a mail that still waits to ask for confirmation', async () => {
    test.clock.set('2026-03-15T09:00:00Z');
    await send('POST', path);
    const { id } = (await subscriberOf(test, email)) as { id: string };
    const write = (createdAt: string) =>
      test.app.get(NewsletterConfirmMail).write({
        id: newId(),
        kind: 'newsletter_confirm',
        language: 'sv',
        to: { address: email, name: null },
        contactId: null,
        userId: null,
        subscriberId: id,
        data: { topics: 'newsletter', language: 'sv', wordingVersion: 1 },
        createdAt: new Date(createdAt),
        partnershipName: 'Partnerskapet',
      });

    expect(await write('2026-03-15T08:59:00Z')).toBeNull();
    expect(await write('2026-03-15T09:01:00Z')).not.toBeNull();
  });

  it('is not undone by a confirmation that was asked for before', async () => {
    await test.visitor().ask(newsletter.subscribe, {
      body: { email, language: 'sv', topics: ['newsletter'], wordingVersion: 1 },
    });
    await test.idle();
    const secret = /#([\w-]{43})/.exec(mailsTo(test, email)[0]?.text ?? '')?.[1] ?? '';

    await send('POST', path);
    const answer = await test.visitor().ask(newsletter.confirm, { body: { secret } });

    expect(answer.problem.code).toBe('LINK_REFUSED');
    expect(await state()).toMatchObject({ state: 'left' });
  });
});

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { partners } from '@registry/contract/partners';
import { session } from '@registry/contract/session';
import { settings } from '@registry/contract/settings';
import { addPartner } from '../../testing/factories.js';
import { createTestApp, type TestApp } from '../../testing/test-app.js';

let folder: string;
let test: TestApp;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'registry-web-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Register</title>');
  await writeFile(join(folder, 'assets/app-1a2b3c.js'), `const words = '${'ord '.repeat(5000)}';`);
  await writeFile(join(folder, 'favicon.svg'), '<svg/>');
  test = await createTestApp({ webFolder: folder });
});
afterAll(async () => {
  await test.close();
  await rm(folder, { recursive: true });
});

const get = (url: string, headers: Record<string, string> = {}) =>
  test.visitor().inject({ method: 'GET', url, headers });

describe('problems', () => {
  it('name each wrong field, what is wrong with it and its bound, and never its value', async () => {
    const coordinator = await test.signInAs('coordinator');

    const answer = await coordinator.inject({
      method: 'POST',
      url: '/api/partners',
      payload: {
        sector: 'secret-value',
        status: 'active',
        effective: '2016',
        shortName: 's'.repeat(61),
        tags: 7,
        'x/y~z': 1,
      },
    });

    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.json()).toMatchObject({
      type: 'urn:registry:problem:request-invalid',
      title: 'Request invalid',
      status: 400,
      code: 'REQUEST_INVALID',
      traceId: answer.headers['trace-id'],
    });
    expect(answer.json().errors).toEqual(
      expect.arrayContaining([
        { pointer: '/name', code: 'FIELD_REQUIRED' },
        { pointer: '/sector', code: 'FIELD_CHOICE_UNKNOWN' },
        { pointer: '/shortName', code: 'FIELD_TOO_LONG', limit: 60 },
        { pointer: '/tags', code: 'FIELD_INVALID' },
        { pointer: '/x~1y~0z', code: 'FIELD_UNKNOWN' },
      ]),
    );
    expect(answer.body).not.toContain('secret-value');
  });

  it.each([
    ['malformed JSON', { payload: '{"name":', type: 'application/json' }, 400, 'REQUEST_MALFORMED'],
    ['an empty body', { payload: '', type: 'application/json' }, 400, 'REQUEST_MALFORMED'],
    [
      'a polluted prototype',
      { payload: '{"__proto__":{"role":1}}', type: 'application/json' },
      400,
      'REQUEST_MALFORMED',
    ],
    ['plain text', { payload: 'name=x', type: 'text/plain' }, 415, 'CONTENT_TYPE_UNSUPPORTED'],
    ['a form', { payload: 'name=x', type: 'application/x-www-form-urlencoded' }, 415, 'CONTENT_TYPE_UNSUPPORTED'],
    ['XML', { payload: '<name/>', type: 'application/xml' }, 415, 'CONTENT_TYPE_UNSUPPORTED'],
    [
      'too much',
      { payload: JSON.stringify({ q: 'x'.repeat(300_000) }), type: 'application/json' },
      413,
      'REQUEST_TOO_LARGE',
    ],
  ])('say what is wrong with %s', async (_what, { payload, type }, status, code) => {
    const coordinator = await test.signInAs('coordinator');

    const answer = await coordinator.inject({
      method: 'POST',
      url: '/api/search',
      headers: { 'content-type': type },
      payload,
    });

    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
  });

  it.each([
    ['GET', '/api/nothing'],
    ['PUT', '/api/partners'],
    ['GET', '/api/partners/not-an-id'],
    ['GET', '/api/partners/00000000-0000-7000-8000-000000000000'],
    ['GET', '/api/%'],
    ['GET', '/api'],
  ])('%s %s is not found', async (method, url) => {
    const coordinator = await test.signInAs('coordinator');

    const answer = await coordinator.inject({ method, url, headers: { accept: 'text/html' } });

    expect([answer.statusCode, answer.json().code]).toEqual(
      url === '/api/%' ? [400, 'REQUEST_MALFORMED'] : [404, 'RESOURCE_NOT_FOUND'],
    );
  });

  it('take a file of five megabytes where files are uploaded', async () => {
    const coordinator = await test.signInAs('coordinator');

    const answer = await coordinator.inject({
      method: 'POST',
      url: '/api/imports',
      payload: { fileName: 'x.csv', content: Buffer.alloc(5_000_000).toString('base64') },
    });

    expect(answer.json().code).toBe('IMPORT_UNREADABLE');
  });

  it('keep what went wrong inside to the log, and what the request said out of it', async () => {
    const coordinator = await test.signInAs('coordinator');
    await test.connections.pool.query('ALTER TABLE partner RENAME TO gone');

    const answer = await coordinator.ask(partners.list, { query: { q: 'hemligt' } });
    await test.connections.pool.query('ALTER TABLE gone RENAME TO partner');

    expect(answer.status).toBe(500);
    expect(answer.problem).toEqual({
      type: 'urn:registry:problem:server-failed',
      title: 'Server failed',
      status: 500,
      code: 'SERVER_FAILED',
      traceId: answer.headers['trace-id'],
    });
    const line = test.logger.lines.find(({ level }) => level === 'error');
    expect(line?.facts).toMatchObject({ traceId: answer.problem.traceId, code: '42P01', at: '/api/partners' });
    expect(test.logger.text).not.toContain('hemligt');
  });
});

describe('answers', () => {
  it('carry their version, are never kept, and link to the next page', async () => {
    const coordinator = await test.signInAs('coordinator');
    await addPartner(test.connections);
    const partnerId = await addPartner(test.connections);

    const one = await coordinator.ask(partners.get, { params: { partnerId } });
    const page = await coordinator.ask(partners.list, { query: { limit: '1', sector: 'civil' } });

    expect(one.headers).toMatchObject({ etag: '"1"', 'cache-control': 'no-store' });
    const next = /^<(.+)>; rel="next"$/.exec(String(page.headers.link))?.[1] ?? '';
    expect(next).toContain('limit=1&sector=civil&cursor=');
    const following = await coordinator.inject({ method: 'GET', url: next });
    expect(following.json().items[0].id).not.toBe(page.body.items[0]?.id);
  });

  it('to changes need the version that was read', async () => {
    const administrator = await test.signInAs('administrator');
    const change = (ifMatch?: string) =>
      administrator.inject({
        method: 'PATCH',
        url: '/api/settings',
        headers: ifMatch === undefined ? {} : { 'if-match': ifMatch },
        payload: { shortName: 'PÖ' },
      });
    const { body } = await administrator.ask(settings.get);

    for (const [ifMatch, status] of [
      [undefined, 428],
      ['*', 428],
      ['7', 428],
      [`"${body.version + 1}"`, 412],
      [`W/"${body.version}"`, 200],
      [`"${body.version}"`, 412],
    ] as const) {
      expect([ifMatch, (await change(ifMatch)).statusCode]).toEqual([ifMatch, status]);
    }
  });
});

describe('the web application', () => {
  it('gets its document for every page, kept by nobody', async () => {
    for (const url of ['/', '/parter/123', '/index.html']) {
      const answer = await get(url, { accept: 'text/html,*/*' });
      expect([answer.statusCode, answer.headers['cache-control'], answer.body]).toEqual([
        200,
        'no-cache',
        '<!doctype html><title>Register</title>',
      ]);
    }
  });

  it.each([['GET'], ['HEAD']] as const)('answers %s from a program that takes anything', async (method) => {
    const answer = await test.visitor().inject({ method, url: '/', headers: { accept: '*/*' } });

    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  });

  it('has files that are kept for ever by their hash, compressed', async () => {
    const answer = await get('/assets/app-1a2b3c.js', { 'accept-encoding': 'gzip, br' });

    expect(answer.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'br',
      'content-type': expect.stringContaining('javascript'),
    });
    expect((await get('/favicon.svg')).headers['cache-control']).toBe('no-cache');
  });

  it.each(['/assets/gone.js', '/../package.json', '/%2e%2e/package.json', '/assets/%00'])(
    'does not have %s',
    async (url) => {
      expect((await get(url, { accept: '*/*' })).statusCode).toBeGreaterThanOrEqual(400);
    },
  );
});

describe('every answer', () => {
  it.each(['/', '/api/session', '/api/nothing', '/api/docs', '/api/openapi.json'])('of %s is guarded', async (url) => {
    const { headers } = await get(url, { accept: 'text/html' });

    expect(headers['content-security-policy']).toBe(
      "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;connect-src 'self';font-src 'self';" +
        "manifest-src 'self';base-uri 'none';object-src 'none';form-action 'self';frame-ancestors 'none'",
    );
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
      'trace-id': expect.stringMatching(/^[\da-f-]{36}$/),
    });
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('is logged by its route, without what it was about', async () => {
    const { status } = await test.visitor().ask(session.requestCode, { body: { email: 'logga@example.se' } });
    await get('/api/partners?q=hemligt');
    await test.idle();

    expect(status).toBe(202);
    expect(test.logger.lines.at(-1)?.facts).toMatchObject({ method: 'GET', route: '/api/partners', status: 401 });
    expect(test.logger.text).not.toMatch(/logga@example|hemligt/);
  });
});

describe('the documentation', () => {
  it('is readable without inline scripts', async () => {
    const page = await get('/api/docs');
    const files = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '');

    expect(page.body).not.toMatch(/<script>|<style|style=/);
    for (const file of files) expect((await get(file)).statusCode).toBe(200);
    expect((await get('/api/openapi.json')).json().openapi).toMatch(/^3\.1/);
  });
});

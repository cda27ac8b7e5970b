import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { partners } from '@registry/contract/partners';
import { session } from '@registry/contract/session';
import { settings } from '@registry/contract/settings';
import { addPartner } from '../../testing/factories.js';
import { createTestApp, realEnvironment, type TestApp } from '../../testing/test-app.js';

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

describe('a real installation', () => {
  let real: TestApp;
  beforeAll(async () => {
    real = await createTestApp({ environment: realEnvironment });
  });
  afterAll(() => real.close());

  it('has no demonstration', async () => {
    const visitor = real.visitor();

    const answers = [
      await visitor.ask(session.signInToDemo, { body: { role: 'coordinator' } }),
      await visitor.ask(session.demoOutbox),
    ];

    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    expect((await visitor.ask(session.get)).body).toMatchObject({ isDemo: false, demoRoles: [] });
  });

  it('pins its cookie and says that it is to be reached over HTTPS only', async () => {
    const coordinator = await real.signInAs('coordinator');

    const { headers } = await coordinator.ask(session.signOut);

    expect(String(headers['set-cookie'])).toBe(
      '__Host-registry_session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax; Secure',
    );
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
  });

  it('takes changes from its own address only', async () => {
    const { cookies = '' } = await real.signInAs('coordinator');
    const post = (origin: string) =>
      real.app.inject({
        method: 'POST',
        url: '/api/search',
        headers: { host: 'internal:3000', cookie: cookies, origin },
        payload: { q: 'x' },
      });

    expect((await post(realEnvironment.PUBLIC_URL)).statusCode).toBe(200);
    expect((await post('http://internal:3000')).statusCode).toBe(403);
  });

  it('gives people of the demonstration no access', async () => {
    await real.connections.pool.query(
      `INSERT INTO "user" (id, name, email, role) VALUES ('demo-coordinator', 'Demo', 'samordnare@demo.invalid', 'administrator')`,
    );
    await real.connections.pool.query(
      `INSERT INTO session (id, token, user_id, expires_at) VALUES ('s', 'token', 'demo-coordinator', now() + interval '1 day')`,
    );

    expect((await real.visitor().withSession('token').ask(session.get)).body.person).toBeNull();
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { session } from '@registry/contract/session';
import { createTestApp, realEnvironment, type TestApp } from '../../testing/test-app.js';

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

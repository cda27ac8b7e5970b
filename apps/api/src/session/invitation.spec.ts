import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { session } from '@registry/contract/session';
import { users } from '@registry/contract/users';
import { createTestApp, realEnvironment, type TestApp } from '../testing/test-app.js';
import { InvitationService } from './invitation.service.js';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp({ environment: realEnvironment });
});
beforeEach(async () => {
  for (const table of ['session', '"user"', 'invitation', 'rate_limit']) {
    await test.connections.pool.query(`DELETE FROM ${table}`);
  }
});
afterAll(() => test.close());

const invite = async (): Promise<string> => {
  const link = await test.app.get(InvitationService).inviteFirstAdministrator();
  expect(link ?? '').toMatch(/^https:\/\/register\.example\.se\/inbjudan#[\w-]{43}$/);
  return link?.split('#')[1] ?? '';
};

const accept = (token: string, email = 'Anna@Example.se') =>
  test.visitor().ask(session.acceptInvitation, { body: { token, name: 'Anna', email } });

describe('the invitation of the first administrator', () => {
  it('makes one, who then signs in with a code', async () => {
    const token = await invite();

    const answer = await accept(token);

    expect(answer.status).toBe(202);
    expect(answer.headers['set-cookie']).toBeUndefined();
    await test.idle();
    const [mail] = test.mail.outbox;
    const visitor = test.visitor();
    await visitor.ask(session.signIn, {
      body: { email: 'anna@example.se', code: /\d{6}/.exec(mail?.subject ?? '')?.[0] ?? '' },
    });
    expect((await visitor.ask(users.list)).body).toMatchObject([
      { name: 'Anna', email: 'anna@example.se', role: 'administrator', isActive: true },
    ]);
  });

  it('works once', async () => {
    const token = await invite();
    const answers = await Promise.all([
      accept(token),
      accept(token, 'eva@example.se'),
      accept(token, 'eva@example.se'),
    ]);

    expect(answers.map(({ status }) => status).sort()).toEqual([202, 410, 410]);
  });

  it('works for a day, and only the latest one does', async () => {
    const earlier = await invite();
    const token = await invite();
    expect((await accept(earlier)).problem.code).toBe('INVITATION_REFUSED');
    await test.connections.pool.query('UPDATE invitation SET expires_at = now()');

    expect((await accept(token)).status).toBe(410);
    expect((await test.connections.pool.query('SELECT FROM "user"')).rowCount).toBe(0);
  });

  it('is not made when there is an administrator, but is when their access has ended', async () => {
    await test.signInAs('administrator');
    expect(await test.app.get(InvitationService).inviteFirstAdministrator()).toBeUndefined();

    await test.connections.pool.query('UPDATE "user" SET is_active = false');

    await invite();
  });

  it('is kept as a hash, and cannot be guessed at will', async () => {
    const token = await invite();
    const { rows } = await test.connections.pool.query<{ token_hash: string }>('SELECT token_hash FROM invitation');
    expect(rows[0]?.token_hash).not.toContain(token);

    const statuses: number[] = [];
    for (let time = 0; time < 21; time += 1) statuses.push((await accept('x'.repeat(43))).status);

    expect(statuses).toEqual([...Array<number>(20).fill(410), 429]);
  });
});

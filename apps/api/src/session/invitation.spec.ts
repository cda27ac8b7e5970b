import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { session } from '@registry/contract/session';
import { users } from '@registry/contract/users';
import { addUser } from '../testing/factories.js';
import { createTestApp, realEnvironment, type TestApp } from '../testing/test-app.js';
import { InvitationService } from './invitation.service.js';

let test: TestApp;
let sentBefore: ReadonlySet<object>;
beforeAll(async () => {
  test = await createTestApp({ environment: realEnvironment });
});
beforeEach(async () => {
  for (const table of ['session', '"user"', 'invitation', 'rate_limit', 'verification']) {
    await test.connections.pool.query(`DELETE FROM ${table}`);
  }
  sentBefore = new Set(test.mail.outbox);
});
afterAll(() => test.close());

const invite = async (): Promise<string> => {
  const link = await test.app.get(InvitationService).inviteFirstAdministrator();
  expect(link ?? '').toMatch(/^https:\/\/register\.example\.se\/inbjudan#[\w-]{43}$/);
  return link?.split('#')[1] ?? '';
};

const accept = (token: string, email = 'Anna@Example.se', name = 'Anna') =>
  test.visitor().ask(session.acceptInvitation, { body: { token, name, email } });

const mails = () => test.mail.outbox.filter((mail) => !sentBefore.has(mail));

/** The code that came last to the address. */
const codeTo = async (email: string): Promise<string> => {
  await test.idle();
  const mail = mails().find(({ to }) => to === email);
  return /\d{6}/.exec(mail?.subject ?? '')?.[0] ?? 'none';
};

/** Opens the link with the address and reads the code that comes. */
const acceptAndReadCode = async (token: string, email: string): Promise<string> => {
  expect((await accept(token, email)).status).toBe(202);
  return codeTo(email);
};

const signIn = (email: string, code: string) => test.visitor().ask(session.signIn, { body: { email, code } });

const listUsers = async () =>
  (await test.connections.pool.query(`SELECT email, role, is_active AS "isActive" FROM "user" ORDER BY email`)).rows;

const anna = 'anna@example.se';
const eva = 'eva@example.se';

describe('the invitation of the first administrator', () => {
  it('makes one of whoever enters the code that was sent to their address', async () => {
    const token = await invite();
    const answer = await accept(token);
    expect(answer.status).toBe(202);
    expect(answer.body).toEqual({ expiresInMinutes: 10 });
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(await listUsers()).toEqual([]);

    const visitor = test.visitor();
    const signedIn = await visitor.ask(session.signIn, {
      body: { email: 'ANNA@example.se', code: await codeTo(anna) },
    });

    expect(signedIn.body.person).toMatchObject({ name: 'Anna', email: anna, role: 'administrator' });
    expect((await visitor.ask(users.list)).body).toMatchObject([
      { name: 'Anna', email: anna, role: 'administrator', isActive: true },
    ]);
    const { rows } = await test.connections.pool.query(
      `SELECT actor_id = subject_id AS own, action, changes FROM history_entry WHERE subject_id = $1`,
      [signedIn.body.person?.id],
    );
    expect(rows).toEqual([
      {
        own: true,
        action: 'user.added',
        changes: [{ field: 'name' }, { field: 'role', from: null, to: 'administrator' }],
      },
    ]);
  });

  it('makes nobody anything before that, also not somebody who has an account', async () => {
    const id = await addUser(test.connections, { role: 'staff', email: anna });
    const code = await acceptAndReadCode(await invite(), anna);
    expect(await listUsers()).toEqual([{ email: anna, role: 'staff', isActive: true }]);

    const { body } = await signIn(anna, code);

    expect(body.person).toMatchObject({ id, role: 'administrator', name: 'Anna' });
  });

  it('makes nobody one with a wrong code, nor with the right one after three wrong ones', async () => {
    const token = await invite();
    const code = await acceptAndReadCode(token, anna);
    const wrong = code === '000000' ? '000001' : '000000';
    for (let attempt = 0; attempt < 3; attempt += 1) {
      expect((await signIn(anna, wrong)).problem.code).toBe('SIGN_IN_CODE_REFUSED');
    }

    expect((await signIn(anna, code)).status).toBe(401);

    expect(await listUsers()).toEqual([]);
    expect((await signIn(anna, await acceptAndReadCode(token, anna))).status).toBe(200);
  });

  it('lets a mistyped address be corrected: the link is used only with a code', async () => {
    const token = await invite();
    const strangers = await acceptAndReadCode(token, 'ana@example.se');

    const code = await acceptAndReadCode(token, anna);

    expect((await signIn('ana@example.se', strangers)).status).toBe(401);
    expect((await signIn(anna, code)).body.person?.role).toBe('administrator');
    expect((await listUsers()).map(({ email }) => email)).toEqual([anna]);
  });

  it('sends another code when it is asked for in the ordinary way', async () => {
    await accept(await invite(), anna);
    const first = await codeTo(anna);

    await test.visitor().ask(session.requestCode, { body: { email: anna } });

    const second = await codeTo(anna);
    expect(mails()).toHaveLength(2);
    expect((await signIn(anna, second)).status).toBe(200);
    expect((await signIn(anna, first)).status).toBe(401);
  });

  it('works once', async () => {
    const token = await invite();
    await signIn(anna, await acceptAndReadCode(token, anna));

    const answer = await accept(token, eva);

    expect(answer.status).toBe(410);
    expect(answer.problem.code).toBe('INVITATION_REFUSED');
    expect(await codeTo(eva)).toBe('none');
    const { rows } = await test.connections.pool.query('SELECT pending_name, pending_email FROM invitation');
    expect(rows).toEqual([{ pending_name: null, pending_email: null }]);
  });

  it('makes one administrator of two people who use the same link at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      await test.connections.pool.query('DELETE FROM session; DELETE FROM "user"; DELETE FROM rate_limit');
      const token = await invite();
      const annas = await acceptAndReadCode(token, anna);
      const evas = await acceptAndReadCode(token, eva);
      expect((await signIn(anna, annas)).status).toBe(401);

      await Promise.all([
        signIn(eva, evas),
        signIn(eva, evas),
        accept(token, anna).then(async () => signIn(anna, await codeTo(anna))),
      ]);

      const administrators = (await listUsers()).filter(({ role }) => role === 'administrator');
      expect(administrators).toHaveLength(1);
    }
  });

  it('works for a day, also for whoever has opened it, and only the latest one does', async () => {
    const earlier = await invite();
    const earlierCode = await acceptAndReadCode(earlier, eva);
    const token = await invite();
    expect((await accept(earlier)).problem.code).toBe('INVITATION_REFUSED');
    expect((await signIn(eva, earlierCode)).status).toBe(401);
    const code = await acceptAndReadCode(token, anna);
    await test.connections.pool.query('UPDATE invitation SET expires_at = now()');

    expect((await signIn(anna, code)).status).toBe(401);
    expect((await accept(token)).status).toBe(410);
    expect(await listUsers()).toEqual([]);
  });

  it('is not made when there is an administrator, but is when their access has ended', async () => {
    const unused = await invite();
    await test.signInAs('administrator');
    expect(await test.app.get(InvitationService).inviteFirstAdministrator()).toBeUndefined();
    expect((await accept(unused)).status).toBe(410);

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

  it('sends an address only so many codes', async () => {
    const token = await invite();

    const statuses: number[] = [];
    for (let time = 0; time < 6; time += 1) statuses.push((await accept(token)).status);

    expect(statuses).toEqual([...Array<number>(5).fill(202), 429]);
  });

  it('does not tell whether an address has an account', async () => {
    await addUser(test.connections, { role: 'staff', email: anna });
    const token = await invite();

    const [known, unknown] = [await accept(token, anna), await accept(token, eva)];

    expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
  });
});

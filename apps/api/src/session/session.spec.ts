import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { partners } from '@registry/contract/partners';
import { session } from '@registry/contract/session';
import { users } from '@registry/contract/users';
import { addContact, addPartner, addUser } from '../testing/factories.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

/** Asks for a code and reads it in the mail. */
async function codeFor(email: string): Promise<string> {
  const answer = await test.visitor().ask(session.requestCode, { body: { email } });
  expect(answer.status).toBe(202);
  await test.idle();
  const mail = test.mail.outbox.find(({ to }) => to === email.toLowerCase());
  return /\b\d{6}\b/.exec(mail?.text ?? '')?.[0] ?? 'none';
}

const wrong = (code: string): string => (code === '000000' ? '000001' : '000000');

describe('signing in with a code', () => {
  it('takes a user from the address to a session', async () => {
    await addUser(test.connections, { role: 'coordinator', email: 'signe@example.se', name: 'Signe' });
    const visitor = test.visitor();
    const code = await codeFor('Signe@Example.se');

    const answer = await visitor.ask(session.signIn, { body: { email: 'SIGNE@example.se ', code: ` ${code} ` } });

    expect(answer.body.person).toMatchObject({ name: 'Signe', role: 'coordinator', contacts: [] });
    expect(String(answer.headers['set-cookie'])).toMatch(
      /^registry_session=[\w-]+\.[\w-]+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect((await visitor.ask(session.get)).body.person?.email).toBe('signe@example.se');
  });

  it('makes a member of a contact who has never signed in', async () => {
    const partnerId = await addPartner(test.connections, { name: 'Kumla kommun' });
    const contact = await addContact(test.connections, partnerId, { email: 'Maja@kumla.example', name: 'Maja' });
    const visitor = test.visitor();

    const { body } = await visitor.ask(session.signIn, {
      body: { email: 'maja@kumla.example', code: await codeFor('maja@kumla.example') },
    });

    expect(body.person).toMatchObject({
      name: 'Maja',
      role: 'member',
      contacts: [{ contactId: contact.id, partnerId, partnerName: 'Kumla kommun' }],
    });
  });

  it('refuses a code that was used', async () => {
    await addUser(test.connections, { role: 'staff', email: 'once@example.se' });
    const code = await codeFor('once@example.se');
    const body = { email: 'once@example.se', code };
    await test.visitor().ask(session.signIn, { body });

    const again = await test.visitor().ask(session.signIn, { body });

    expect(again.status).toBe(401);
    expect(again.problem.code).toBe('SIGN_IN_CODE_REFUSED');
    expect(again.headers['set-cookie']).toBeUndefined();
  });

  it('refuses an earlier code once there is a newer one', async () => {
    await addUser(test.connections, { role: 'staff', email: 'newer@example.se' });
    const earlier = await codeFor('newer@example.se');
    const newer = await codeFor('newer@example.se');

    const answer = await test.visitor().ask(session.signIn, { body: { email: 'newer@example.se', code: earlier } });

    expect(answer.status).toBe(earlier === newer ? 200 : 401);
  });

  it('refuses the right code after three wrong ones', async () => {
    await addUser(test.connections, { role: 'staff', email: 'three@example.se' });
    const code = await codeFor('three@example.se');
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const answer = await test
        .visitor()
        .ask(session.signIn, { body: { email: 'three@example.se', code: wrong(code) } });
      expect(answer.problem.code).toBe('SIGN_IN_CODE_REFUSED');
    }

    const answer = await test.visitor().ask(session.signIn, { body: { email: 'three@example.se', code } });

    expect(answer.status).toBe(401);
  });

  it('takes the right code after two wrong ones', async () => {
    await addUser(test.connections, { role: 'staff', email: 'two@example.se' });
    const code = await codeFor('two@example.se');
    for (let attempt = 0; attempt < 2; attempt += 1) {
      await test.visitor().ask(session.signIn, { body: { email: 'two@example.se', code: wrong(code) } });
    }

    expect((await test.visitor().ask(session.signIn, { body: { email: 'two@example.se', code } })).status).toBe(200);
  });

  it('refuses a code after ten minutes', async () => {
    await addUser(test.connections, { role: 'staff', email: 'late@example.se' });
    const code = await codeFor('late@example.se');
    await test.connections.pool.query(
      `UPDATE verification SET expires_at = expires_at - interval '10 minutes' WHERE identifier LIKE '%late@example.se'`,
    );

    const answer = await test.visitor().ask(session.signIn, { body: { email: 'late@example.se', code } });

    expect(answer.problem.code).toBe('SIGN_IN_CODE_REFUSED');
  });

  it('keeps no code that could be read or guessed from the table', async () => {
    await addUser(test.connections, { role: 'staff', email: 'kept@example.se' });
    const code = await codeFor('kept@example.se');

    const { rows } = await test.connections.pool.query<{ value: string }>(
      `SELECT value FROM verification WHERE identifier LIKE '%kept@example.se'`,
    );

    expect(rows).toHaveLength(1);
    expect(rows[0]?.value).not.toContain(code);
    expect(rows[0]?.value).not.toContain(createHash('sha256').update(code).digest('base64url'));
  });

  it('answers the same for an address that nobody has, and sends nothing', async () => {
    await addUser(test.connections, { role: 'staff', email: 'known@example.se' });
    const [known, unknown] = await Promise.all(
      ['known@example.se', 'unknown@example.se'].map((email) =>
        test.visitor().ask(session.requestCode, { body: { email } }),
      ),
    );
    await test.idle();

    expect(unknown?.status).toBe(known?.status);
    expect(unknown?.body).toEqual(known?.body);
    const { 'trace-id': _one, date: _then, ...knownHeaders } = known?.headers ?? {};
    const { 'trace-id': _other, date: _now, ...unknownHeaders } = unknown?.headers ?? {};
    expect(unknownHeaders).toEqual(knownHeaders);
    expect(test.mail.outbox.map(({ to }) => to)).not.toContain('unknown@example.se');
    const tried = await test.visitor().ask(session.signIn, { body: { email: 'unknown@example.se', code: '123456' } });
    expect(tried.problem.code).toBe('SIGN_IN_CODE_REFUSED');
  });

  it('limits how often a code is asked for, and says when to try again', async () => {
    const body = { email: 'often@example.se' };
    for (let time = 0; time < 5; time += 1) await test.visitor().ask(session.requestCode, { body });

    const answer = await test.visitor().ask(session.requestCode, { body: { email: 'OFTEN@example.se' } });

    expect(answer.status).toBe(429);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(answer.headers['retry-after'])).toBeLessThanOrEqual(900);
    expect((await test.visitor().ask(session.requestCode, { body: { email: 'another@example.se' } })).status).toBe(202);
  });

  it('limits how often a code is tried', async () => {
    const body = { email: 'tried@example.se', code: '123456' };
    const statuses: number[] = [];
    for (let time = 0; time < 11; time += 1) statuses.push((await test.visitor().ask(session.signIn, { body })).status);

    expect(statuses).toEqual([...Array<number>(10).fill(401), 429]);
  });

  it('does not believe X-Forwarded-For where no proxy is trusted', async () => {
    const ask = (address: string) =>
      test.visitor().ask(session.requestCode, {
        body: { email: 'forwarded@example.se' },
        headers: { 'x-forwarded-for': address },
      });
    const countKeys = async () => (await test.connections.pool.query('SELECT FROM rate_limit')).rowCount;
    await ask('203.0.113.7');
    const before = await countKeys();

    await ask('203.0.113.8');

    expect(await countKeys()).toBe(before);
  });
});

describe('a session', () => {
  it('ends with sign-out, also for whoever kept the cookie', async () => {
    const visitor = await test.signInAs('coordinator');
    const { cookies } = visitor;

    const answer = await visitor.ask(session.signOut);

    expect(answer.status).toBe(204);
    expect(String(answer.headers['set-cookie'])).toMatch(/^registry_session=; Max-Age=0;/);
    expect(answer.headers['clear-site-data']).toBe('"cache"');
    const replay = await test
      .visitor()
      .inject({ method: 'GET', url: '/api/users', headers: { cookie: cookies ?? '' } });
    expect(replay.statusCode).toBe(401);
  });

  it('is nobody’s with a forged, cut or foreign cookie', async () => {
    const { cookies = '' } = await test.signInAs('administrator');
    const [name, value = ''] = cookies.split('=');
    const [token, signature] = value.split('.');
    for (const forged of [`${token}`, `${token}.`, `${token}.${signature}x`, `x${token}.${signature}`, '.', '', '%']) {
      const answer = await test
        .visitor()
        .inject({ method: 'GET', url: '/api/users', headers: { cookie: `${name}=${forged}` } });
      expect(answer.statusCode).toBe(401);
    }
  });

  it('ends when it has expired, and is prolonged when it is used', async () => {
    const visitor = await test.signInAs('administrator');
    await test.connections.pool.query(`UPDATE session SET expires_at = now() + interval '2 days'`);
    const prolonged = await visitor.ask(users.list);
    expect(String(prolonged.headers['set-cookie'])).toContain('Max-Age=604800');
    expect((await visitor.ask(users.list)).headers['set-cookie']).toBeUndefined();

    await test.connections.pool.query('UPDATE session SET expires_at = now()');

    expect((await visitor.ask(users.list)).status).toBe(401);
  });

  it('of a contact ends on the day the contact ends', async () => {
    const partnerId = await addPartner(test.connections);
    const contact = await addContact(test.connections, partnerId);
    const member = await test.signInAsContact(contact.email);
    expect((await member.ask(session.get)).body.person?.role).toBe('member');

    await test.connections.pool.query(`UPDATE contact SET ends_on = '2026-03-15' WHERE id = $1`, [contact.id]);

    expect((await member.ask(session.get)).body.person).toBeNull();
    expect((await member.ask(session.signOut)).status).toBe(401);
  });

  it('of a contact who ends at one partner goes on for another', async () => {
    const [one, other] = [await addPartner(test.connections), await addPartner(test.connections)];
    const { email } = await addContact(test.connections, one, { email: 'tva@example.se', endsOn: '2026-03-16' });
    await addContact(test.connections, other, { email: 'Tva@example.se' });
    const member = await test.signInAsContact(email);
    const partnersOf = async () => (await member.ask(session.get)).body.person?.contacts.map((c) => c.partnerId).sort();
    expect(await partnersOf()).toEqual([one, other].sort());

    test.clock.set('2026-03-15T23:30:00.000Z'); // half past midnight in Sweden

    expect(await partnersOf()).toEqual([other]);
    test.clock.set('2026-03-15T08:00:00.000Z');
  });

  it('of a user ends when an administrator ends their access, and does not come back with it', async () => {
    const administrator = await test.signInAs('administrator');
    const coordinator = await test.signInAs('coordinator');
    const userId = (await coordinator.ask(session.get)).body.person?.id ?? '';

    await administrator.ask(users.change, { params: { userId }, ifMatch: 1, body: { isActive: false } });

    expect((await coordinator.ask(session.get)).body.person).toBeNull();
    await administrator.ask(users.change, { params: { userId }, ifMatch: 2, body: { isActive: true } });
    expect((await coordinator.ask(session.get)).body.person).toBeNull();
  });

  it('has a new role at once', async () => {
    const administrator = await test.signInAs('administrator');
    const coordinator = await test.signInAs('coordinator');
    const userId = (await coordinator.ask(session.get)).body.person?.id ?? '';

    await administrator.ask(users.change, { params: { userId }, ifMatch: 1, body: { role: 'staff' } });

    expect((await coordinator.ask(session.get)).body.person?.role).toBe('staff');
    expect((await coordinator.ask(users.list)).problem.code).toBe('PERMISSION_DENIED');
  });

  it('does not let a disabled user in as the contact they also are', async () => {
    const partnerId = await addPartner(test.connections);
    await addContact(test.connections, partnerId, { email: 'both@example.se' });
    const id = await addUser(test.connections, { role: 'staff', email: 'both@example.se' });
    await test.connections.pool.query('UPDATE "user" SET is_active = false WHERE id = $1', [id]);

    expect(await codeFor('both@example.se')).toBe('none');
  });

  it('lists the permissions of the access table', async () => {
    const staff = await test.signInAs('staff');

    const { body } = await staff.ask(session.get);

    expect(body.person?.permissions).toContain(partners.list.permission);
    expect(body.person?.permissions).not.toContain(partners.register.permission);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { session } from '@registry/contract/session';
import { users } from '@registry/contract/users';
import { addContact, addPartner } from '../testing/factories.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import type { Visitor } from '../testing/visitor.js';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

const idOf = async (visitor: Visitor): Promise<string> => (await visitor.ask(session.get)).body.person?.id ?? '';

/** Takes every administrator away but these. */
const leaveOnly = (...ids: string[]) =>
  test.connections.pool.query(`UPDATE "user" SET is_active = false WHERE role = 'administrator' AND id <> ALL ($1)`, [
    ids,
  ]);

describe('users', () => {
  it('are added with a role, and listed in Swedish order without members', async () => {
    const administrator = await test.signInAs('administrator');
    const add = (name: string, email: string) =>
      administrator.ask(users.add, { body: { name, email, role: 'coordinator' } });
    const added = await add('Öst', 'Ost@Example.se');
    await add('Ängel', 'angel@example.se');
    const { email } = await addContact(test.connections, await addPartner(test.connections));
    await test.signInAsContact(email);

    const { body } = await administrator.ask(users.list);

    expect(added.body).toMatchObject({ name: 'Öst', email: 'ost@example.se', role: 'coordinator', isActive: true });
    const names = body.map(({ name }) => name);
    expect(names.indexOf('Ängel')).toBeLessThan(names.indexOf('Öst'));
    expect(body.map((user) => user.email)).not.toContain(email);
  });

  it('have addresses of their own, whatever the case', async () => {
    const administrator = await test.signInAs('administrator');
    const body = { name: 'Siv', email: 'siv@example.se', role: 'staff' as const };
    await administrator.ask(users.add, { body });

    const again = await administrator.ask(users.add, { body: { ...body, email: 'SIV@example.se' } });

    expect(again.status).toBe(409);
    expect(again.problem).toMatchObject({
      code: 'USER_EMAIL_TAKEN',
      errors: [{ pointer: '/email', code: 'EMAIL_TAKEN' }],
    });
  });

  it('may have been members before', async () => {
    const administrator = await test.signInAs('administrator');
    const { email } = await addContact(test.connections, await addPartner(test.connections));
    const member = await test.signInAsContact(email);

    const { status } = await administrator.ask(users.add, { body: { name: 'Stig', email, role: 'staff' } });

    expect(status).toBe(201);
    expect((await member.ask(session.get)).body.person).toMatchObject({ role: 'staff', name: 'Stig' });
  });

  it('refuses fields that are not anybody’s to write', async () => {
    const administrator = await test.signInAs('administrator');

    const answer = await administrator.inject({
      method: 'PATCH',
      url: `/api/users/${await idOf(administrator)}`,
      headers: { 'if-match': '"1"' },
      payload: { email: 'other@example.se', id: 'x', emailVerified: true },
    });

    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({
      errors: ['/email', '/id', '/emailVerified'].map((pointer) => ({ pointer, code: 'FIELD_UNKNOWN' })),
    });
  });

  it('keep their history', async () => {
    const administrator = await test.signInAs('administrator');
    const userId = await idOf(await test.signInAs('coordinator'));

    await administrator.ask(users.change, { params: { userId }, ifMatch: 1, body: { role: 'staff', name: 'Sten' } });

    const { rows } = await test.connections.pool.query(
      `SELECT actor_id, action, changes, (SELECT to_value FROM history_personal_value WHERE entry_seq = seq) AS name
       FROM history_entry WHERE subject_id = $1`,
      [userId],
    );
    expect(rows).toEqual([
      {
        actor_id: await idOf(administrator),
        action: 'user.changed',
        changes: expect.arrayContaining([{ field: 'role', from: 'coordinator', to: 'staff' }, { field: 'name' }]),
        name: 'Sten',
      },
    ]);
  });
});

describe('a change of a user', () => {
  it('makes a version, unless nothing changes', async () => {
    const administrator = await test.signInAs('administrator');
    const userId = await idOf(await test.signInAs('coordinator'));
    const change = (ifMatch: number) =>
      administrator.ask(users.change, { params: { userId }, ifMatch, body: { role: 'staff' } });

    expect((await change(1)).body.version).toBe(2);
    const again = await change(2);

    expect(again.body.version).toBe(2);
    expect(again.headers.etag).toBe('"2"');
    const listed = (await administrator.ask(users.list)).body.find(({ id }) => id === userId);
    expect(listed).toMatchObject({ role: 'staff', version: 2 });
  });

  it('is made by one of many at a time, and the others lose nothing of it', async () => {
    const administrator = await test.signInAs('administrator');
    const userId = await idOf(await test.signInAs('coordinator'));

    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        administrator.ask(users.change, { params: { userId }, ifMatch: 1, body: { name: `Namn ${index}` } }),
      ),
    );

    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 19 }, () => 412)]);
    expect(answers.find(({ status }) => status === 412)?.problem).toMatchObject({
      code: 'VERSION_STALE',
      details: { currentVersion: 2 },
    });
    const { rows } = await test.connections.pool.query(
      `SELECT name, (SELECT count(*)::int FROM history_entry WHERE subject_id = u.id) AS entries
       FROM "user" u WHERE id = $1`,
      [userId],
    );
    expect(rows).toEqual([{ name: answers.find(({ status }) => status === 200)?.body.name, entries: 1 }]);
  });

  it('says which version it is about', async () => {
    const administrator = await test.signInAs('administrator');
    const userId = await idOf(await test.signInAs('coordinator'));

    const answer = await administrator.ask(users.change, { params: { userId }, body: { role: 'staff' } });

    expect(answer.status).toBe(428);
    expect(answer.problem.code).toBe('VERSION_REQUIRED');
  });

  it('is made when a member is given a role', async () => {
    const administrator = await test.signInAs('administrator');
    const { email } = await addContact(test.connections, await addPartner(test.connections));
    await test.signInAsContact(email);

    const { body } = await administrator.ask(users.add, { body: { name: 'Stig', email, role: 'staff' } });

    expect(body.version).toBe(2);
  });
});

describe('the last administrator', () => {
  it.each([{ isActive: false }, { role: 'staff' as const }])('stays: %j is refused', async (body) => {
    const administrator = await test.signInAs('administrator');
    const userId = await idOf(administrator);
    await leaveOnly(userId);

    const answer = await administrator.ask(users.change, { params: { userId }, ifMatch: 1, body });

    expect(answer.problem.code).toBe('USER_LAST_ADMINISTRATOR');
    expect((await administrator.ask(users.list)).status).toBe(200);
  });

  it('stays, also when two administrators end each other’s access at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one, other] = [await test.signInAs('administrator'), await test.signInAs('administrator')];
      const [oneId, otherId] = [await idOf(one), await idOf(other)];
      await leaveOnly(oneId, otherId);

      await Promise.all([
        one.ask(users.change, { params: { userId: otherId }, ifMatch: 1, body: { isActive: false } }),
        other.ask(users.change, { params: { userId: oneId }, ifMatch: 1, body: { isActive: false } }),
      ]);

      const { rows } = await test.connections.pool.query(
        `SELECT id FROM "user" WHERE role = 'administrator' AND is_active`,
      );
      expect(rows).toHaveLength(1);
    }
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { session } from '@registry/contract/session';
import { addContact, addPartner } from '../testing/factories.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

const enter = (role: 'coordinator' | 'staff' | 'member') =>
  test.visitor().ask(session.signInToDemo, { body: { role } });

describe('the demonstration', () => {
  it('offers a member only when there is one', async () => {
    expect((await test.visitor().ask(session.get)).body.demoRoles).toEqual(['coordinator', 'staff']);
    expect((await enter('member')).status).toBe(404);
    const partnerId = await addPartner(test.connections, { name: 'ABF Örebro' });
    await addContact(test.connections, partnerId, { role: 'primary', name: 'Abbe' });

    expect((await test.visitor().ask(session.get)).body.demoRoles).toEqual(['coordinator', 'staff', 'member']);
    expect((await enter('member')).body.person).toMatchObject({
      name: 'Abbe',
      role: 'member',
      contacts: [{ partnerId }],
    });
  });

  it('lets people in as who the button says, whatever an earlier visitor did to them', async () => {
    expect((await enter('coordinator')).body.person?.role).toBe('administrator');
    expect((await enter('staff')).body.person?.role).toBe('staff');
    await test.connections.pool.query(
      `UPDATE "user" SET is_active = false, role = 'coordinator' WHERE id = 'demo-staff'`,
    );

    expect((await enter('staff')).body.person?.role).toBe('staff');
  });

  it('is there for the same machine only', async () => {
    const ask = (remoteAddress: string) =>
      test.visitor().inject({ method: 'GET', url: '/api/demo/outbox', remoteAddress });

    expect((await ask('127.0.0.1')).statusCode).toBe(200);
    expect((await ask('192.0.2.1')).statusCode).toBe(404);
  });
});

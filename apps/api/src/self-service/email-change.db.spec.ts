import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { contacts } from '@registry/contract/contacts';
import { emailChange } from '@registry/contract/email-change';
import { selfService } from '@registry/contract/self-service';
import { session } from '@registry/contract/session';
import { addContact, addPartner, addUser } from '../testing/factories.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import type { Visitor } from '../testing/visitor.js';
import { EmailChangeService } from './email-change.service.js';

let app: TestApp;
let number = 0;
let partnerId: string;
let contact: { id: string; email: string };
let member: Visitor;
/** New for each test. */
let wished: string;

beforeAll(async () => {
  app = await createTestApp({ now: '2026-03-15T08:00:00Z' });
});
afterAll(() => app.close());
beforeEach(async () => {
  app.clock.set('2026-03-15T08:00:00Z');
  number += 1;
  wished = `Ny.Adress${number}@exempel.se`;
  partnerId = await addPartner(app.connections);
  contact = await addContact(app.connections, partnerId, { name: 'Maja', role: 'primary' });
  member = await app.signInAsContact(contact.email);
});

const ask = (email = wished, who = member) =>
  who.ask(selfService.changeEmail, { params: { contactId: contact.id }, body: { email } });
const mailsTo = async (address: string) => {
  await app.idle();
  return app.mail.outbox.filter(({ to }) => to === address);
};
const secretSentTo = async (address: string): Promise<string> =>
  /bekrafta-adress#([\w-]{43})/.exec((await mailsTo(address))[0]?.text ?? '')?.[1] ?? '';
const confirm = (secret: string, who = app.visitor()) => who.ask(emailChange.confirm, { body: { secret } });
const open = (secret: string) => app.visitor().ask(emailChange.open, { body: { secret } });
const emailOf = async () => {
  const coordinator = await app.signInAs('coordinator');
  return (await coordinator.ask(contacts.get, { params: { contactId: contact.id } })).body.email;
};
const isSignedIn = async (who: Visitor) => (await who.ask(session.get)).body.person !== null;
const history = async () =>
  (
    await app.connections.pool.query<{ action: string; channel: string; changes: unknown; from: string; to: string }>(
      `SELECT action, channel, changes, from_value AS "from", to_value AS "to"
       FROM history_entry LEFT JOIN history_personal_value ON entry_seq = seq WHERE partner_id = $1 ORDER BY seq`,
      [partnerId],
    )
  ).rows;

describe('changing one’s own address', () => {
  it('changes nothing before it is confirmed at the new one', async () => {
    const answer = await ask();

    expect([answer.status, answer.body]).toEqual([202, { sentTo: wished }]);
    const secret = await secretSentTo(wished);
    expect((await open(secret)).body).toEqual({ email: 'N…@exempel.se', language: 'sv' });
    expect(await mailsTo(contact.email)).toEqual([]);
    expect(await emailOf()).toBe(contact.email);
    expect(await history()).toEqual([]);
  });

  it('is told to the old one, and in the history', async () => {
    await ask();
    expect((await confirm(await secretSentTo(wished))).body).toEqual({ email: wished });

    expect(await emailOf()).toBe(wished);
    expect(await history()).toEqual([
      { action: 'contact.changed', channel: 'member', changes: [{ field: 'email' }], from: contact.email, to: wished },
    ]);
    const told = await mailsTo(contact.email);
    expect(told.map(({ subject }) => subject)).toEqual(['Din e-postadress i registret är ändrad']);
    expect(told[0]?.text).not.toContain(wished);
    expect(
      (await app.connections.pool.query('SELECT FROM email_change WHERE contact_id = $1', [contact.id])).rowCount,
    ).toBe(0);
  });

  it('moves sign-in, and signs out whoever else was signed in', async () => {
    const elsewhere = await app.signInAsContact(contact.email);
    await ask();

    await confirm(await secretSentTo(wished), member);

    expect(await isSignedIn(elsewhere)).toBe(false);
    const { person } = (await member.ask(session.get)).body;
    expect([person?.email, person?.contacts.map(({ contactId }) => contactId)]).toEqual([
      wished.toLowerCase(),
      [contact.id],
    ]);
    for (const email of [contact.email, wished]) await app.visitor().ask(session.requestCode, { body: { email } });
    expect((await mailsTo(wished.toLowerCase()))[0]?.subject).toMatch(/^\d{6} /);
    // That there is a new address, and no code.
    expect(await mailsTo(contact.email)).toHaveLength(1);
  });

  it('leaves the old address nothing when the new one has an account already', async () => {
    await addUser(app.connections, { role: null, email: wished.toLowerCase() });
    await ask();
    await confirm(await secretSentTo(wished));

    expect(await isSignedIn(member)).toBe(false);
    expect(await isSignedIn(await app.signInAsContact(wished))).toBe(true);
    expect(await isSignedIn(await app.signInAsContact(contact.email))).toBe(false);
  });

  it('leaves sign-in for another organisation, or by a role, as it is', async () => {
    const other = await addContact(app.connections, await addPartner(app.connections), { email: contact.email });
    await ask();
    await confirm(await secretSentTo(wished));

    const { person } = (await member.ask(session.get)).body;
    expect(person?.contacts.map(({ contactId }) => contactId)).toEqual([other.id]);
    expect(await isSignedIn(await app.signInAsContact(wished))).toBe(true);
  });

  it('happens once, and alike is refused what is used, replaced, too old or made up', async () => {
    await ask();
    const replaced = await secretSentTo(wished);
    await ask();
    const old = await secretSentTo(wished);
    app.clock.set('2026-03-18T08:00:01Z');
    const refused = [replaced, old, 'x'.repeat(43)];
    for (const secret of refused) {
      expect([await open(secret), await confirm(secret)].map(({ problem }) => problem.code)).toEqual([
        'LINK_REFUSED',
        'LINK_REFUSED',
      ]);
    }
    await ask();
    const secret = await secretSentTo(wished);
    const answers = await Promise.all(Array.from({ length: 5 }, () => confirm(secret)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410, 410, 410]);
    expect(await history()).toHaveLength(1);
  });

  it('confirms no other address than that which the link was sent to', async () => {
    await ask(`fel-${wished}`);
    const secret = await secretSentTo(`fel-${wished}`);
    await ask();
    expect((await confirm(secret)).status).toBe(410);
    expect(await emailOf()).toBe(contact.email);
  });

  it('is refused when a colleague has the address, and everything stays', async () => {
    await addContact(app.connections, partnerId, { email: wished });
    await ask();
    const answer = await confirm(await secretSentTo(wished));

    expect([answer.status, answer.problem.code]).toEqual([409, 'CONTACT_EMAIL_TAKEN']);
    expect(await emailOf()).toBe(contact.email);
    expect(await history()).toEqual([]);
    expect(await isSignedIn(member)).toBe(true);
  });

  it('is refused to who has left, or whose access an administrator ended, since', async () => {
    await ask();
    const secret = await secretSentTo(wished);
    await app.connections.pool.query('UPDATE "user" SET is_active = false WHERE email = $1', [contact.email]);
    expect((await confirm(secret)).status).toBe(410);
    await app.connections.pool.query('UPDATE "user" SET is_active = true WHERE email = $1', [contact.email]);
    await app.connections.pool.query(`UPDATE contact SET ends_on = '2026-03-15' WHERE id = $1`, [contact.id]);
    expect((await confirm(secret)).problem.code).toBe('LINK_REFUSED');
  });

  it('is refused when a coordinator has given another address since, also by a mail that had not left', async () => {
    await ask();
    const secret = await secretSentTo(wished);
    const coordinator = await app.signInAs('coordinator');
    const params = { contactId: contact.id };
    await coordinator.ask(contacts.change, { params, body: { email: `ratt.${wished}` }, ifMatch: 1 });

    expect((await confirm(secret)).problem.code).toBe('LINK_REFUSED');
    const { rows } = await app.connections.pool.query('SELECT FROM email_change WHERE contact_id = $1', [contact.id]);
    expect(rows).toHaveLength(0);
  });

  it('that nobody confirmed is forgotten by itself', async () => {
    await ask();
    const wishes = async () => (await app.connections.pool.query('SELECT FROM email_change')).rowCount;
    await app.app.get(EmailChangeService).forgetOld();
    expect(await wishes()).toBeGreaterThan(0);

    app.clock.set('2026-03-19T08:00:00Z');
    await app.app.get(EmailChangeService).forgetOld();

    expect(await wishes()).toBe(0);
  });

  it('is not hindered by colleagues who ask in one’s place', async () => {
    const colleague = await app.signInAsContact((await addContact(app.connections, partnerId)).email);
    for (let time = 0; time < 6; time += 1) await ask(`${time}-${wished}`, colleague);
    expect((await ask()).status).toBe(202);
  });

  it('changes nothing by GET or HEAD, however often', async () => {
    await ask();
    const secret = await secretSentTo(wished);
    for (const url of ['/api/links/email', '/api/links/email/confirmation', '/bekrafta-adress']) {
      for (const method of ['GET', 'HEAD']) await app.visitor().inject({ method, url });
    }
    expect((await confirm(secret)).status).toBe(200);
  });

  it('is somebody’s own only, and not too often', async () => {
    const colleague = await app.signInAsContact((await addContact(app.connections, partnerId)).email);
    expect((await ask(wished, colleague)).status).toBe(404);
    expect((await ask(wished, await app.signInAs('administrator'))).status).toBe(404);
    const statuses = [];
    for (let time = 0; time < 8; time += 1) statuses.push((await ask(`${time}-${wished}`)).status);
    expect(statuses.slice(-3)).toEqual([429, 429, 429]);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { contacts } from '@registry/contract/contacts';
import { dataProtection } from '@registry/contract/data-protection';
import { addContact, addPartner } from '../testing/factories.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import type { Visitor } from '../testing/visitor.js';

let app: TestApp;
let coordinator: Visitor;
let contact: { id: string; email: string };

beforeAll(async () => {
  app = await createTestApp();
  coordinator = await app.signInAs('coordinator');
});
afterAll(() => app.close());
beforeEach(async () => {
  contact = await addContact(app.connections, await addPartner(app.connections));
});

const change = (body: { email?: string | null; title?: string; language?: 'sv' | 'en' }, ifMatch = 1) =>
  coordinator.ask(contacts.change, { params: { contactId: contact.id }, body, ifMatch });
const queued = async () =>
  (
    await app.connections.pool.query(
      'SELECT kind, language, to_address AS "to" FROM outgoing_mail WHERE contact_id = $1 ORDER BY created_at',
      [contact.id],
    )
  ).rows;
const mailsTo = async (address: string) => {
  await app.idle();
  return app.mail.outbox.filter(({ to }) => to === address);
};

describe('a coordinator who changes the address of a contact', () => {
  it('has the old one told, and not the new one', async () => {
    const email = `ny-${contact.id}@example.se`;
    expect((await change({ email })).status).toBe(200);

    const [told, ...more] = await mailsTo(contact.email);
    expect(more).toEqual([]);
    expect(told?.subject).toBe('Din e-postadress i registret är ändrad');
    expect(told?.text).toMatch(/kontaktperson för Part \d+\. En samordnare har ändrat det/);
    expect(told?.text).not.toContain(email);
    expect(await mailsTo(email)).toEqual([]);
    expect(await queued()).toEqual([{ kind: 'email_change_told', language: 'sv', to: contact.email }]);
  });

  it('has it told when it is taken away, in the language of the contact', async () => {
    await change({ email: null, language: 'en' });

    expect((await mailsTo(contact.email)).map(({ subject }) => subject)).toEqual([
      'Your e-mail address in the registry has changed',
    ]);
  });

  it('has nobody told of what is the same address, nor of anything else, nor of what is refused', async () => {
    await change({ email: contact.email.toUpperCase() });
    await change({ title: 'Ordförande' }, 2);
    expect((await change({ email: 'stale@example.se' }, 1)).status).toBe(412);

    expect(await queued()).toEqual([]);
  });

  it('has nobody told of whoever is protected, or has died', async () => {
    await coordinator.ask(dataProtection.hide, { params: { contactId: contact.id }, body: { isHidden: true } });
    expect((await change({ email: `dold-${contact.id}@example.se` }, 2)).status).toBe(200);
    expect(await queued()).toEqual([]);

    contact = await addContact(app.connections, await addPartner(app.connections), { endsOn: '2026-12-31' });
    await app.connections.pool.query('UPDATE contact SET ended_quietly = true WHERE id = $1', [contact.id]);
    expect((await change({ email: `tyst-${contact.id}@example.se` })).status).toBe(200);
    expect(await mailsTo(contact.email)).toEqual([]);
  });
});

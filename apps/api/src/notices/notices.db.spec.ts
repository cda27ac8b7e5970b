import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { contacts } from '@registry/contract/contacts';
import { dataProtection } from '@registry/contract/data-protection';
import { workList } from '@registry/contract/work-list';
import { addContact, addPartner } from '../testing/factories.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import type { Visitor } from '../testing/visitor.js';
import { writePrivacyNotice } from './privacy-notice.mail.js';

let app: TestApp;
let coordinator: Visitor;
let partnerId: string;

beforeEach(async () => {
  app = await createTestApp();
  coordinator = await app.signInAs('coordinator');
  partnerId = await addPartner(app.connections, { name: 'Fontänhuset' });
}, 30_000);
afterEach(() => app.close());

const add = (body: { name: string; email?: string; language?: 'sv' | 'en' }) =>
  coordinator.ask(contacts.add, { params: { partnerId }, body: { role: 'other', ...body } });

const noticeSentAt = async (contactId: string) =>
  (
    await app.connections.pool.query<{ at: Date | null; version: number | null }>(
      'SELECT notice_sent_at AS at, notice_version AS version FROM contact WHERE id = $1',
      [contactId],
    )
  ).rows[0];

const addUntold = async (name: string, createdAt: string) => {
  const { id, email } = await addContact(app.connections, partnerId, { name });
  await app.connections.pool.query('UPDATE contact SET created_at = $2 WHERE id = $1', [id, createdAt]);
  return { id, email };
};

describe('somebody whom a coordinator registers', () => {
  it('is told who has their details, why, from where, on what basis, for how long, and their rights', async () => {
    const { body } = await add({ name: 'Nils Ny', email: 'nils@example.se' });
    await app.idle();
    const mail = app.mail.outbox.find(({ to }) => to === 'nils@example.se');
    expect(mail?.text).toMatch(
      /Partnerskapet[\s\S]*Fontänhuset[\s\S]*artikel 6\.1 f[\s\S]*24 månader[\s\S]*invända[\s\S]*imy\.se/,
    );
    expect(await noticeSentAt(body.id)).toEqual({ at: expect.any(Date), version: 1 });
  });

  it('is told in their language', async () => {
    await add({ name: 'Nell New', email: 'nell@example.se', language: 'en' });
    await app.idle();
    expect(app.mail.outbox[0]?.subject).toBe('Your details are in the partnership’s registry');
  });

  it('is not written to without an address', async () => {
    await add({ name: 'Nils Ny' });
    await app.idle();
    expect(app.mail.outbox).toEqual([]);
  });
});

describe('those who were not told', () => {
  it('are on the work list when 25 days have passed, longest first', async () => {
    await addUntold('Just nu', '2026-02-18T12:00:00Z');
    await addUntold('Nyss', '2026-02-19T12:00:00Z');
    await addUntold('Länge', '2025-12-01T12:00:00Z');
    const { body } = await coordinator.ask(workList.read);
    expect(body.withoutNotice.count).toBe(2);
    expect(body.withoutNotice.contacts).toMatchObject([
      { contactName: 'Länge', partnerName: 'Fontänhuset', since: '2025-12-01' },
      { contactName: 'Just nu', since: '2026-02-18' },
    ]);
  });

  it('are told together, as many as were shown, once', async () => {
    const { id } = await addUntold('Länge', '2025-12-01T12:00:00Z');
    await addUntold('Också', '2025-12-01T12:00:00Z');
    const refused = await coordinator.ask(dataProtection.notices, { body: { count: 1 } });
    expect([refused.status, refused.problem.code, refused.problem.details]).toEqual([
      409,
      'NOTICE_COUNT_CHANGED',
      { count: 2 },
    ]);

    const answers = await Promise.all(
      [1, 2].map(() => coordinator.ask(dataProtection.notices, { body: { count: 2 } })),
    );
    await app.idle();

    expect(answers.map(({ body }) => body.queued).filter((queued) => queued === 2)).toHaveLength(1);
    expect(app.mail.outbox).toHaveLength(2);
    expect((await noticeSentAt(id))?.at).toBeInstanceOf(Date);
    expect((await coordinator.ask(workList.read)).body.withoutNotice.count).toBe(0);
  });

  it('are told by coordinators, not by staff', async () => {
    const staff = await app.signInAs('staff');
    expect((await staff.ask(dataProtection.notices, { body: { count: 0 } })).status).toBe(403);
  });
});

it.each(['sv', 'en'] as const)('the notice is complete without an address for questions: %s', (language) => {
  const mail = writePrivacyNotice(language, {
    name: 'Anna',
    partnerName: 'Föreningen',
    controllerName: 'Partnerskapet',
    contactEmail: null,
    lawfulBasis: 'x',
    retention: 'y',
    noticeUrl: 'https://register.example.se/integritet',
  });
  expect(JSON.stringify(mail)).not.toMatch(/null|undefined/);
});

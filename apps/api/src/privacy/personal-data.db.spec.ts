import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import { privacy } from '@registry/contract/privacy';
import { settings } from '@registry/contract/settings';
import { personalTables } from '@registry/domain/privacy';
import { addContact, addUser, beginSession } from '../testing/factories.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import type { Visitor } from '../testing/visitor.js';
import { addWholePerson, type Marks, marta, type WholePerson } from '../testing/whole-person.js';

const other: Marks = {
  name: 'Någon Annan',
  email: 'annan@annorstades.example',
  phone: '+46701740699',
  writtenPhone: '070-174 06 99',
};

let app: TestApp;
let administrator: Visitor;
let person: WholePerson;

beforeAll(async () => {
  app = await createTestApp();
  administrator = await app.signInAs('administrator');
  person = await addWholePerson(app.connections, marta);
  await addWholePerson(app.connections, other);
});
afterAll(() => app.close());

const subject = () => ({ subjectKind: 'contact' as const, subjectId: person.contactId });
const query = { language: 'sv' } as const;

describe('the export of a person', () => {
  it.each(personalTables.map(({ table }) => table))('has what %s says of them', async (table) => {
    const { body } = await administrator.ask(privacy.exportSubject, { params: subject(), query });
    const declared = personalTables.find((one) => one.table === table);
    const shown = Object.entries(declared?.columns ?? {}).flatMap(([name, { isInternal }]) =>
      isInternal ? [] : [name],
    );
    const section = body.sections.find((one) => one.table === table);
    expect(Object.keys(section?.rows[0] ?? {}).sort()).toEqual(shown.sort());
  });

  it('has every address, number and name, and nothing of anybody else', async () => {
    const { body } = await administrator.ask(privacy.exportSubject, { params: subject(), query });
    const text = JSON.stringify(body);
    for (const mark of [person.name, person.email, person.phone, person.writtenPhone]) expect(text).toContain(mark);
    expect(text).not.toMatch(/Någon|annorstades|0699|06 99/);
    expect(body.sections.find(({ table }) => table === 'contact')?.rows).toHaveLength(3);
  });

  it('holds no secret', async () => {
    const { rows } = await app.connections.pool.query<{ secret: string }>(
      'SELECT token AS secret FROM session UNION SELECT token_hash FROM personal_link',
    );
    const { body } = await administrator.ask(privacy.exportSubject, { params: subject(), query });
    for (const { secret } of rows) expect(JSON.stringify(body)).not.toContain(secret);
  });

  it('is the person’s own to take', async () => {
    const member = app.visitor().withSession(await beginSession(app.connections, person.userId));
    const { status, body } = await member.ask(privacy.myExport, { query });
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toContain(person.writtenPhone);
    expect((await member.ask(privacy.exportSubject, { params: subject(), query })).status).toBe(403);
  });

  test.each(['contact', 'user', 'subscriber'] as const)('says of nobody that they are not there: %s', async (kind) => {
    const params = { subjectKind: kind, subjectId: '0198c0de-0000-7000-8000-000000000001' };
    expect((await administrator.ask(privacy.exportSubject, { params, query })).status).toBe(404);
  });
});

describe('the preview of an erasure', () => {
  it('names each declared column with what happens to it, and changes nothing', async () => {
    const { body } = await administrator.ask(privacy.previewErasure, { params: subject(), query });
    expect(body.fields).toContainEqual({ table: 'contact', column: 'phone', rows: 1, outcome: 'removed', why: null });
    expect(body.fields).toContainEqual({ table: 'contact', column: 'name', rows: 3, outcome: 'replaced', why: null });
    const kept = body.fields.filter(({ outcome }) => outcome === 'kept');
    expect(kept.every(({ why }) => why !== null && why.length > 10)).toBe(true);
    const again = await administrator.ask(privacy.exportSubject, { params: subject(), query });
    expect(JSON.stringify(again.body)).toContain(person.name);
  });

  it('counts the notes that name the person, for somebody to look through', async () => {
    const authorId = await addUser(app.connections, { role: 'coordinator' });
    await app.connections.pool.query(
      `INSERT INTO note (id, partner_id, body, author_id, written_at) VALUES
         (gen_random_uuid(), $1, 'Ring MÄRTA URSPRUNG på 0701-74 06 05', $2, now()),
         (gen_random_uuid(), $1, 'Ring Märta', $2, now())`,
      [person.partnerId, authorId],
    );
    const { body } = await administrator.ask(privacy.previewErasure, { params: subject(), query });
    expect(body.fields).toContainEqual({
      table: 'note',
      column: 'body',
      rows: 1,
      outcome: 'kept',
      why: 'Fri text: läs igenom för hand.',
    });
  });
});

describe('the privacy notice', () => {
  it('is for everybody, and says who, why, on what basis and for how long', async () => {
    const { status, body } = await app.visitor().ask(privacy.notice, { query });
    expect(status).toBe(200);
    expect(body.controller).toMatchObject({ name: 'Partnerskapet', kind: 'private' });
    const partnership = body.activities.find(({ purpose }) => purpose === 'partnership');
    expect(partnership).toMatchObject({
      lawfulBasis: 'Berättigat intresse (artikel 6.1 f)',
      retention: expect.stringContaining('24 månader'),
    });
  });

  it('follows the settings, in English too', async () => {
    const { body: before } = await administrator.ask(settings.get);
    await administrator.ask(settings.change, {
      body: { controllerKind: 'public', controllerName: 'Regionstyrelsen', retainFormerMonths: 12 },
      ifMatch: before.version,
    });
    const { body } = await app.visitor().ask(privacy.notice, { query: { language: 'en' } });
    expect(body.controller).toMatchObject({ name: 'Regionstyrelsen', kind: 'public' });
    expect(body.activities[0]).toMatchObject({
      lawfulBasis: 'Task in the public interest (article 6.1 e)',
      retention: expect.stringContaining('12 months'),
    });
  });

  it('has a record of processing behind it, for those who work here', async () => {
    const { body } = await administrator.ask(privacy.record, { query });
    expect(body.activities.flatMap(({ columns }) => columns)).toContain('contact.phone');
    const { email } = await addContact(app.connections, person.partnerId);
    expect((await (await app.signInAsContact(email)).ask(privacy.record, { query })).status).toBe(403);
  });
});

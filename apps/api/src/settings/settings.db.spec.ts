import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from '@jest/globals';
import { settings } from '@registry/contract/settings';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import type { Visitor } from '../testing/visitor.js';

let app: TestApp;
let administrator: Visitor;

beforeAll(async () => {
  app = await createTestApp();
  administrator = await app.signInAs('administrator');
});
afterAll(() => app.close());

let version: number;
beforeEach(async () => {
  version = (await administrator.ask(settings.get)).body.version;
});

const change = (body: object, ifMatch = version) => administrator.ask(settings.change, { body, ifMatch });

const history = async () =>
  (
    await app.connections.pool.query<{ action: string; changes: unknown }>(
      `SELECT action, changes, partner_id FROM history_entry WHERE subject_kind = 'settings' ORDER BY seq`,
    )
  ).rows;

const zonesOfNightlyWork = async () =>
  (
    await app.connections.pool.query<{ zone: string }>('SELECT DISTINCT timezone AS zone FROM pgboss.schedule')
  ).rows.map(({ zone }) => zone);

describe('settings', () => {
  it('are read with their version as ETag', async () => {
    const answer = await administrator.ask(settings.get);
    expect(answer.headers.etag).toBe(`"${version}"`);
    expect(answer.body).toMatchObject({ timeZone: 'Europe/Stockholm', defaultLanguage: 'sv', stalledAfterDays: 90 });
  });

  it('change in the fields that are named, and tell the history', async () => {
    const before = (await history()).length;
    const answer = await change({ name: 'Partnerskapet Örebro', county: '18', stalledAfterDays: 90, website: ' ' });

    expect(answer.body).toMatchObject({
      name: 'Partnerskapet Örebro',
      county: '18',
      website: null,
      version: version + 1,
    });
    expect((await history()).slice(before)).toEqual([
      {
        action: 'settings.changed',
        partner_id: null,
        changes: [
          { field: 'name', from: 'Partnerskapet', to: 'Partnerskapet Örebro' },
          { field: 'county', from: null, to: '18' },
        ],
      },
    ]);
  });

  it('make no version of what is already so', async () => {
    const before = await history();
    expect((await change({ timeZone: 'Europe/Stockholm' })).body.version).toBe(version);
    expect(await history()).toEqual(before);
  });

  it('are changed by one of many at a time', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => change({ name: `Namn ${index}` })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 19 }, () => 412)]);
    expect(answers.find(({ status }) => status === 412)?.problem.details).toEqual({ currentVersion: version + 1 });
  });

  it('move the days, and what is done by night, to another time zone at once', async () => {
    app.clock.set('2026-03-15T23:30:00Z');
    expect(app.clock.today()).toBe('2026-03-16');
    expect(await zonesOfNightlyWork()).toEqual(['Europe/Stockholm']);
    await change({ timeZone: 'Atlantic/Azores' });
    expect(app.clock.today()).toBe('2026-03-15');
    expect(await zonesOfNightlyWork()).toEqual(['Atlantic/Azores']);
    await change({ timeZone: 'Europe/Stockholm' }, version + 1);
  });

  test.each([
    [{ county: '99' }, '/county', 'FIELD_CHOICE_UNKNOWN'],
    [{ timeZone: 'Mars/Olympus' }, '/timeZone', 'FIELD_CHOICE_UNKNOWN'],
    [{ name: '' }, '/name', 'FIELD_REQUIRED'],
    [{ stalledAfterDays: 1 }, '/stalledAfterDays', 'FIELD_TOO_SMALL'],
    [{ founded: '2015-13' }, '/founded', 'DATE_INVALID'],
    [{ version: 1 }, '/version', 'FIELD_UNKNOWN'],
  ])('refuse %j', async (body, pointer, code) => {
    const answer = await change(body);
    expect(answer.status).toBe(400);
    expect(answer.problem.errors).toEqual([expect.objectContaining({ pointer, code })]);
  });

  it('are an administrator’s to change, and everybody’s to read', async () => {
    const coordinator = await app.signInAs('coordinator');
    expect((await coordinator.ask(settings.change, { body: { name: 'x' }, ifMatch: version })).status).toBe(403);
    expect((await coordinator.ask(settings.get)).status).toBe(200);
    expect((await administrator.ask(settings.change, { body: { name: 'x' } })).status).toBe(428);
  });
});

import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import { checklists } from '@registry/contract/checklists';
import { committee } from '@registry/contract/committee';
import { contacts } from '@registry/contract/contacts';
import { growth, publishedReports } from '@registry/contract/growth';
import { partners } from '@registry/contract/partners';
import { session } from '@registry/contract/session';
import { workList } from '@registry/contract/work-list';
import { Database } from '../platform/database/database.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import type { Visitor } from '../testing/visitor.js';
import { firstPartners, laterPartners } from './demo-organisations.js';
import { seedDemo } from './seed-demo.js';

const now = '2026-11-23T13:00:00Z';

let app: TestApp;
let coordinator: Visitor;
let work: number;

const listAll = async () => (await coordinator.ask(partners.list, { query: { limit: 200 } })).body.items;

describe('the demonstration', () => {
  beforeAll(async () => {
    app = await createTestApp({ now });
    const started = process.cpuUsage();
    await seedDemo(new Database(app.connections), app.clock);
    const { user, system } = process.cpuUsage(started);
    work = (user + system) / 1000;
    coordinator = app.visitor();
    await coordinator.ask(session.signInToDemo, { body: { role: 'coordinator' } });
  }, 30_000);
  afterAll(() => app.close());

  test.each([
    ['2015-12-31', 19, 9, 10, 0],
    ['2016-02-29', 20, 10, 10, 0],
    ['2016-06-30', 24, 11, 13, 0],
    ['2017-12-31', 32, 16, 16, 0],
    ['2018-12-31', 35, 17, 16, 2],
    ['2020-12-31', 40, 19, 17, 4],
    ['2026-11-30', 46, 21, 18, 7],
  ])('has grown to what the real partnership had on %s', async (day, total, civil, publicBodies, business) => {
    const { body } = await coordinator.ask(growth.report, { query: { from: day, to: day, step: 'month' } });
    const period = body.periods[0];
    expect({
      total: period?.total.end,
      civil: period?.sectors.civil.end,
      public: period?.sectors.public.end,
      private: period?.sectors.private.end,
    }).toEqual({ total, civil, public: publicBodies, private: business });
  });

  it('has partners at every step of the way', async () => {
    const counts = Map.groupBy(await listAll(), ({ status }) => status);
    const byStatus = Object.fromEntries([...counts].map(([status, items]) => [status, items.length]));
    expect(byStatus).toEqual({
      prospect: 1,
      in_dialogue: 2,
      applied: 2,
      approved: 1,
      active: 44,
      paused: 2,
      ended: 3,
      declined: 1,
    });
  });

  it('has something for the coordinator to do', async () => {
    const { body } = await coordinator.ask(workList.read);
    expect(body.withoutPrimaryContact).not.toHaveLength(0);
    expect(body.stalled).not.toHaveLength(0);
    expect(body.planned).not.toHaveLength(0);
    expect(body.applications).toHaveLength(2);
    expect(body.unconfirmed.count).toBeGreaterThan(3);
    expect(body.unconfirmed.count).toBeLessThan(30);
    expect(body.withoutNotice.count).toBeGreaterThan(0);
    expect(body.withoutNotice.count).toBeLessThan(4);
    expect(body.overdueSteps.length).toBeGreaterThan(2);
    expect(body.overdueSteps.some(({ ownerName }) => ownerName === 'Sara Samordnare')).toBe(true);
  });

  it('has checklists that are partly done, and one that is ready', async () => {
    const { body } = await coordinator.ask(checklists.wayIn);
    expect(body).toHaveLength(6);
    expect(body.filter(({ done }) => done > 0)).toHaveLength(5);
    expect(body.filter(({ requiredOpen }) => requiredOpen === 0)).toHaveLength(1);
  });

  it('has an annual report that differs from what is known now, with the changes that explain it', async () => {
    const [published] = (await coordinator.ask(publishedReports.list)).body;
    expect(published).toMatchObject({ title: 'Årsrapport 2025', publishedBy: 'Hanna Handläggare', to: '2025-12-31' });
    const params = { reportId: published?.id ?? '' };
    const { changes, differences } = (await coordinator.ask(publishedReports.compare, { params })).body;
    expect(changes.map(({ name, kind, value }) => [name, kind, value])).toEqual([
      ['Norrhyttans Mekaniska Verkstad AB', 'corrected', 'ended'],
      ['Bageriet Surdegskungen AB', 'recorded', 'paused'],
    ]);
    expect(differences.map((one) => `${one.period} ${one.in} ${one.figure}: ${one.published} → ${one.now}`)).toEqual([
      '2023-01-01 private left: 1 → 0',
      '2023-01-01 private end: 5 → 6',
      '2023-01-01 total left: 1 → 0',
      '2023-01-01 total end: 43 → 44',
      '2024-01-01 private start: 5 → 6',
      '2024-01-01 private left: 0 → 1',
      '2024-01-01 total start: 43 → 44',
      '2024-01-01 total left: 0 → 1',
      '2025-01-01 private pausedAtEnd: 0 → 1',
      '2025-01-01 total pausedAtEnd: 1 → 2',
    ]);
  });

  it('has a target that it is on the way to', async () => {
    expect((await coordinator.ask(growth.targets)).body).toMatchObject([
      { sector: 'private', count: 10, by: '2027-12-31', countWhenSet: 6, countToday: 7, state: 'behind' },
    ]);
  });

  it('has news since the committee met, and applications for it to decide', async () => {
    const { body } = await coordinator.ask(committee.read, { query: {} });

    expect(body.sinceFrom).toBe('meeting');
    expect([body.started, body.applications].map((list) => list.length)).toEqual([2, 2]);
  });

  it('has a timeline that looks lived in: ten years of it, the newest from these days', async () => {
    const kugghjulet = (await listAll()).find(({ name }) => name === 'Arbetskooperativet Kugghjulet');
    const params = { partnerId: kugghjulet?.id ?? '' };
    const { items } = (await coordinator.ask(partners.timeline, { params })).body;
    expect(items[0]).toMatchObject({ action: 'contact.changed', channel: 'member' });
    expect(items[0]?.at.slice(0, 7)).toBe('2026-11');
    expect(items.at(-1)).toMatchObject({ action: 'partner.registered', channel: 'import', by: 'Sara Samordnare' });
    expect(items.at(-1)?.at.slice(0, 10)).toBe('2016-07-05');
    const times = items.map(({ at }) => at);
    expect(times).toEqual(times.toSorted().reverse());
  });

  it('lets one look around as a member, who has details to keep right', async () => {
    const member = app.visitor();
    await member.ask(session.signInToDemo, { body: { role: 'member' } });
    const { person } = (await member.ask(session.get)).body;
    const own = person?.contacts[0];
    expect(own?.partnerName).toBe('Arbetskooperativet Kugghjulet');
    const { body } = await member.ask(contacts.get, { params: { contactId: own?.contactId ?? '' } });
    expect(body).toMatchObject({ role: 'primary', isCurrent: true, name: person?.name });
  });

  it('says that it is a demonstration, and has a short name for where there is little room', async () => {
    const { body } = await coordinator.ask(session.get);
    expect(body).toMatchObject({ isDemo: true, partnershipShortName: 'PSI Bergslunda', timeZone: 'Europe/Stockholm' });
  });

  it('has addresses that reach nobody, and no number of an organisation', async () => {
    const { rows } = await app.connections.pool.query<{ email: string }>(
      'SELECT email FROM contact WHERE email IS NOT NULL UNION SELECT email FROM partner WHERE email IS NOT NULL',
    );
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.filter(({ email }) => !/^[a-z.]+@[a-z-]+\.example$/.test(email))).toEqual([]);
    const identifiers = await app.connections.pool.query('SELECT FROM partner_identifier');
    expect(identifiers.rowCount).toBe(0);
  });

  it('names every organisation once', () => {
    const names = [...firstPartners, ...laterPartners].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('is there in no time', () => {
    // Milliseconds of work: how long that takes is for the machine, which may be busy with other tests.
    expect(work).toBeLessThan(4000);
  });
});

it('is whole or not there at all', async () => {
  const other = await createTestApp({ now });
  try {
    await other.connections.pool.query("ALTER TABLE note ADD CHECK (body NOT LIKE 'Mötte%')");
    await expect(seedDemo(new Database(other.connections), other.clock)).rejects.toThrow();
    const { rows } = await other.connections.pool.query(
      'SELECT (SELECT count(*) FROM partner) + (SELECT count(*) FROM history_entry) + (SELECT count(*) FROM "user") AS count',
    );
    expect(rows).toEqual([{ count: 0 }]);
  } finally {
    await other.close();
  }
});

test.each(['2026-03-15T08:00:00Z', '2024-02-29T23:30:00Z', '2031-01-01T00:30:00Z'])('can be told at %s', async (at) => {
  const other = await createTestApp({ now: at });
  try {
    await seedDemo(new Database(other.connections), other.clock);
    const { rows } = await other.connections.pool.query<{ last: Date }>('SELECT max(at) AS last FROM history_entry');
    expect(rows[0]?.last.getTime()).toBeLessThan(Date.parse(at));
  } finally {
    await other.close();
  }
});

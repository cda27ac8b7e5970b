import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { committee } from '@registry/contract/committee';
import { memberships } from '@registry/contract/memberships';
import { partners } from '@registry/contract/partners';
import type { CommitteeNews, CommitteePage } from '@registry/domain/committee';
import type { OnboardingStatus } from '@registry/domain/membership';
import type { PartnerDraft } from '@registry/domain/partner';
import { addContact, addPartner } from '../testing/factories.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import type { Visitor } from '../testing/visitor.js';

describe('the committee page', () => {
  let test: TestApp;
  let coordinator: Visitor;
  const ids = new Map<string, string>();

  const read = async (since?: string): Promise<CommitteePage> => {
    const { status, body } = await coordinator.ask(committee.read, { query: since === undefined ? {} : { since } });
    expect(status).toBe(200);
    return body;
  };
  const register = async (
    name: string,
    status: OnboardingStatus,
    effective: string,
    more: Partial<PartnerDraft> = {},
  ) => {
    const { body } = await coordinator.ask(partners.register, {
      body: { name, sector: 'civil', status, effective, statusReason: 'Skäl.', ...more } as PartnerDraft,
    });
    ids.set(name, body.id);
  };
  const step = async (name: string, status: OnboardingStatus, effective: string, reason: string | null = 'Skäl.') =>
    coordinator.ask(memberships.recordStatus, {
      params: { partnerId: ids.get(name) ?? '' },
      body: { status, effective, reason },
    });
  const told = (news: readonly CommitteeNews[]) => news.map(({ name, timing }) => [name, timing]);

  beforeAll(async () => {
    test = await createTestApp({ now: '2026-01-20T09:00:00.000Z' });
    coordinator = await test.signInAs('coordinator');
    await register('Ängens vänner', 'applied', '2026-01-15');
    await register('Backens IF', 'prospect', '2025-09-01');
    await register('Cirkeln', 'approved', '2026-01-10');
    await register('Dalens byalag', 'active', '2019-05-01');
    await register('Planerad', 'approved', '2026-01-12');
    await step('Planerad', 'active', '2026-03-01');
    // The committee met on 2 February, and noted it at 11.
    test.clock.set('2026-02-02T10:00:00.000Z');
    await coordinator.ask(committee.noteMeeting, { body: { heldOn: '2026-02-02' } });
    test.clock.set('2026-02-02T13:00:00.000Z');
    await register('Samma eftermiddag', 'prospect', '2026-02-02');
    test.clock.set('2026-02-20T09:00:00.000Z');
    await register('Elva', 'prospect', '2026-02-10');
    await register('Förgången', 'active', '2015');
    await register('Anna Andersson Snickeri', 'applied', '2026-02-11', {
      sector: 'private',
      legalForm: 'sole_trader',
    });
    await step('Cirkeln', 'active', '2026-02-15');
    await step('Dalens byalag', 'ended', '2026-04-01');
    test.clock.set('2026-03-15T09:00:00.000Z');
  });
  afterAll(() => test.close());

  it('begins with the last meeting, and after it was noted that day', async () => {
    const page = await read();

    expect([page.since, page.sinceFrom, page.recordedAfter]).toEqual([
      '2026-02-02',
      'meeting',
      '2026-02-02T10:00:00.000000Z',
    ]);
    expect(page.meetings).toMatchObject([{ heldOn: '2026-02-02' }]);
  });

  it('tells what took effect or was recorded since, and marks what is backdated or planned', async () => {
    const page = await read();

    expect(told(page.started)).toEqual([
      ['Samma eftermiddag', 'backdated'],
      ['Elva', 'new'],
      [null, 'new'],
    ]);
    expect(told(page.joined)).toEqual([
      ['Förgången', 'backdated'],
      ['Cirkeln', 'new'],
      ['Planerad', 'new'],
    ]);
    expect(told(page.left)).toEqual([['Dalens byalag', 'planned']]);
    expect(page.left[0]).toMatchObject({ from: 'active', to: 'ended', status: 'active', recordedOn: '2026-02-20' });
    expect(page.joined[0]?.effective).toEqual({ effectiveOn: '2015-01-01', precision: 'year' });
  });

  it('tells what was corrected since', async () => {
    const dalens = { partnerId: ids.get('Dalens byalag') ?? '' };
    const { body } = await coordinator.ask(memberships.history, { params: dalens });
    await coordinator.ask(memberships.correctStatus, {
      params: { ...dalens, changeId: body.statusChanges[0]?.id ?? '' },
      body: { replacement: { status: 'active', effective: '2018-05-01' }, why: 'Fel år.' },
    });

    expect(told((await read()).joined)[0]).toEqual(['Förgången', 'backdated']);
    expect(told((await read()).joined)[1]).toEqual(['Dalens byalag', 'corrected']);
  });

  it('shows what waits today: applications longest first, the stalled, partners without a primary contact', async () => {
    const page = await read();

    expect(page.applications.map(({ name, days }) => [name, days])).toEqual([
      ['Ängens vänner', 59],
      [null, 32],
    ]);
    expect(page.stalled.map(({ name }) => name)).toEqual(['Backens IF']);
    expect(page.withoutPrimaryContact.map(({ name }) => name)).toEqual([
      'Cirkeln',
      'Dalens byalag',
      'Förgången',
      'Planerad',
    ]);
    await addContact(test.connections, ids.get('Cirkeln') ?? '', { role: 'primary' });
    expect((await read()).withoutPrimaryContact.map(({ name }) => name)).not.toContain('Cirkeln');
  });

  it('never names a sole trader', async () => {
    expect(JSON.stringify(await read())).not.toContain('Anna Andersson');
  });

  it('looks back from any day', async () => {
    const page = await read('2026-01-11');

    expect([page.since, page.sinceFrom, page.recordedAfter]).toEqual([
      '2026-01-11',
      'asked',
      '2026-01-11T23:00:00.000000Z',
    ]);
    // What took effect before was all entered on the twentieth.
    expect(told(page.started)).toContainEqual(['Cirkeln', 'backdated']);
    expect(told((await read('2026-03-14')).started)).toEqual([]);
  });

  it('keeps a decision, noted with the meeting’s day, in sight as decided', async () => {
    const refused = await step('Ängens vänner', 'declined', '2026-03-15', null);
    expect([refused.status, refused.problem.errors]).toEqual([400, [{ pointer: '/reason', code: 'FIELD_REQUIRED' }]]);
    expect((await step('Ängens vänner', 'active', '2026-03-15')).problem.code).toBe('STATUS_STEP_NOT_ALLOWED');

    expect((await step('Ängens vänner', 'approved', '2026-03-15')).status).toBe(201);

    const page = await read();
    expect(page.applications.map(({ name }) => name)).toEqual([null]);
    expect(page.decided).toMatchObject([
      {
        name: 'Ängens vänner',
        from: 'applied',
        to: 'approved',
        effective: { effectiveOn: '2026-03-15' },
        timing: 'new',
      },
    ]);
  });

  it('notes a meeting once, with its history, and begins with it from then on', async () => {
    const noted = await coordinator.ask(committee.noteMeeting, { body: { heldOn: '2026-03-15' } });
    const again = await coordinator.ask(committee.noteMeeting, { body: { heldOn: '2026-03-15' } });

    expect([noted.status, again.status, again.problem.code]).toEqual([201, 409, 'COMMITTEE_MEETING_NOTED']);
    expect((await read()).since).toBe('2026-03-15');
    // Pinned to the day before the meeting, the page keeps what was decided.
    expect((await read('2026-02-02')).decided).toHaveLength(1);

    const removed = await coordinator.ask(committee.removeMeeting, { params: { meetingId: noted.body.id } });
    const gone = await coordinator.ask(committee.removeMeeting, { params: { meetingId: noted.body.id } });

    expect([removed.status, gone.status]).toEqual([204, 404]);
    expect((await read()).since).toBe('2026-02-02');
    const { rows } = await test.connections.pool.query(
      `SELECT action, changes FROM history_entry WHERE subject_id = $1 ORDER BY seq`,
      [noted.body.id],
    );
    expect(rows).toEqual([
      { action: 'meeting.noted', changes: [{ field: 'heldOn', from: null, to: '2026-03-15' }] },
      { action: 'meeting.removed', changes: [{ field: 'heldOn', from: '2026-03-15', to: null }] },
    ]);
  });

  it('refuses a meeting that has not been, and leaves no trace of it', async () => {
    const { status, problem } = await coordinator.ask(committee.noteMeeting, { body: { heldOn: '2026-03-16' } });

    expect([status, problem.errors]).toEqual([400, [{ pointer: '/heldOn', code: 'DATE_IN_FUTURE' }]]);
    expect((await read()).meetings).toHaveLength(1);
  });

  it('is read by staff, who note nothing, and not by members', async () => {
    const staff = await test.signInAs('staff');
    const { email } = await addContact(test.connections, await addPartner(test.connections));
    const member = await test.signInAsContact(email);

    expect((await staff.ask(committee.read)).status).toBe(200);
    expect((await staff.ask(committee.noteMeeting, { body: { heldOn: '2026-03-01' } })).status).toBe(403);
    expect((await member.ask(committee.read)).status).toBe(403);
  });

  it('looks three weeks back before any meeting, in an empty registry too', async () => {
    const empty = await createTestApp({ now: '2026-03-15T08:00:00.000Z' });
    const { body } = await (await empty.signInAs('coordinator')).ask(committee.read);
    await empty.close();

    expect(body).toMatchObject({
      since: '2026-02-22',
      sinceFrom: 'default',
      started: [],
      applications: [],
      meetings: [],
    });
  });
});

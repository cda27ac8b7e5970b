import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checklists } from '@registry/contract/checklists';
import { memberships } from '@registry/contract/memberships';
import { partners } from '@registry/contract/partners';
import { workList } from '@registry/contract/work-list';
import type { ChecklistItemChange } from '@registry/domain/checklist';
import { addContact, addPartner, addStep, addUser } from '../testing/factories.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import type { Visitor } from '../testing/visitor.js';

let test: TestApp;
let coordinator: Visitor;
/** Required of all; required of public bodies; optional, without a due day. */
let decision: string;
let publicDecision: string;
let welcome: string;

beforeAll(async () => {
  test = await createTestApp({ now: '2026-03-15T08:00:00.000Z' });
  coordinator = await test.signInAs('coordinator');
  decision = await addStep(test.connections, { sv: 'Beslut fattat', dueDays: 30 });
  publicDecision = await addStep(test.connections, { sectors: ['public'] });
  welcome = await addStep(test.connections, { isRequired: false });
});
afterAll(() => test.close());

const newcomer = (facts: Parameters<typeof addPartner>[1] = {}) =>
  addPartner(test.connections, { status: 'approved', since: '2026-01-10', ...facts });
const read = async (partnerId: string) => (await coordinator.ask(checklists.ofPartner, { params: { partnerId } })).body;
const change = (partnerId: string, stepId: string, body: ChecklistItemChange, ifMatch = 1, who = coordinator) =>
  who.ask(checklists.changeItem, { params: { partnerId, stepId }, body, ifMatch });
const record = (partnerId: string, body: object) =>
  coordinator.ask(memberships.recordStatus, {
    params: { partnerId },
    body: { effective: '2026-03-10', ...body } as never,
  });
const entries = async (partnerId: string) =>
  (
    await test.connections.pool.query(
      `SELECT action, subject_id, changes FROM history_entry WHERE partner_id = $1 ORDER BY seq`,
      [partnerId],
    )
  ).rows;

describe('a partner’s checklist', () => {
  it('is there before anybody has written in it: the steps of its sector, due from when the way in began', async () => {
    const list = await read(await newcomer());
    expect(list.past).toEqual([]);
    expect(list.current).toMatchObject({
      from: '2026-01-10',
      until: null,
      progress: { done: 0, total: 2, requiredOpen: 1, overdue: 1 },
      items: [
        { stepId: decision, sv: 'Beslut fattat', dueOn: '2026-02-09', doneOn: null, owner: null, version: 1 },
        { stepId: welcome, dueOn: null, isRequired: false },
      ],
    });
    const publicList = await read(await newcomer({ sector: 'public' }));
    expect(publicList.current?.items.map(({ stepId }) => stepId)).toEqual([decision, publicDecision, welcome]);
  });

  it('is ticked, with how we know, and unticked; the history has no free text', async () => {
    const partnerId = await newcomer();
    const ticked = await change(partnerId, decision, { doneOn: '2026-03-01', note: ' Protokoll § 4 ' });
    expect(ticked.body).toMatchObject({ doneOn: '2026-03-01', note: 'Protokoll § 4', version: 2 });
    expect((await read(partnerId)).current?.progress).toMatchObject({ done: 1, overdue: 0, requiredOpen: 0 });
    const unticked = await change(partnerId, decision, { doneOn: null }, 2);
    expect(unticked.body).toMatchObject({ doneOn: null, note: 'Protokoll § 4', version: 3 });

    const step = { field: 'step', from: null, to: expect.objectContaining({ sv: 'Beslut fattat' }) };
    expect(await entries(partnerId)).toEqual([
      {
        action: 'checklist.changed',
        subject_id: decision,
        changes: [step, { field: 'doneOn', from: null, to: '2026-03-01' }, { field: 'hasNote', from: false, to: true }],
      },
      {
        action: 'checklist.changed',
        subject_id: decision,
        changes: [step, { field: 'doneOn', from: '2026-03-01', to: null }],
      },
    ]);
  });

  it('has an owner, who is named apart from the history and in the timeline', async () => {
    const partnerId = await newcomer();
    const ownerId = await addUser(test.connections, { role: 'coordinator', name: 'Åsa Ägare' });
    expect((await change(partnerId, decision, { ownerId, dueOn: '2026-04-01' })).body).toMatchObject({
      owner: { id: ownerId, name: 'Åsa Ägare' },
      dueOn: '2026-04-01',
      isDueOwn: true,
    });
    expect(JSON.stringify(await entries(partnerId))).not.toContain('Åsa');
    const timeline = (await coordinator.ask(partners.timeline, { params: { partnerId } })).body.items;
    expect(timeline[0]?.changes).toContainEqual({ field: 'owner', from: null, to: 'Åsa Ägare' });
    expect((await change(partnerId, decision, { ownerId: null, dueOn: null }, 2)).body).toMatchObject({
      owner: null,
      dueOn: '2026-02-09',
      isDueOwn: false,
    });
  });

  it('says that a step does not concern the partner, and why; then it is not counted', async () => {
    const partnerId = await newcomer();
    await change(partnerId, decision, { doneOn: '2026-03-01' });
    const answer = await change(partnerId, decision, { notApplicableReason: 'Ingår i kommunens beslut.' }, 2);
    expect(answer.body).toMatchObject({ doneOn: null, notApplicableReason: 'Ingår i kommunens beslut.' });
    expect((await read(partnerId)).current?.progress).toEqual({ done: 0, total: 1, requiredOpen: 0, overdue: 0 });
    expect((await change(partnerId, decision, { doneOn: '2026-03-02' }, 3)).body.notApplicableReason).toBeNull();
  });

  it('refuses a day to come, an owner who cannot be one, and saying both', async () => {
    const partnerId = await newcomer();
    const staffId = await addUser(test.connections, { role: 'staff' });
    const codes = async (body: ChecklistItemChange) =>
      (await change(partnerId, decision, body)).problem.errors?.map(({ pointer, code }) => [pointer, code]);
    expect(await codes({ doneOn: '2026-03-16' })).toEqual([['/doneOn', 'DATE_INVALID']]);
    expect(await codes({ ownerId: staffId })).toEqual([['/ownerId', 'FIELD_CHOICE_UNKNOWN']]);
    expect(await codes({ doneOn: '2026-03-01', notApplicableReason: 'x' })).toEqual([
      ['/notApplicableReason', 'FIELD_INVALID'],
    ]);
    expect(await entries(partnerId)).toEqual([]);
  });

  it('is changed by one of many at a time; saying the same again changes nothing', async () => {
    const partnerId = await newcomer();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => change(partnerId, welcome, { note: `Rad ${index}` })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 7 }, () => 412)]);
    const { note } = answers.find(({ status }) => status === 200)?.body ?? {};
    expect((await change(partnerId, welcome, { note: note ?? null }, 2)).body.version).toBe(2);
    expect(await entries(partnerId)).toHaveLength(1);
    const unasked = await coordinator.ask(checklists.changeItem, {
      params: { partnerId, stepId: welcome },
      body: { note: 'x' },
    });
    expect(unasked.status).toBe(428);
  });

  it('is not there for partners that are not on their way in, nor for steps of another sector', async () => {
    const active = await newcomer({ status: 'active' });
    expect(await read(active)).toEqual({ current: null, past: [] });
    expect((await change(active, decision, { doneOn: '2026-03-01' })).status).toBe(404);
    expect((await change(await newcomer(), publicDecision, { doneOn: '2026-03-01' })).status).toBe(404);
    expect((await change(await newcomer(), active, { doneOn: '2026-03-01' })).status).toBe(404);
  });

  it('is read by staff, and neither it nor its history by members', async () => {
    const partnerId = await newcomer();
    await change(partnerId, decision, { doneOn: '2026-03-01' });
    const staff = await test.signInAs('staff');
    expect((await staff.ask(checklists.ofPartner, { params: { partnerId } })).status).toBe(200);
    expect((await change(partnerId, decision, { doneOn: null }, 2, staff)).status).toBe(403);
    const { email } = await addContact(test.connections, partnerId);
    const member = await test.signInAsContact(email);
    expect((await member.ask(checklists.ofPartner, { params: { partnerId } })).status).toBe(403);
    const timeline = (await member.ask(partners.timeline, { params: { partnerId } })).body;
    expect([timeline.items, timeline.total]).toEqual([[], 0]);
  });
});

describe('another way in', () => {
  it('has a fresh list; the old one is kept', async () => {
    const partnerId = await newcomer({ status: 'applied' });
    await change(partnerId, decision, { doneOn: '2026-02-01' });
    await record(partnerId, { status: 'declined', reason: 'Ville vänta.', effective: '2026-03-01' });
    expect(await read(partnerId)).toMatchObject({
      current: null,
      past: [{ from: '2026-01-10', until: '2026-03-01', outcome: 'declined', progress: { done: 1 } }],
    });

    await record(partnerId, { status: 'in_dialogue' });
    expect(await read(partnerId)).toMatchObject({
      current: { from: '2026-03-10', progress: { done: 0, overdue: 0 }, items: [{ version: 1 }, {}] },
      past: [{ progress: { done: 1 } }],
    });
    await change(partnerId, welcome, { doneOn: '2026-03-12' });
    const { current, past } = await read(partnerId);
    expect(current?.items.map(({ doneOn }) => doneOn)).toEqual([null, '2026-03-12']);
    expect(past[0]?.items.map(({ doneOn }) => doneOn)).toEqual(['2026-02-01', null]);
  });

  it('is the same when its beginning is corrected', async () => {
    const partnerId = await newcomer({ status: 'applied' });
    await change(partnerId, decision, { doneOn: '2026-02-01' });
    const { statusChanges } = (await coordinator.ask(memberships.history, { params: { partnerId } })).body;
    await coordinator.ask(memberships.correctStatus, {
      params: { partnerId, changeId: statusChanges[0]?.id ?? '' },
      body: { replacement: { status: 'applied', effective: '2025-11-01' }, why: 'Fel månad.' },
    });
    await change(partnerId, welcome, { doneOn: '2026-03-12' });
    const { current } = await read(partnerId);
    expect(current).toMatchObject({ from: '2025-11-01', progress: { done: 2 } });
    const { rows } = await test.connections.pool.query(
      'SELECT DISTINCT way_in_on FROM checklist_item WHERE partner_id = $1',
      [partnerId],
    );
    expect(rows).toEqual([{ way_in_on: '2026-01-10' }]);
  });
});

describe('a way in of one day', () => {
  it('has a list that is kept', async () => {
    const registered = await coordinator.ask(partners.register, {
      body: { name: 'Snabb', sector: 'civil', status: 'approved', effective: '2026-03-15' },
    });
    const partnerId = registered.body.id;
    await change(partnerId, decision, { doneOn: '2026-03-15' });
    expect((await record(partnerId, { status: 'active', effective: '2026-03-15' })).status).toBe(201);
    expect(await read(partnerId)).toMatchObject({
      current: null,
      past: [{ from: '2026-03-15', until: '2026-03-15', outcome: 'joined', progress: { done: 1, total: 2 } }],
    });
  });
});

describe('becoming active', () => {
  it('waits for the required steps, and says which', async () => {
    const partnerId = await newcomer({ sector: 'public' });
    const refused = await record(partnerId, { status: 'active' });
    expect(refused.problem).toMatchObject({
      status: 409,
      code: 'CHECKLIST_INCOMPLETE',
      details: { open: 2, stepIds: [decision, publicDecision] },
    });
    expect(await entries(partnerId)).toEqual([]);

    await change(partnerId, decision, { doneOn: '2026-03-01' });
    await change(partnerId, publicDecision, { notApplicableReason: 'Ett bolag.' });
    expect((await record(partnerId, { status: 'active' })).status).toBe(201);
    expect(await read(partnerId)).toMatchObject({
      current: null,
      past: [{ outcome: 'joined', until: '2026-03-10', progress: { done: 1, total: 2 } }],
    });
  });

  it('may go on with a reason, which the timeline tells', async () => {
    const partnerId = await newcomer();
    const answer = await record(partnerId, { status: 'active', overrideReason: 'Beslutet kommer i april.' });
    expect(answer.status).toBe(201);
    const [entry] = (await coordinator.ask(partners.timeline, { params: { partnerId } })).body.items;
    expect(entry?.changes).toEqual(
      expect.arrayContaining([
        { field: 'openSteps', from: null, to: 1 },
        { field: 'overrideReason', from: null, to: 'Beslutet kommer i april.' },
      ]),
    );
    expect(JSON.stringify(await entries(partnerId))).not.toContain('april');
  });

  it('tells no reason where nothing was open', async () => {
    const partnerId = await newcomer();
    await change(partnerId, decision, { doneOn: '2026-03-01' });
    await record(partnerId, { status: 'active', overrideReason: 'Behövs inte.' });
    expect(JSON.stringify(await entries(partnerId))).not.toContain('overrideReason');
  });

  it('asks nothing of others: registered as active, resumed, corrected, or before the step was there', async () => {
    const registered = await coordinator.ask(partners.register, {
      body: { name: 'Redan part', sector: 'civil', status: 'active', effective: '2026-02' },
    });
    expect(registered.status).toBe(201);
    const paused = await newcomer({ status: 'paused' });
    expect((await record(paused, { status: 'active' })).status).toBe(201);
    const early = await newcomer({ since: '2014-02-01' });
    expect((await record(early, { status: 'active', effective: '2014-05' })).status).toBe(201);
  });

  it('lets a tick and the step that waits for it pass one after the other', async () => {
    const partnerId = await newcomer();
    const answers = await Promise.all([
      change(partnerId, decision, { doneOn: '2026-03-01' }),
      ...Array.from({ length: 4 }, () => record(partnerId, { status: 'active' })),
    ]);
    expect(answers[0]?.status === 200 || answers[0]?.status === 404).toBe(true);
    const { current, past } = await read(partnerId);
    const joined = answers.slice(1).filter(({ status }) => status === 201).length;
    expect(joined).toBe(current === null ? 1 : 0);
    if (current === null) expect(past[0]?.progress.requiredOpen).toBe(0);
  });
});

describe('what is overdue', () => {
  it('is on the work list, longest first, with owner and days; and in everybody’s progress', async () => {
    const late = await newcomer({ name: 'Sen', since: '2025-12-01' });
    const later = await newcomer({ name: 'Senare', since: '2025-11-01', status: 'prospect' });
    const ownerId = await addUser(test.connections, { role: 'administrator', name: 'Bo Berg' });
    await change(late, decision, { ownerId });
    const { overdueSteps } = (await coordinator.ask(workList.read)).body;
    const mine = overdueSteps.filter(({ partnerId }) => partnerId === late || partnerId === later);
    expect(mine).toEqual([
      expect.objectContaining({
        partnerName: 'Senare',
        status: 'prospect',
        dueOn: '2025-12-01',
        days: 104,
        ownerName: null,
      }),
      expect.objectContaining({
        partnerName: 'Sen',
        sv: 'Beslut fattat',
        ownerName: 'Bo Berg',
        days: 74,
        sector: 'civil',
      }),
    ]);
    const progress = (await coordinator.ask(checklists.wayIn)).body;
    expect(progress.find(({ partnerId }) => partnerId === late)).toEqual({
      partnerId: late,
      done: 0,
      total: 2,
      requiredOpen: 1,
      overdue: 1,
    });
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { memberships } from '@registry/contract/memberships';
import { partners } from '@registry/contract/partners';
import { proposals } from '@registry/contract/proposals';
import { workList } from '@registry/contract/work-list';
import type { ProposalDraft } from '@registry/domain/proposal';
import { addContact, addPartner, addProposal } from '../testing/factories.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import type { Visitor } from '../testing/visitor.js';

const today = '2026-03-15';

let app: TestApp;
let coordinator: Visitor;
let partnerId: string;
let contact: { id: string; email: string };
let member: Visitor;

beforeAll(async () => {
  app = await createTestApp({ now: `${today}T08:00:00Z` });
  coordinator = await app.signInAs('coordinator');
});
afterAll(() => app.close());
beforeEach(async () => {
  partnerId = await addPartner(app.connections);
  contact = await addContact(app.connections, partnerId, { name: 'Maja', role: 'primary' });
  member = await app.signInAsContact(contact.email);
});

type Draft = { [Kind in ProposalDraft['kind']]: { kind: Kind; value: string; why?: string } }[ProposalDraft['kind']];
const propose = (body: Draft, who = member) =>
  who.ask(proposals.propose, { params: { partnerId }, body: body as ProposalDraft });
const proposed = async (body: Draft): Promise<string> => (await propose(body)).body.id;
const accept = (proposalId: string, effective?: string) =>
  coordinator.ask(proposals.decide, {
    params: { proposalId },
    body: { decision: 'accepted', ...(effective !== undefined && { effective }) },
  });
const refuse = (proposalId: string, reason: string) =>
  coordinator.ask(proposals.decide, { params: { proposalId }, body: { decision: 'refused', reason } });
const withdraw = (proposalId: string, who = member) => who.ask(proposals.withdraw, { params: { proposalId } });
const partner = async () => (await coordinator.ask(partners.get, { params: { partnerId } })).body;

const history = async () =>
  (
    await app.connections.pool.query<{ action: string; channel: string; changes: unknown }>(
      'SELECT action, channel, changes FROM history_entry WHERE partner_id = $1 ORDER BY seq',
      [partnerId],
    )
  ).rows;
const actions = async () => (await history()).map(({ action }) => action);
const mailsTo = async (contactId: string) =>
  (
    await app.connections.pool.query<{ kind: string; data: unknown }>(
      'SELECT kind, data FROM outgoing_mail WHERE contact_id = $1 ORDER BY created_at',
      [contactId],
    )
  ).rows;

describe('proposing', () => {
  it('waits for a coordinator and changes nothing yet', async () => {
    const { name } = await partner();
    const answer = await propose({ kind: 'name', value: '  Nya   Kugghjulet ', why: 'Vi har bytt namn.' });

    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      partnerId,
      kind: 'name',
      from: name,
      to: 'Nya Kugghjulet',
      why: 'Vi har bytt namn.',
      proposedBy: 'Maja',
      state: 'pending',
      decidedBy: null,
    });
    expect((await partner()).name).toBe(name);
    expect(await history()).toEqual([
      { action: 'proposal.made', channel: 'member', changes: [{ field: 'name', from: name, to: 'Nya Kugghjulet' }] },
    ]);
    expect(await mailsTo(contact.id)).toEqual([]);
  });

  it('is one of a kind at a time, however many try', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) => propose({ kind: 'name', value: `Namn ${index} ${partnerId}` })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(new Set(answers.filter(({ status }) => status === 409).map(({ problem }) => problem.code))).toEqual(
      new Set(['PROPOSAL_PENDING']),
    );
    expect((await propose({ kind: 'sector', value: 'public' })).status).toBe(201);
    expect(await actions()).toEqual(['proposal.made', 'proposal.made']);
  });

  it.each([
    ['organisationNumber', '19811218-9876', 'ORGANISATION_NUMBER_SOLE_TRADER'],
    ['organisationNumber', '556036-0794', 'ORGANISATION_NUMBER_CHECK_DIGIT'],
    ['sector', 'church', 'FIELD_CHOICE_UNKNOWN'],
    ['sector', 'civil', 'FIELD_INVALID'],
    ['name', '  ', 'FIELD_REQUIRED'],
  ] as const)('a %s is not %s', async (kind, value, code) => {
    const answer = await propose({ kind, value } as Draft);

    expect(answer.status).toBe(400);
    expect(answer.problem.errors).toContainEqual(expect.objectContaining({ pointer: '/value', code }));
    expect(await history()).toEqual([]);
  });

  it('is for the organisation’s own', async () => {
    const stranger = await addContact(app.connections, await addPartner(app.connections));
    const outsider = await app.signInAsContact(stranger.email);

    expect((await propose({ kind: 'name', value: 'Kapat' }, outsider)).status).toBe(404);
    expect((await propose({ kind: 'name', value: 'Kapat' }, coordinator)).status).toBe(404);
    expect((await outsider.ask(proposals.ofPartner, { params: { partnerId } })).status).toBe(404);
    const id = await proposed({ kind: 'name', value: `Eget ${partnerId}` });
    expect((await withdraw(id, outsider)).status).toBe(404);
  });

  it('can be taken back by a colleague, once', async () => {
    const colleague = await addContact(app.connections, partnerId);
    const id = await proposed({ kind: 'name', value: `Ångrat ${partnerId}` });

    const answer = await withdraw(id, await app.signInAsContact(colleague.email));

    expect(answer.body).toMatchObject({ state: 'withdrawn' });
    expect((await withdraw(id)).problem.code).toBe('PROPOSAL_DECIDED');
    expect((await accept(id)).problem.code).toBe('PROPOSAL_DECIDED');
    expect(await actions()).toEqual(['proposal.made', 'proposal.withdrawn']);
  });
});

describe('deciding', () => {
  it('carries out a name and tells whoever proposed it', async () => {
    const { name, version } = await partner();
    const value = `Nytt namn ${partnerId}`;
    const id = await proposed({ kind: 'name', value });

    const answer = await accept(id);

    expect(answer.body).toMatchObject({ state: 'accepted', from: name, to: value, decidedBy: expect.any(String) });
    expect(await partner()).toMatchObject({ name: value, version: version + 1 });
    expect(await history()).toEqual([
      expect.objectContaining({ action: 'proposal.made', channel: 'member' }),
      { action: 'partner.changed', channel: 'web', changes: [{ field: 'name', from: name, to: value }] },
      expect.objectContaining({ action: 'proposal.accepted', channel: 'web' }),
    ]);
    expect(await mailsTo(contact.id)).toEqual([{ kind: 'proposal_decided', data: { proposalId: id } }]);
  });

  it('carries out an organisation number, and leaves other identifiers', async () => {
    await coordinator.ask(partners.change, {
      params: { partnerId },
      ifMatch: 1,
      body: {
        identifiers: [
          { scheme: 'SE-ORGNR', value: '202100-5489' },
          { scheme: 'other', value: 'Dnr 7' },
        ],
      },
    });
    const id = await proposed({ kind: 'organisationNumber', value: '16556036-0793' });

    expect((await accept(id)).body).toMatchObject({ from: '202100-5489', to: '556036-0793' });
    expect((await partner()).identifiers.map(({ display }) => display)).toEqual(['556036-0793', 'Dnr 7']);
  });

  it('carries out a sector as of a day', async () => {
    const id = await proposed({ kind: 'sector', value: 'private' });

    expect((await accept(id, '2026-02')).body).toMatchObject({ from: 'civil', to: 'private' });
    expect((await partner()).sector).toBe('private');
    const { sectorChanges } = (await coordinator.ask(memberships.history, { params: { partnerId } })).body;
    expect(sectorChanges.at(-1)).toMatchObject({ sector: 'private', effectiveOn: '2026-02-01', precision: 'month' });
    expect(await actions()).toEqual(['proposal.made', 'sector.recorded', 'proposal.accepted']);
  });

  it.each([
    ['keeps a legal form that may be in the new sector', 'foundation', undefined, 'foundation'],
    ['drops a legal form that the law gives to another', 'faith_community', undefined, null],
    ['takes the legal form that is given', 'foundation', 'limited_company', 'limited_company'],
    ['takes away the legal form when that is said', 'foundation', null, null],
  ] as const)('of a sector %s', async (_what, had, legalForm, has) => {
    const [change] = (await coordinator.ask(memberships.history, { params: { partnerId } })).body.sectorChanges;
    await coordinator.ask(memberships.correctSector, {
      params: { partnerId, changeId: change?.id ?? '' },
      body: { replacement: { sector: 'civil', legalForm: had, effective: '2020' }, why: 'Formen saknades.' },
    });
    const proposalId = await proposed({ kind: 'sector', value: 'private' });

    const body = { decision: 'accepted' as const, ...(legalForm !== undefined && { legalForm }) };
    expect((await coordinator.ask(proposals.decide, { params: { proposalId }, body })).status).toBe(200);

    expect(await partner()).toMatchObject({ sector: 'private', legalForm: has });
  });

  it('changes nothing when the partner is in the sector by now, whatever its legal form', async () => {
    const proposalId = await proposed({ kind: 'sector', value: 'private' });
    const [change] = (await coordinator.ask(memberships.history, { params: { partnerId } })).body.sectorChanges;
    await coordinator.ask(memberships.correctSector, {
      params: { partnerId, changeId: change?.id ?? '' },
      body: { replacement: { sector: 'private', legalForm: 'faith_community', effective: '2020' }, why: 'Fel.' },
    });

    expect((await accept(proposalId)).problem.code).toBe('SECTOR_UNCHANGED');

    expect(await partner()).toMatchObject({ sector: 'private', legalForm: 'faith_community' });
  });

  it('leaves everything as it was when the change is refused', async () => {
    const taken = (await partner()).name;
    const elsewhere = await addPartner(app.connections);
    const other = await addContact(app.connections, elsewhere);
    const id = await addProposal(app.connections, elsewhere, other.id, { value: taken.toUpperCase() });
    const tooFar = await proposed({ kind: 'sector', value: 'public' });

    expect((await accept(id)).problem.code).toBe('PARTNER_NAME_TAKEN');
    expect((await accept(tooFar, '2090')).problem.code).toBe('EFFECTIVE_DATE_TOO_FAR_AHEAD');

    const states = (await coordinator.ask(proposals.list, { query: { state: ['pending'] } })).body.map((one) => one.id);
    expect(states).toEqual(expect.arrayContaining([id, tooFar]));
    expect(await mailsTo(other.id)).toEqual([]);
    expect(await actions()).toEqual(['proposal.made']);
  });

  it('refuses with a reason, which the member reads', async () => {
    const { name } = await partner();
    const id = await proposed({ kind: 'name', value: `Annat ${partnerId}` });
    expect((await refuse(id, '  ')).problem.errors).toEqual([
      expect.objectContaining({ pointer: '/reason', code: 'FIELD_REQUIRED' }),
    ]);

    expect((await refuse(id, 'Namnet är inte registrerat.')).body).toMatchObject({ state: 'refused' });

    expect((await partner()).name).toBe(name);
    expect((await member.ask(proposals.ofPartner, { params: { partnerId } })).body).toEqual([
      expect.objectContaining({ id, state: 'refused', reason: 'Namnet är inte registrerat.', from: name }),
    ]);
    await app.idle();
    const mail = app.mail.outbox.find(({ to }) => to === contact.email);
    expect(mail?.text).toContain('Namnet är inte registrerat.');
    // The next proposal of the kind can be made now.
    expect((await propose({ kind: 'name', value: `Tredje ${partnerId}` })).status).toBe(201);
  });

  it('happens once, however many coordinators decide', async () => {
    const id = await proposed({ kind: 'name', value: `Omtvistat ${partnerId}` });
    const answers = await Promise.all([
      ...Array.from({ length: 4 }, () => accept(id)),
      ...Array.from({ length: 4 }, () => refuse(id, 'Nej.')),
    ]);

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409).map(({ problem }) => problem.code)).toEqual(
      Array.from({ length: 7 }, () => 'PROPOSAL_DECIDED'),
    );
    const decided = (await actions()).filter((action) => /accepted|refused/.test(action));
    expect(decided).toHaveLength(1);
    expect(await mailsTo(contact.id)).toHaveLength(1);
  });

  it('sends nothing to somebody who does not want it, or has left', async () => {
    await app.connections.pool.query(`UPDATE contact SET muted_mail = '{proposal_decided}' WHERE id = $1`, [
      contact.id,
    ]);
    await accept(await proposed({ kind: 'name', value: `Tyst ${partnerId}` }));
    await app.idle();
    expect(app.mail.outbox.filter(({ to }) => to === contact.email)).toEqual([]);
  });
});

describe('who sees proposals', () => {
  it('coordinators: those that wait first, longest first, on the list and the work list', async () => {
    const late = await addProposal(app.connections, partnerId, contact.id, { proposedAt: '2026-03-14T23:30:00Z' });
    const early = await addProposal(app.connections, partnerId, contact.id, {
      kind: 'organisationNumber',
      value: '5560360793',
      proposedAt: '2024-01-02T12:00:00Z',
    });

    const { body } = await coordinator.ask(proposals.list);
    expect(body.findIndex(({ id }) => id === early)).toBeLessThan(body.findIndex(({ id }) => id === late));
    const list = (await coordinator.ask(workList.read)).body.proposals.filter((one) => one.partnerId === partnerId);
    expect(list.map((one) => [one.proposalId, one.kind, one.to, one.proposedOn, one.days])).toEqual([
      [early, 'organisationNumber', '556036-0793', '2024-01-02', 803],
      [late, 'name', expect.any(String), today, 0],
    ]);

    await refuse(late, 'Nej.');
    const rest = (await coordinator.ask(workList.read)).body.proposals.filter((one) => one.partnerId === partnerId);
    expect(rest.map((one) => one.proposalId)).toEqual([early]);
  });

  it('colleagues, but not the name of somebody who has left or is hidden', async () => {
    const former = await addContact(app.connections, partnerId, { name: 'Förre', endsOn: '2026-01-01' });
    const hidden = await addContact(app.connections, partnerId, { name: 'Dold' });
    await app.connections.pool.query('UPDATE contact SET is_hidden = true WHERE id = $1', [hidden.id]);
    await addProposal(app.connections, partnerId, former.id, { kind: 'name' });
    await addProposal(app.connections, partnerId, hidden.id, { kind: 'sector', value: 'public' });

    const namesFor = async (who: Visitor) =>
      (await who.ask(proposals.ofPartner, { params: { partnerId } })).body.map(({ proposedBy }) => proposedBy).sort();

    expect(await namesFor(coordinator)).toEqual(['Dold', 'Förre']);
    expect(await namesFor(await app.signInAs('staff'))).toEqual(['Förre', null]);
    expect(await namesFor(member)).toEqual([null, null]);
  });
});

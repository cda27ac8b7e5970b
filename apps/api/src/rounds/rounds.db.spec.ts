import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mail } from '@registry/contract/mail';
import { rounds } from '@registry/contract/rounds';
import type { Round, RoundAudience } from '@registry/domain/round';
import { addContact, addPartner } from '../testing/factories.js';
import { everybody, roundDraftOf } from '../testing/rounds.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import type { Visitor } from '../testing/visitor.js';
import { RoundMailService } from './round-mail.service.js';

let test: TestApp;
let coordinator: Visitor;

beforeAll(async () => {
  test = await createTestApp();
  coordinator = await test.signInAs('coordinator');
});
afterAll(() => test.close());

const sql = (text: string, values: unknown[] = []) => test.connections.pool.query(text, values);
const prepare = async (change: Parameters<typeof roundDraftOf>[0] = {}): Promise<Round> =>
  (await coordinator.ask(rounds.create, { body: roundDraftOf(change) })).body;
const read = async (roundId: string): Promise<Round> =>
  (await coordinator.ask(rounds.get, { params: { roundId } })).body;
const start = (round: Pick<Round, 'id' | 'version'>, contacts: number) =>
  coordinator.ask(rounds.start, { params: { roundId: round.id }, ifMatch: round.version, body: { contacts } });
const pause = ({ id, version }: Round) => coordinator.ask(rounds.pause, { params: { roundId: id }, ifMatch: version });
const close = ({ id, version }: Round) => coordinator.ask(rounds.close, { params: { roundId: id }, ifMatch: version });
const namesOf = (round: Round) => round.answers.map(({ contactName }) => contactName);
const mailsTo = (address: string) => test.mail.outbox.filter(({ to }) => to.includes(address));
const count = async (audience: Partial<RoundAudience>) =>
  (await coordinator.ask(rounds.count, { body: { ...everybody, ...audience } })).body;

/** Every test asks only those of its own. */
const retireEverybody = () => sql(`UPDATE contact SET ends_on = starts_on`);

beforeEach(async () => {
  test.clock.set('2026-03-15T08:00:00.000Z');
  await sql(`UPDATE round SET state = 'closed'`);
  await retireEverybody();
});

describe('the audience', () => {
  it('is everybody who acts today and has an address, counted as contacts and partners', async () => {
    const [one, two] = [await addPartner(test.connections), await addPartner(test.connections)];
    await addContact(test.connections, one);
    await addContact(test.connections, one);
    await addContact(test.connections, two);
    await addContact(test.connections, two, { email: null });
    await addContact(test.connections, two, { endsOn: '2026-03-15' });
    await addContact(test.connections, two, { startsOn: '2026-03-16' });
    const away = await addContact(test.connections, two);
    await sql(`UPDATE contact SET muted_mail = '{details_check}' WHERE id = $1`, [away.id]);
    const hidden = await addContact(test.connections, two);
    await sql(`UPDATE contact SET is_hidden = true WHERE id = $1`, [hidden.id]);
    const dead = await addContact(test.connections, two, { endsOn: '2026-03-20' });
    await sql(`UPDATE contact SET ended_quietly = true WHERE id = $1`, [dead.id]);

    expect(await count({})).toEqual({ contacts: 3, partners: 2, withoutEmail: 1, choseAway: 1 });
  });

  it('narrows by sector, status, municipality, role and the day since which nobody confirmed', async () => {
    const one = await addPartner(test.connections, { sector: 'civil', status: 'active' });
    const two = await addPartner(test.connections, { sector: 'public', status: 'paused' });
    await sql(`UPDATE partner SET municipality = '1880' WHERE id = $1`, [two]);
    const primary = await addContact(test.connections, one, { role: 'primary' });
    await addContact(test.connections, two);
    // Already 2 February in Sweden.
    await sql(`UPDATE contact SET confirmed_at = '2026-02-01T23:30:00Z' WHERE id = $1`, [primary.id]);

    expect((await count({ sectors: ['civil'] })).contacts).toBe(1);
    expect((await count({ sectors: ['civil', 'public'] })).contacts).toBe(2);
    expect((await count({ statuses: ['paused'] })).contacts).toBe(1);
    expect((await count({ municipalities: ['1880'] })).contacts).toBe(1);
    expect((await count({ roles: ['primary'] })).contacts).toBe(1);
    expect((await count({ unconfirmedSince: '2026-02-02' })).contacts).toBe(1);
    expect((await count({ unconfirmedSince: '2026-02-03' })).contacts).toBe(2);
    expect((await count({ sectors: ['private'] })).contacts).toBe(0);
  });

  it('asks partners that count, where nothing else is said', async () => {
    await addContact(test.connections, await addPartner(test.connections, { status: 'prospect' }));
    await addContact(test.connections, await addPartner(test.connections, { status: 'active' }));

    const { body } = await coordinator.ask(rounds.count, { body: {} });

    expect(body.contacts).toBe(1);
  });
});

describe('a round', () => {
  it('is prepared and changed without sending anything', async () => {
    await addContact(test.connections, await addPartner(test.connections));
    const round = await prepare({ reminderDays: [14, 7, 14] });

    const { body } = await coordinator.ask(rounds.change, {
      params: { roundId: round.id },
      ifMatch: round.version,
      body: { name: 'Höstens' },
    });

    expect(body).toMatchObject({ name: 'Höstens', version: 2, state: 'draft', reminderDays: [7, 14], answers: [] });
    expect(body.texts).toEqual(round.texts);
    const { rowCount } = await sql(`SELECT FROM outgoing_mail WHERE data ->> 'roundId' = $1`, [round.id]);
    expect(rowCount).toBe(0);
  });

  it('refuses a deadline that has passed, at the field', async () => {
    const { status, problem } = await coordinator.ask(rounds.create, {
      body: roundDraftOf({ deadline: '2026-03-14' }),
    });

    expect([status, problem.code]).toEqual([409, 'ROUND_DEADLINE_PASSED']);
    expect(problem.errors).toEqual([{ pointer: '/deadline', code: 'DEADLINE_PASSED' }]);
  });

  it('does not start when the audience is another than the person saw', async () => {
    const partner = await addPartner(test.connections);
    await addContact(test.connections, partner);
    await addContact(test.connections, partner);
    const round = await prepare();

    const { status, problem } = await start(round, 1);

    expect([status, problem.code, problem.details]).toEqual([409, 'ROUND_AUDIENCE_CHANGED', { contacts: 2 }]);
    expect(await read(round.id)).toMatchObject({ state: 'draft', version: 1, answers: [] });
  });

  it('sends each contact one mail, in their language, with what we have', async () => {
    const partner = await addPartner(test.connections, { name: 'Byalaget <i>Ö</i>' });
    const swede = await addContact(test.connections, partner, { name: 'Åsa Öman' });
    const other = await addContact(test.connections, partner);
    await sql(`UPDATE contact SET language = 'en', title = 'Chair', phone = '+46701740605' WHERE id = $1`, [other.id]);

    const { status, body } = await start(await prepare(), 2);
    await test.idle();

    expect([status, body.state, body.counts.waiting]).toEqual([200, 'running', 2]);
    const [sv, en] = [mailsTo(swede.email), mailsTo(other.email)];
    expect([sv.length, en.length]).toEqual([1, 1]);
    expect(sv[0]?.subject).toBe('Stämmer dina uppgifter?');
    expect(sv[0]?.text).toContain('Namn: Åsa Öman\nTitel: saknas');
    expect(sv[0]?.text).toContain('Byalaget <i>Ö</i>');
    expect(sv[0]?.text).toMatch(/\/bekrafta#[\w-]{43}\n/);
    expect(sv[0]?.text).toContain('15 april 2026');
    expect(sv[0]?.html).toContain('Byalaget &lt;i&gt;Ö&lt;/i&gt;');
    expect(en[0]?.subject).toBe('Are your details right?');
    expect(en[0]?.text).toContain('Title: Chair\nPhone: 070-174 06 05');
    expect((await read(body.id)).counts).toMatchObject({ sent: 2, waiting: 0 });
  });

  it('sends somebody who is contact of two partners one mail for each', async () => {
    const email = 'tva.uppdrag@example.se';
    await addContact(test.connections, await addPartner(test.connections, { name: 'Första' }), { email });
    await addContact(test.connections, await addPartner(test.connections, { name: 'Andra' }), { email });

    await start(await prepare(), 2);
    await test.idle();

    const mails = mailsTo(email);
    expect(mails.map(({ text }) => /Organisation: (.+)/.exec(text)?.[1]).sort()).toEqual(['Andra', 'Första']);
  });

  it('is started once, by whoever is first of many', async () => {
    const contact = await addContact(test.connections, await addPartner(test.connections));
    const round = await prepare();

    const answers = await Promise.all(Array.from({ length: 8 }, () => start(round, 1)));
    await test.idle();

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412, 412, 412, 412, 412]);
    expect(mailsTo(contact.email)).toHaveLength(1);
  });

  it('goes from state to state as it may, and no other way', async () => {
    const draft = await prepare();
    expect((await pause(draft)).problem.code).toBe('ROUND_STATE_REFUSED');
    expect((await close(draft)).problem.code).toBe('ROUND_STATE_REFUSED');

    const running = (await start(draft, 0)).body;
    expect((await start(running, 0)).problem).toMatchObject({
      code: 'ROUND_STATE_REFUSED',
      details: { state: 'running' },
    });
    const { problem } = await coordinator.ask(rounds.change, {
      params: { roundId: draft.id },
      ifMatch: running.version,
      body: { name: 'Nytt' },
    });
    expect(problem.code).toBe('ROUND_STATE_REFUSED');

    const paused = (await pause(running)).body;
    const closed = (await close(paused)).body;
    expect(closed.state).toBe('closed');
    expect((await start(closed, 0)).problem.code).toBe('ROUND_STATE_REFUSED');
  });

  it('does not start after its deadline', async () => {
    const round = await prepare({ deadline: '2026-03-15' });
    test.clock.set('2026-03-16T08:00:00.000Z');

    expect((await start(round, 0)).problem).toMatchObject({
      code: 'ROUND_DEADLINE_PASSED',
      errors: [{ pointer: '/deadline', code: 'DEADLINE_PASSED' }],
    });
  });
});

/** As at a round whose mail has not left: what is queued waits, as if every copy of the product were busy. */
const holdMail = (round: Round) =>
  sql(`UPDATE outgoing_mail SET state = 'queued', sent_at = NULL WHERE data ->> 'roundId' = $1`, [round.id]);

describe('a pause', () => {
  it('cancels what is queued; afterwards the rest is sent, once', async () => {
    const partner = await addPartner(test.connections);
    const [early, late] = [await addContact(test.connections, partner), await addContact(test.connections, partner)];
    const running = (await start(await prepare(), 2)).body;
    await test.idle();
    // As if the second had not left.
    await sql(`UPDATE round_answer SET sent_at = NULL WHERE contact_id = $1`, [late.id]);
    await sql(`UPDATE outgoing_mail SET state = 'queued', sent_at = NULL WHERE contact_id = $1`, [late.id]);

    const paused = (await pause(running)).body;
    expect(paused.counts).toMatchObject({ sent: 1, waiting: 1 });
    const { rows } = await sql(`SELECT state FROM outgoing_mail WHERE contact_id = $1`, [late.id]);
    expect(rows).toEqual([{ state: 'cancelled' }]);
    await test.app.get(RoundMailService).queueDue();
    await test.idle();
    expect(mailsTo(late.email)).toHaveLength(1);

    const resumed = (await start(paused, 0)).body;
    await test.idle();
    await test.app.get(RoundMailService).queueDue();
    await test.idle();

    expect(resumed.state).toBe('running');
    expect(mailsTo(early.email)).toHaveLength(1);
    expect(mailsTo(late.email)).toHaveLength(2);
    expect((await read(resumed.id)).counts.sent).toBe(2);
  });

  it('also stops what a copy of the product had in its hands, which is sent later after all', async () => {
    const contact = await addContact(test.connections, await addPartner(test.connections));
    const running = (await start(await prepare(), 1)).body;
    await test.idle();
    await sql(`UPDATE round_answer SET sent_at = NULL WHERE contact_id = $1`, [contact.id]);
    await holdMail(running);
    await sql(`UPDATE outgoing_mail SET state = 'claimed' WHERE contact_id = $1`, [contact.id]);

    const paused = (await pause(running)).body;
    const resumed = (await start(paused, 0)).body;
    // Only now does that copy say that it found the round paused.
    await sql(`UPDATE outgoing_mail SET state = 'cancelled' WHERE contact_id = $1`, [contact.id]);
    await test.app.get(RoundMailService).queueDue();
    await test.idle();

    expect((await read(resumed.id)).counts.sent).toBe(1);
    expect(mailsTo(contact.email)).toHaveLength(2);
  });
});

describe('reminders', () => {
  const remind = async (at: string) => {
    test.clock.set(at);
    await test.app.get(RoundMailService).queueDue();
    await test.idle();
  };

  it('go out on their days, once each, until the deadline', async () => {
    const contact = await addContact(test.connections, await addPartner(test.connections));
    await start(await prepare({ reminderDays: [7, 14, 40] }), 1);
    await test.idle();

    await remind('2026-03-21T08:00:00Z');
    expect(mailsTo(contact.email)).toHaveLength(1);
    await remind('2026-03-22T08:00:00Z');
    await remind('2026-03-22T09:00:00Z');
    expect(mailsTo(contact.email)).toHaveLength(2);
    expect(mailsTo(contact.email)[0]?.subject).toBe('Påminnelse: Stämmer dina uppgifter?');
    await remind('2026-03-29T08:00:00Z');
    expect(mailsTo(contact.email)).toHaveLength(3);
    await remind('2026-04-24T08:00:00Z');
    expect(mailsTo(contact.email)).toHaveLength(3);
  });

  it('are queued once by copies of the product that look at the same time', async () => {
    const contact = await addContact(test.connections, await addPartner(test.connections));
    await start(await prepare(), 1);
    await test.idle();
    test.clock.set('2026-03-22T08:00:00Z');

    await Promise.all(Array.from({ length: 5 }, () => test.app.get(RoundMailService).queueDue()));
    await test.idle();

    expect(mailsTo(contact.email)).toHaveLength(2);
  });

  it('leave alone who has answered, even when signed in, whose mail came back, and who left', async () => {
    const partner = await addPartner(test.connections);
    const people = await Promise.all([1, 2, 3, 4].map(() => addContact(test.connections, partner)));
    const [answered, bounced, gone, silent] = people.map(({ id }) => id);
    const round = (await start(await prepare(), 4)).body;
    await test.idle();
    await sql(`UPDATE contact SET confirmed_at = '2026-03-16T08:00:00Z' WHERE id = $1`, [answered]);
    await sql(`UPDATE contact SET ends_on = '2026-03-18' WHERE id = $1`, [gone]);
    await coordinator.ask(rounds.noteBounce, {
      params: { roundId: round.id, contactId: bounced ?? '' },
      body: { reason: 'Okänd mottagare.' },
    });

    await remind('2026-03-22T08:00:00Z');

    expect(people.map(({ email }) => mailsTo(email).length)).toEqual([1, 1, 1, 2]);
    const { answers } = await read(round.id);
    expect(Object.fromEntries(answers.map(({ contactId, state }) => [contactId, state]))).toEqual({
      [answered ?? '']: 'confirmed',
      [bounced ?? '']: 'bounced',
      [gone ?? '']: 'left_out',
      [silent ?? '']: 'sent',
    });
  });

  it('become one after a pause over several of their days', async () => {
    const contact = await addContact(test.connections, await addPartner(test.connections));
    const paused = (await pause((await start(await prepare({ reminderDays: [2, 4, 6] }), 1)).body)).body;
    await test.idle();
    test.clock.set('2026-03-22T08:00:00Z');

    await start(paused, 0);
    await test.idle();
    await remind('2026-03-22T09:00:00Z');

    // Whether the first mail had left before the pause or not: it, or one reminder after it.
    const mails = mailsTo(contact.email);
    expect(mails.filter(({ subject }) => !subject.startsWith('Påminnelse'))).toHaveLength(1);
    expect(mails.filter(({ subject }) => subject.startsWith('Påminnelse')).length).toBeLessThanOrEqual(1);
  });
});

describe('answers', () => {
  it('show first who needs a call, with their number, then by partner and name in Swedish order', async () => {
    const [a, o] = [
      await addPartner(test.connections, { name: 'Ånge' }),
      await addPartner(test.connections, { name: 'Zinkgruvan' }),
    ];
    const first = await addContact(test.connections, a, { name: 'Bo' });
    await addContact(test.connections, o, { name: 'Örjan' });
    await addContact(test.connections, o, { name: 'Ärla' });
    const last = await addContact(test.connections, o, { name: 'Klar' });
    await sql(`UPDATE contact SET phone = '+46701740605' WHERE id = $1`, [first.id]);
    const round = (await start(await prepare(), 4)).body;
    await test.idle();

    await coordinator.ask(rounds.confirmByPhone, { params: { roundId: round.id, contactId: last.id } });
    const { body } = await coordinator.ask(rounds.noteBounce, {
      params: { roundId: round.id, contactId: first.id },
      body: { reason: 'Brevlådan är full.' },
    });

    expect(namesOf(body)).toEqual(['Bo', 'Ärla', 'Örjan', 'Klar']);
    expect(body.answers[0]).toMatchObject({
      state: 'bounced',
      bounce: 'Brevlådan är full.',
      phone: { e164: '+46701740605', display: '070-174 06 05' },
    });
    expect(body.counts).toEqual({ waiting: 0, sent: 2, bounced: 1, opened: 0, confirmed: 1, changed: 0, left_out: 0 });
  });

  it('by phone confirm the contact, by the coordinator, in the history', async () => {
    const contact = await addContact(test.connections, await addPartner(test.connections));
    const round = (await start(await prepare(), 1)).body;

    const { body } = await coordinator.ask(rounds.confirmByPhone, {
      params: { roundId: round.id, contactId: contact.id },
    });

    expect(body.answers[0]).toMatchObject({
      state: 'confirmed',
      byPhone: true,
      answeredAt: '2026-03-15T08:00:00.000000Z',
    });
    const { rows } = await sql(
      `SELECT c.version, c.is_confirmed_by_self AS self, u.role, h.action, h.channel
       FROM contact c JOIN "user" u ON u.id = c.confirmed_by_id JOIN history_entry h ON h.subject_id = c.id::text
       WHERE c.id = $1 ORDER BY h.seq`,
      [contact.id],
    );
    expect(rows).toEqual([
      { version: 2, self: false, role: 'coordinator', action: 'contact.confirmed', channel: 'web' },
      { version: 2, self: false, role: 'coordinator', action: 'round.callNoted', channel: 'web' },
    ]);
  });

  it('name nobody who is hidden meanwhile, in no list and no count', async () => {
    const partner = await addPartner(test.connections);
    await addContact(test.connections, partner);
    const hidden = await addContact(test.connections, partner, { name: 'Hanna Dold' });
    const round = (await start(await prepare(), 2)).body;
    await test.idle();
    await sql('UPDATE contact SET is_hidden = true WHERE id = $1', [hidden.id]);

    const { answers, counts } = await read(round.id);
    const listed = (await coordinator.ask(rounds.list)).body.find(({ id }) => id === round.id);

    expect(JSON.stringify(answers)).not.toContain('Dold');
    expect([counts.sent, counts.left_out]).toEqual([1, 0]);
    expect(listed?.counts).toEqual(counts);
  });

  it('come after all when somebody sends again what was refused, to the address set right', async () => {
    const contact = await addContact(test.connections, await addPartner(test.connections));
    const round = (await start(await prepare(), 1)).body;
    await test.idle();
    const params = { roundId: round.id, contactId: contact.id };
    await coordinator.ask(rounds.noteBounce, { params, body: { reason: '550' } });
    const { rows } = await sql(`UPDATE outgoing_mail SET state = 'failed' WHERE contact_id = $1 RETURNING id`, [
      contact.id,
    ]);
    const right = `ratt.${contact.email}`;
    await sql('UPDATE contact SET email = $2, email_folded = $2 WHERE id = $1', [contact.id, right]);

    const administrator = await test.signInAs('administrator');
    await administrator.ask(mail.sendAgain, { params: { mailId: rows[0]?.id } });
    await test.idle();

    expect(mailsTo(right)).toHaveLength(1);
    expect((await read(round.id)).answers[0]).toMatchObject({ state: 'sent', bounce: null });
  });

  it('are found only of those whom the round asks', async () => {
    const stranger = await addContact(test.connections, await addPartner(test.connections));
    const round = await prepare();

    const params = { roundId: round.id, contactId: stranger.id };

    expect((await coordinator.ask(rounds.confirmByPhone, { params })).status).toBe(404);
    expect((await coordinator.ask(rounds.noteBounce, { params, body: { reason: 'Nej.' } })).status).toBe(404);
    expect((await coordinator.ask(rounds.get, { params: { roundId: stranger.id } })).status).toBe(404);
  });

  it('given elsewhere stay with the round when it is closed', async () => {
    const contact = await addContact(test.connections, await addPartner(test.connections));
    const round = (await start(await prepare(), 1)).body;
    await sql(`UPDATE contact SET confirmed_at = '2026-03-16T08:00:00Z' WHERE id = $1`, [contact.id]);

    const closed = (await close(round)).body;
    await sql(`UPDATE contact SET confirmed_at = '2027-03-16T08:00:00Z' WHERE id = $1`, [contact.id]);

    expect(closed.counts.confirmed).toBe(1);
    expect((await read(round.id)).answers[0]?.answeredAt).toBe('2026-03-16T08:00:00.000000Z');
  });

  it('are counted alike in the list and in the round', async () => {
    const partner = await addPartner(test.connections);
    await addContact(test.connections, partner);
    const { id } = await addContact(test.connections, partner);
    const round = (await start(await prepare(), 2)).body;
    await test.idle();
    await coordinator.ask(rounds.confirmByPhone, { params: { roundId: round.id, contactId: id } });

    const { body } = await coordinator.ask(rounds.list);

    expect(body[0]?.id).toBe(round.id);
    expect(body[0]?.counts).toEqual((await read(round.id)).counts);
  });
});

describe('the share of partners that confirmed', () => {
  it('counts partners that count, each once, within twelve months, by sector', async () => {
    const before = (await coordinator.ask(rounds.share)).body;
    const [one, two, prospect] = [
      await addPartner(test.connections, { sector: 'public' }),
      await addPartner(test.connections, { sector: 'public', status: 'paused' }),
      await addPartner(test.connections, { sector: 'public', status: 'prospect' }),
    ];
    const confirm = async (partnerId: string, at: string, endsOn: string | null = null) => {
      const { id } = await addContact(test.connections, partnerId, { endsOn });
      await sql('UPDATE contact SET confirmed_at = $2 WHERE id = $1', [id, at]);
    };
    // Already the fifteenth in Sweden.
    await confirm(one, '2025-03-14T23:30:00Z');
    await confirm(one, '2026-01-01T12:00:00Z');
    await confirm(two, '2025-03-14T12:00:00Z');
    await confirm(two, '2026-01-01T12:00:00Z', '2026-02-01');
    await confirm(prospect, '2026-01-01T12:00:00Z');

    const { body } = await coordinator.ask(rounds.share);

    expect(body.bySector.public.partners - before.bySector.public.partners).toBe(2);
    expect(body.bySector.public.confirmed - before.bySector.public.confirmed).toBe(1);
    expect(body.bySector.civil).toEqual(before.bySector.civil);
    expect(body.total.confirmed).toBe(before.total.confirmed + 1);
  });
});

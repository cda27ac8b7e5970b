import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contacts } from '@registry/contract/contacts';
import { detailsCheck } from '@registry/contract/details-check';
import { partners } from '@registry/contract/partners';
import { rounds } from '@registry/contract/rounds';
import type { Round, RoundAnswer } from '@registry/domain/round';
import { addContact, addPartner } from '../testing/factories.js';
import { roundDraftOf } from '../testing/rounds.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import type { Visitor } from '../testing/visitor.js';

let test: TestApp;
let coordinator: Visitor;
let webFolder: string;

beforeAll(async () => {
  webFolder = await mkdtemp(join(tmpdir(), 'registry-web-'));
  await writeFile(join(webFolder, 'index.html'), '<!doctype html><title>Registret</title>');
  test = await createTestApp({ webFolder });
  coordinator = await test.signInAs('coordinator');
});
afterAll(async () => {
  await test.close();
  await rm(webFolder, { recursive: true });
});

const sql = (text: string, values: unknown[] = []) => test.connections.pool.query(text, values);

interface Asked {
  readonly contactId: string;
  readonly roundId: string;
  /** The address in the mail. */
  readonly url: URL;
  readonly secret: string;
}

/** A contact who has got the mail of a round that asks nobody else. */
async function ask(partnerName = 'Byalaget'): Promise<Asked> {
  await sql('UPDATE contact SET ends_on = starts_on');
  const partnerId = await addPartner(test.connections, { name: `${partnerName} ${Date.now()}${Math.random()}` });
  const contact = await addContact(test.connections, partnerId, { name: 'Åsa Öman' });
  const { body } = await coordinator.ask(rounds.create, { body: roundDraftOf() });
  await coordinator.ask(rounds.start, { params: { roundId: body.id }, ifMatch: 1, body: { contacts: 1 } });
  await test.idle();
  const mail = test.mail.outbox.find(({ to }) => to.includes(contact.email));
  const url = new URL(/https?:\S+\/bekrafta#\S+/.exec(mail?.text ?? '')?.[0] ?? 'none:');
  return { contactId: contact.id, roundId: body.id, url, secret: url.hash.slice(1) };
}

const roundOf = async ({ roundId }: Asked): Promise<Round> =>
  (await coordinator.ask(rounds.get, { params: { roundId } })).body;
const answerOf = async (asked: Asked): Promise<RoundAnswer | undefined> => (await roundOf(asked)).answers[0];
const contactOf = async ({ contactId }: Asked) => (await coordinator.ask(contacts.get, { params: { contactId } })).body;
const historyOf = async ({ contactId }: Asked) =>
  (await sql('SELECT action, channel, actor_id FROM history_entry WHERE subject_id = $1 ORDER BY seq', [contactId]))
    .rows;

describe('a personal link of a round', () => {
  it('shows the details, and the coordinator sees that a person looked at them', async () => {
    const asked = await ask('Kultur');

    const { status, body } = await test.visitor().ask(detailsCheck.open, { body: { secret: asked.secret } });

    expect(status).toBe(200);
    expect(body).toMatchObject({ language: 'sv', deadline: '2026-04-15', contact: { name: 'Åsa Öman', version: 1 } });
    expect(body.partnerName).toMatch(/^Kultur/);
    expect(await answerOf(asked)).toMatchObject({ state: 'sent', openedAt: null });

    await test.visitor().ask(detailsCheck.noteOpened, { body: { secret: asked.secret } });

    expect(await answerOf(asked)).toMatchObject({ state: 'opened', openedAt: '2026-03-15T08:00:00.000000Z' });
    expect(await historyOf(asked)).toEqual([]);
  });

  it('opens nothing any more when the person has another address than it was sent to', async () => {
    const { contactId, secret } = await ask();
    const params = { contactId };
    await coordinator.ask(contacts.change, { params, body: { email: 'ratt@example.se' }, ifMatch: 1 });

    const { problem } = await test.visitor().ask(detailsCheck.open, { body: { secret } });

    expect(problem.code).toBe('LINK_REFUSED');
  });

  it('confirms without sign-in: by the person, as a member', async () => {
    const asked = await ask();

    const { status } = await test.visitor().ask(detailsCheck.confirm, { body: { secret: asked.secret } });

    expect(status).toBe(200);
    expect(await answerOf(asked)).toMatchObject({ state: 'confirmed', byPhone: false });
    expect(await contactOf(asked)).toMatchObject({
      confirmedAt: '2026-03-15T08:00:00.000000Z',
      confirmedBy: 'Åsa Öman',
    });
    expect(await historyOf(asked)).toEqual([{ action: 'contact.confirmed', channel: 'member', actor_id: null }]);
    const params = { partnerId: (await contactOf(asked)).partnerId };
    expect((await coordinator.ask(partners.get, { params })).body.confirmedOn).toBe('2026-03-15');
  });

  it('changes the person’s own details, which are confirmed by that', async () => {
    const asked = await ask();

    const { status, body } = await test.visitor().ask(detailsCheck.change, {
      body: { secret: asked.secret, version: 1, change: { title: 'Ordförande', phone: '070-174 06 05' } },
    });

    expect([status, body.title, body.phone?.e164]).toEqual([200, 'Ordförande', '+46701740605']);
    expect(await answerOf(asked)).toMatchObject({ state: 'changed' });
    expect(await contactOf(asked)).toMatchObject({ confirmedBy: 'Åsa Öman', version: 2 });
    expect(await historyOf(asked)).toEqual([{ action: 'contact.changed', channel: 'member', actor_id: null }]);
  });

  it('that changes nothing confirms', async () => {
    const asked = await ask();

    await test
      .visitor()
      .ask(detailsCheck.change, { body: { secret: asked.secret, version: 1, change: { name: 'Åsa Öman' } } });

    expect(await answerOf(asked)).toMatchObject({ state: 'confirmed' });
    expect(await historyOf(asked)).toEqual([{ action: 'contact.confirmed', channel: 'member', actor_id: null }]);
  });

  it('takes no address, role or other field that opens more than one’s own details', async () => {
    const asked = await ask();
    const change = { email: 'annan@example.se', role: 'primary' } as object;

    const { status, problem } = await test
      .visitor()
      .ask(detailsCheck.change, { body: { secret: asked.secret, version: 1, change } });

    expect(status).toBe(400);
    expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(['/change/email', '/change/role']);
  });

  it('loses nothing to a change that somebody else made meanwhile', async () => {
    const asked = await ask();
    await coordinator.ask(contacts.change, {
      params: { contactId: asked.contactId },
      ifMatch: 1,
      body: { title: 'Kassör' },
    });

    const { status, problem } = await test
      .visitor()
      .ask(detailsCheck.change, { body: { secret: asked.secret, version: 1, change: { title: 'Ordförande' } } });

    expect([status, problem.code, problem.details]).toEqual([412, 'VERSION_STALE', { currentVersion: 2 }]);
    expect(await contactOf(asked)).toMatchObject({ title: 'Kassör', confirmedAt: null });
    expect(await answerOf(asked)).toMatchObject({ state: 'sent' });
  });

  it('works several times, and the first answer keeps its time', async () => {
    const asked = await ask();
    await test.visitor().ask(detailsCheck.confirm, { body: { secret: asked.secret } });
    test.clock.set('2026-03-16T08:00:00.000Z');

    const second = await test
      .visitor()
      .ask(detailsCheck.change, { body: { secret: asked.secret, version: 2, change: { title: 'Ordförande' } } });
    test.clock.set('2026-03-15T08:00:00.000Z');

    expect(second.status).toBe(200);
    expect(await answerOf(asked)).toMatchObject({ state: 'changed', answeredAt: '2026-03-16T08:00:00.000000Z' });
  });

  it('takes an answer after the deadline, and says that it is late', async () => {
    const asked = await ask();
    const { secret } = asked;
    expect((await test.visitor().ask(detailsCheck.open, { body: { secret } })).body.isLate).toBe(false);
    test.clock.set('2026-04-16T08:00:00.000Z');

    const opened = await test.visitor().ask(detailsCheck.open, { body: { secret } });
    const { status } = await test.visitor().ask(detailsCheck.confirm, { body: { secret } });
    test.clock.set('2026-03-15T08:00:00.000Z');

    expect(opened.body).toMatchObject({ deadline: '2026-04-15', isLate: true });
    expect(status).toBe(200);
    expect(await answerOf(asked)).toMatchObject({ state: 'confirmed' });
  });

  it('works while the round is paused', async () => {
    const asked = await ask();
    const { version } = await roundOf(asked);
    await coordinator.ask(rounds.pause, { params: { roundId: asked.roundId }, ifMatch: version });

    const { status } = await test.visitor().ask(detailsCheck.confirm, { body: { secret: asked.secret } });

    expect(status).toBe(200);
  });
});

describe('a link is refused alike', () => {
  const close = async (asked: Asked) => {
    const { version } = await roundOf(asked);
    await coordinator.ask(rounds.close, { params: { roundId: asked.roundId }, ifMatch: version });
  };

  it.each<[string, (asked: Asked) => Promise<unknown>]>([
    ['when the round is closed', close],
    [
      'when it is too old',
      ({ contactId }) =>
        sql("UPDATE personal_link SET expires_at = created_at + interval '1 ms' WHERE contact_id = $1", [contactId]),
    ],
    [
      'when it was revoked',
      ({ contactId }) => sql('UPDATE personal_link SET revoked_at = now() WHERE contact_id = $1', [contactId]),
    ],
    [
      'when it is for something else',
      ({ contactId }) => sql(`UPDATE personal_link SET purpose = 'confirm_email' WHERE contact_id = $1`, [contactId]),
    ],
    [
      'when the person has left',
      ({ contactId }) => sql(`UPDATE contact SET ends_on = '2026-03-15' WHERE id = $1`, [contactId]),
    ],
  ])('%s', async (_when, spoil) => {
    const asked = await ask();
    await spoil(asked);
    test.clock.set('2026-03-15T09:00:00.000Z');
    const unknown = await test.visitor().ask(detailsCheck.confirm, { body: { secret: 'A'.repeat(43) } });

    for (const [endpoint, body] of [
      [detailsCheck.open, { secret: asked.secret }],
      [detailsCheck.noteOpened, { secret: asked.secret }],
      [detailsCheck.confirm, { secret: asked.secret }],
      [detailsCheck.change, { secret: asked.secret, version: 1, change: { title: 'Chef' } }],
    ] as const) {
      const { status, problem } = await test.visitor().ask<typeof endpoint>(endpoint, { body: body as never });
      expect({ ...problem, traceId: '' }).toEqual({ ...unknown.problem, traceId: '' });
      expect(status).toBe(410);
    }
    test.clock.set('2026-03-15T08:00:00.000Z');
    expect(await historyOf(asked)).toEqual([]);
  });
});

describe('a robot that fetches the link of a mail', () => {
  const everything = async ({ contactId, roundId }: Asked) => {
    const of = async (text: string, id: string) => (await sql(text, [id])).rows;
    return {
      contact: await of('SELECT * FROM contact WHERE id = $1', contactId),
      answer: await of('SELECT * FROM round_answer WHERE round_id = $1', roundId),
      links: await of('SELECT * FROM personal_link WHERE contact_id = $1', contactId),
      mail: await of('SELECT * FROM outgoing_mail WHERE contact_id = $1', contactId),
      history: await of('SELECT * FROM history_entry WHERE subject_id = $1', contactId),
    };
  };

  it('changes nothing by GET and HEAD, twenty times, and does not spoil the person’s own click', async () => {
    const asked = await ask();
    const before = await everything(asked);

    for (let time = 0; time < 20; time += 1) {
      for (const method of ['GET', 'HEAD']) {
        // What travels: never the fragment. And a robot that guesses where the page would ask.
        const page = await test.visitor().inject({ method, url: asked.url.pathname });
        expect(page.statusCode).toBe(200);
        for (const { path } of Object.values(detailsCheck)) {
          for (const url of [`/api${path}`, `/api${path}?secret=${asked.secret}`]) {
            expect((await test.visitor().inject({ method, url })).statusCode).toBeGreaterThanOrEqual(400);
          }
        }
      }
    }

    expect(await everything(asked)).toEqual(before);
    const { status } = await test.visitor().ask(detailsCheck.confirm, { body: { secret: asked.secret } });
    expect(status).toBe(200);
    expect(await answerOf(asked)).toMatchObject({ state: 'confirmed' });
  });

  it('that runs the page’s script changes nothing either', async () => {
    const asked = await ask();
    const before = await everything(asked);

    for (let time = 0; time < 20; time += 1) {
      await test.visitor().ask(detailsCheck.open, { body: { secret: asked.secret } });
    }

    expect(await everything(asked)).toEqual(before);
    expect((await test.visitor().ask(detailsCheck.confirm, { body: { secret: asked.secret } })).status).toBe(200);
  });

  it('cannot make another site’s page confirm', async () => {
    const asked = await ask();

    const { status } = await test.visitor().ask(detailsCheck.confirm, {
      body: { secret: asked.secret },
      headers: { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' },
    });

    expect(status).toBe(403);
    expect(await answerOf(asked)).toMatchObject({ state: 'sent' });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contacts } from '@registry/contract/contacts';
import { newsletter } from '@registry/contract/newsletter';
import type { SubscriberExport } from '@registry/domain/newsletter';
import { v7 as newId } from 'uuid';
import { addContact, addPartner, addSubscriber } from '../testing/factories.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import type { Visitor } from '../testing/visitor.js';
import { ForgettingService } from './forgetting.service.js';
import { addressOf, mailsTo, secretIn, subscribed, subscriberOf } from './testing/readers.js';

let test: TestApp;
let coordinator: Visitor;
beforeAll(async () => {
  test = await createTestApp();
  coordinator = await test.signInAs('coordinator');
});
afterAll(() => test.close());

const exported = async (topic = 'newsletter', language?: 'sv' | 'en'): Promise<SubscriberExport['subscribers']> =>
  (await coordinator.ask(newsletter.export, { params: { topic }, query: language === undefined ? {} : { language } }))
    .body.subscribers;
const addresses = async (topic?: string, language?: 'sv' | 'en') =>
  (await exported(topic, language)).map((subscriber) => subscriber.email);
const leave = async (email: string) => {
  const url = (await exported()).find((subscriber) => subscriber.email === email)?.unsubscribeUrl ?? '';
  await test.app.inject({ method: 'POST', url: new URL(url).pathname, headers: { host: '127.0.0.1:3000' } });
};
const bring = (emails: string[]) =>
  coordinator.ask(newsletter.import, {
    body: {
      topics: ['newsletter'],
      evidence: 'Anmälningslista, stormötet 2025-11-12',
      subscribers: emails.map((email) => ({ email, language: 'sv' as const })),
    },
  });

describe('topics and wordings', () => {
  it('are added, changed and told of in the history; what is already so is no change', async () => {
    const topic = { key: 'moten', sv: 'Möten', en: 'Meetings', isActive: true };
    await coordinator.ask(newsletter.putTopic, { body: topic });
    await coordinator.ask(newsletter.putTopic, { body: topic });
    const { body } = await coordinator.ask(newsletter.putTopic, { body: { ...topic, isActive: false } });

    expect(body.topics.at(-1)).toEqual({ ...topic, isActive: false, subscribers: 0 });
    const offer = await test.visitor().ask(newsletter.offer, { query: { language: 'sv' } });
    expect(offer.body.topics.map(({ key }) => key)).not.toContain('moten');
    const { rows } = await test.connections.pool.query(
      `SELECT changes FROM history_entry WHERE subject_id = 'newsletter-topic:moten' ORDER BY seq`,
    );
    expect(rows).toHaveLength(2);
    expect(rows[1]).toEqual({ changes: [{ field: 'isActive', from: true, to: false }] });
  });

  it('get a new version for new words, each its own, and the old words stay', async () => {
    const before = (await coordinator.ask(newsletter.overview)).body.wordings;
    const put = (text: string) =>
      coordinator.ask(newsletter.putWording, { body: { sv: `Ja ${text}`, en: `Yes ${text}` } });

    const answers = await Promise.all([put('a'), put('b'), put('c')]);

    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    const { wordings } = (await coordinator.ask(newsletter.overview)).body;
    expect(wordings).toHaveLength(before.length + 6);
    expect(wordings).toEqual(expect.arrayContaining(before));
    expect(new Set(wordings.map(({ version }) => version)).size).toBe(wordings.length / 2);
    await expect(test.connections.pool.query(`UPDATE consent_wording SET text = 'x'`)).rejects.toThrow(/append-only/);
  });
});

describe('the consent log', () => {
  it('is never changed and never shortened; only whose it was is forgotten', async () => {
    const { pool } = test.connections;
    const email = addressOf(newId());
    await subscribed(test, email);

    await expect(pool.query(`UPDATE consent_event SET action = 'left'`)).rejects.toThrow(/append-only/);
    await expect(pool.query('DELETE FROM consent_event')).rejects.toThrow(/append-only/);
    const { rows: before } = await pool.query('SELECT count(*) FROM consent_event');
    await pool.query('DELETE FROM subscriber WHERE email_folded = $1', [email]);
    expect((await pool.query('SELECT count(*) FROM consent_event')).rows).toEqual(before);
  });
});

describe('the export', () => {
  it('has who subscribes to the topic now, by language, with an address to leave by', async () => {
    await coordinator.ask(newsletter.putTopic, { body: { key: 'export', sv: 'E', en: 'E', isActive: true } });
    const topics = ['export'];
    const [a, b, c, d] = [newId(), newId(), newId(), newId()].map(addressOf) as [string, string, string, string];
    await addSubscriber(test.connections, { email: a, topics });
    await addSubscriber(test.connections, { email: b, topics, language: 'en' });
    await addSubscriber(test.connections, { email: c, topics, state: 'pending' });
    await addSubscriber(test.connections, { email: d, topics, state: 'left' });

    expect(await addresses('export')).toEqual([a, b]);
    expect(await addresses('export', 'en')).toEqual([b]);
    const [first] = await exported('export');
    expect(first?.unsubscribeUrl).toMatch(/^http:\/\/127\.0\.0\.1:3000\/api\/newsletter\/unsubscribe\/[\w-]{64}$/);
    expect((await exported('export'))[0]).toEqual(first);
  });

  it('of a topic that is none is not found', async () => {
    expect((await coordinator.ask(newsletter.export, { params: { topic: 'intet' } })).status).toBe(404);
  });
});

describe('whoever said no', () => {
  it('stays out of every import, whatever was forgotten, until they say yes themselves', async () => {
    const email = addressOf(newId());
    const other = addressOf(newId());
    await subscribed(test, email);
    await leave(email);
    await test.connections.pool.query('DELETE FROM subscriber WHERE email_folded = $1', [email]);

    const { body } = await bring([email.toUpperCase(), other]);
    expect(body).toEqual({ added: 1, known: 0, suppressed: 1 });
    expect(await subscriberOf(test, email)).toBeUndefined();

    // Even a row that came back some other way, with a backup say, gets no letter.
    await addSubscriber(test.connections, { email });
    expect(await addresses()).not.toContain(email);

    await subscribed(test, email);
    expect(await addresses()).toEqual(expect.arrayContaining([email, other]));
  });

  it('may have said it to a coordinator, before ever subscribing', async () => {
    const email = addressOf(newId());
    const { status } = await coordinator.ask(newsletter.suppress, { body: { email } });

    expect(status).toBe(204);
    expect((await bring([email])).body).toEqual({ added: 0, known: 0, suppressed: 1 });
    const { rows } = await test.connections.pool.query('SELECT * FROM suppression');
    expect(JSON.stringify(rows)).not.toContain(email.split('@')[0]);
  });

  it('to a coordinator ends the subscription there is, and the log says who noted it', async () => {
    const email = addressOf(newId());
    await subscribed(test, email);

    await coordinator.ask(newsletter.suppress, { body: { email } });

    expect(await addresses()).not.toContain(email);
    const { rows } = await test.connections.pool.query(
      `SELECT action, channel, actor_id IS NOT NULL AS "hasActor" FROM consent_event e
       JOIN subscriber s ON s.id = e.subscriber_id WHERE email_folded = $1 ORDER BY seq OFFSET 2`,
      [email],
    );
    expect(rows).toEqual([
      { action: 'left', channel: 'coordinator', hasActor: true },
      { action: 'suppressed', channel: 'coordinator', hasActor: true },
    ]);
  });
});

describe('an import', () => {
  it('sends nothing, changes nobody who is known, and keeps the evidence', async () => {
    const [known, fresh] = [addressOf(newId()), addressOf(newId())];
    await addSubscriber(test.connections, { email: known, state: 'pending', topics: [] });

    const { body } = await bring([known, fresh, fresh]);
    await test.idle();

    expect(body).toEqual({ added: 1, known: 2, suppressed: 0 });
    expect(await subscriberOf(test, known)).toMatchObject({ state: 'pending', topics: [] });
    expect([...mailsTo(test, known), ...mailsTo(test, fresh)]).toEqual([]);
    await test.visitor().ask(newsletter.requestLink, { body: { email: fresh } });
    await test.idle();
    const mine = await test.visitor().ask(newsletter.mine, { body: { secret: secretIn(mailsTo(test, fresh)[0]) } });
    expect(mine.body.history).toEqual([
      expect.objectContaining({
        action: 'confirmed',
        channel: 'import',
        evidence: 'Anmälningslista, stormötet 2025-11-12',
      }),
    ]);
  });
});

describe('being a contact and subscribing', () => {
  it('imply neither the other', async () => {
    const { pool } = test.connections;
    const partnerId = await addPartner(test.connections);
    const [contactEmail, subscriberEmail] = [addressOf(newId()), addressOf(newId())];

    await coordinator.ask(contacts.add, {
      params: { partnerId },
      body: { name: 'Nyhetsbrevets kontakt', role: 'newsletter', email: contactEmail },
    });
    await subscribed(test, subscriberEmail);

    expect(await subscriberOf(test, contactEmail)).toBeUndefined();
    for (const table of ['contact', '"user"']) {
      const { rowCount } = await pool.query(`SELECT FROM ${table} WHERE lower(email) = $1`, [subscriberEmail]);
      expect([table, rowCount]).toEqual([table, 0]);
    }
  });

  it('end each by itself', async () => {
    const partnerId = await addPartner(test.connections);
    const one = await addContact(test.connections, partnerId, { email: addressOf(newId()) });
    const other = await addContact(test.connections, partnerId, { email: addressOf(newId()) });
    await subscribed(test, one.email);
    await subscribed(test, other.email);

    const ended = await coordinator.ask(contacts.end, {
      params: { contactId: one.id },
      ifMatch: 1,
      body: { endsOn: '2026-03-15' },
    });
    await leave(other.email);

    expect(ended.body.isCurrent).toBe(false);
    expect(await addresses()).toContain(one.email);
    expect(await addresses()).not.toContain(other.email);
    const stays = await coordinator.ask(contacts.get, { params: { contactId: other.id } });
    expect(stays.body).toMatchObject({ isCurrent: true, endsOn: null, version: 1 });
  });
});

describe('as time goes by', () => {
  it('the words in which somebody consented elsewhere go with them, and a public body decides before who left is disposed of', async () => {
    const email = addressOf(newId());
    await bring([email]);
    await leave(email);
    const evidence = async () =>
      (await test.connections.pool.query('SELECT FROM consent_event WHERE evidence IS NOT NULL')).rowCount;
    const before = (await evidence()) ?? 0;
    test.clock.set('2027-03-16T08:00:00Z');
    await test.connections.pool.query(`UPDATE partnership SET controller_kind = 'public'`);
    await test.app.get(ForgettingService).forgetOld();
    expect(await subscriberOf(test, email)).toBeDefined();

    await test.connections.pool.query(`UPDATE partnership SET controller_kind = 'private'`);
    await test.app.get(ForgettingService).forgetOld();
    test.clock.set('2026-03-15T08:00:00Z');

    expect(await subscriberOf(test, email)).toBeUndefined();
    expect(await evidence()).toBeLessThan(before);
  });

  it('who left and has asked to come back is waited for while the link lives', async () => {
    const email = addressOf(newId());
    await subscribed(test, email);
    await leave(email);
    test.clock.set('2026-04-14T08:00:00Z');
    await test.visitor().ask(newsletter.subscribe, {
      body: { email, language: 'sv', topics: ['newsletter'], wordingVersion: 1 },
    });
    await test.idle();
    test.clock.set('2026-04-16T08:00:00Z');
    await test.app.get(ForgettingService).forgetOld();
    test.clock.set('2026-03-15T08:00:00Z');

    expect(await subscriberOf(test, email)).toBeDefined();
  });

  it('who never confirmed and who left a month ago are forgotten, and who said no is still known', async () => {
    const [asked, left, active] = [addressOf(newId()), addressOf(newId()), addressOf(newId())];
    await test.visitor().ask(newsletter.subscribe, {
      body: { email: asked, language: 'sv', topics: ['newsletter'], wordingVersion: 1 },
    });
    await test.idle();
    await subscribed(test, left);
    await subscribed(test, active);
    await leave(left);
    const forget = async (now: string) => {
      test.clock.set(now);
      await test.app.get(ForgettingService).forgetOld();
      return Promise.all([asked, left, active].map(async (email) => (await subscriberOf(test, email)) !== undefined));
    };
    await test.connections.pool.query('UPDATE subscriber SET created_at = $1', [test.clock.now()]);

    expect(await forget('2026-03-29T08:00:00Z')).toEqual([true, true, true]);
    expect(await forget('2026-03-31T08:00:00Z')).toEqual([false, true, true]);
    // As the privacy notice says: a month after they left.
    expect(await forget('2026-04-15T07:00:00Z')).toEqual([false, true, true]);
    expect(await forget('2026-04-15T09:00:00Z')).toEqual([false, false, true]);
    test.clock.set('2026-03-15T08:00:00Z');
    expect((await bring([left])).body).toEqual({ added: 0, known: 0, suppressed: 1 });
  });
});

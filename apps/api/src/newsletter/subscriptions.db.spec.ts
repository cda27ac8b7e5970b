import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newsletter } from '@registry/contract/newsletter';
import { v7 as newId } from 'uuid';
import { addSubscriber } from '../testing/factories.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import { addressOf, mailsTo, secretIn, subscribed, subscriberOf } from './testing/readers.js';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

const ask = async (email: string, more: { name?: string; topics?: string[]; language?: 'sv' | 'en' } = {}) => {
  const answer = await test.visitor().ask(newsletter.subscribe, {
    body: { email, language: 'sv', topics: ['newsletter'], wordingVersion: 1, ...more },
  });
  await test.idle();
  return answer;
};
const confirm = (secret: string) => test.visitor().ask(newsletter.confirm, { body: { secret } });
const requestLink = async (email: string) => {
  const answer = await test.visitor().ask(newsletter.requestLink, { body: { email } });
  await test.idle();
  return answer;
};
const change = (
  secret: string,
  more: { topics?: string[]; name?: string | null; language?: 'sv' | 'en'; wordingVersion?: number },
) => test.visitor().ask(newsletter.changeMine, { body: { secret, ...more } });

async function addTopic(key: string): Promise<void> {
  const coordinator = await test.signInAs('coordinator');
  const answer = await coordinator.ask(newsletter.putTopic, { body: { key, sv: key, en: key, isActive: true } });
  expect(answer.status).toBe(200);
}

describe('subscribing', () => {
  it('is offered with the words that are consented to, in both languages', async () => {
    const sv = await test.visitor().ask(newsletter.offer, { query: { language: 'sv' } });
    const en = await test.visitor().ask(newsletter.offer, { query: { language: 'en' } });

    expect(sv.body.topics).toContainEqual({ key: 'newsletter', sv: 'Nyhetsbrev', en: 'Newsletter', isActive: true });
    expect([sv.body.wording.version, en.body.wording.version]).toEqual([1, 1]);
    expect(sv.body.wording.text).toMatch(/^Ja/);
    expect(en.body.wording.text).toMatch(/^Yes/);
  });

  it('counts when it was confirmed at the address, and not before', async () => {
    const email = addressOf(newId());

    await ask(email, { name: 'Åsa Öberg' });
    expect(await subscriberOf(test, email)).toMatchObject({ state: 'pending' });
    const secret = secretIn(mailsTo(test, email)[0]);
    const answer = await confirm(secret);

    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ name: 'Åsa Öberg', topics: ['newsletter'], state: 'active', language: 'sv' });
    expect(answer.body.email).not.toBe(email);
    expect(answer.body.history).toEqual([
      expect.objectContaining({ action: 'asked', channel: 'web', wordingVersion: 1, topics: ['newsletter'] }),
      expect.objectContaining({ action: 'confirmed', channel: 'mail_link', wordingVersion: 1, topics: ['newsletter'] }),
    ]);
  });

  it('asks in the language of whoever asks, and never repeats what was typed for a name', async () => {
    const email = addressOf(newId());

    await ask(email, { name: 'Vinn en bil på casino.example', language: 'en' });

    const [mail] = mailsTo(test, email);
    expect(mail?.subject).toMatch(/^Confirm that you want/);
    expect(mail?.text).toContain('Yes, I want the partnership’s newsletter');
    expect(`${mail?.subject} ${mail?.text} ${mail?.html}`).not.toMatch(/casino/);
  });

  it('by a second press on the same button is one subscription and one line in the log', async () => {
    const email = addressOf(newId());
    await ask(email);
    const secret = secretIn(mailsTo(test, email)[0]);

    const answers = await Promise.all([confirm(secret), confirm(secret), confirm(secret)]);

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await confirm(secret)).body.history.filter(({ action }) => action === 'confirmed')).toHaveLength(1);
  });

  it('by somebody else leaves what I have as it is, until I confirm; then it adds', async () => {
    await addTopic('mer');
    const email = addressOf(newId());
    await subscribed(test, email);

    await ask(email, { topics: ['mer'], name: 'Någon Annan', language: 'en' });
    expect(await subscriberOf(test, email)).toMatchObject({ topics: ['newsletter'], name: null, language: 'sv' });
    const answer = await confirm(secretIn(mailsTo(test, email)[0]));

    expect(answer.body).toMatchObject({ topics: ['newsletter', 'mer'], name: null, language: 'sv' });
  });

  it('for the same address twenty times at once makes one subscriber', async () => {
    const email = addressOf(newId());
    // As several copies would after a burst that the limit let through.
    const spellings = [email, email.toUpperCase(), ` ${email}`];

    await Promise.all(spellings.map((spelling) => ask(spelling)));

    const { rowCount } = await test.connections.pool.query('SELECT FROM subscriber WHERE email_folded = $1', [email]);
    expect(rowCount).toBe(1);
  });

  it.each([
    [{ topics: ['newsletter', 'nothing'] }, '/topics/1', 'FIELD_CHOICE_UNKNOWN'],
    [{ wordingVersion: 99 }, '/wordingVersion', 'FIELD_CHOICE_UNKNOWN'],
    [{ topics: [] }, '/topics', 'FIELD_TOO_SHORT'],
    [{ email: 'ingen adress' }, '/email', 'EMAIL_INVALID'],
  ])('refuses %j', async (more, pointer, code) => {
    const answer = await test.visitor().ask(newsletter.subscribe, {
      body: { email: addressOf(newId()), language: 'sv', topics: ['newsletter'], wordingVersion: 1, ...more },
    });

    expect([answer.status, answer.problem.errors?.[0]]).toEqual([400, expect.objectContaining({ pointer, code })]);
  });
});

describe('who subscribes', () => {
  it('cannot be found out by asking: every answer is the same', async () => {
    const coordinator = await test.signInAs('coordinator');
    const states = ['nobody', 'suppressed', 'pending', 'active', 'left'] as const;
    const emails = await Promise.all(
      states.map(async (state) => {
        const email = addressOf(newId());
        if (state === 'suppressed') await coordinator.ask(newsletter.suppress, { body: { email } });
        else if (state !== 'nobody') await addSubscriber(test.connections, { email, state });
        return email;
      }),
    );

    for (const operation of [ask, requestLink]) {
      const answers = await Promise.all(emails.map((email) => operation(email)));
      const told = answers.map(({ status, body, headers }) => ({ status, body, headers: namesOf(headers) }));
      expect(told).toEqual(states.map(() => told[0]));
      expect(told[0]).toMatchObject({ status: 202, body: { status: 'asked' } });
    }
  });

  it('gets the link to their subscription, and nobody else gets any mail', async () => {
    const [active, pending, left, nobody] = [newId(), newId(), newId(), newId()].map(addressOf) as string[];
    await addSubscriber(test.connections, { email: active ?? '', state: 'active' });
    await addSubscriber(test.connections, { email: pending ?? '', state: 'pending' });
    await addSubscriber(test.connections, { email: left ?? '', state: 'left' });

    for (const email of [active, pending, left, nobody]) await requestLink(email ?? '');

    expect([active, pending, left, nobody].map((email) => mailsTo(test, email ?? '').length)).toEqual([1, 0, 0, 0]);
  });

  it('is spared more than a few mails at somebody’s asking, whoever asks', async () => {
    const email = addressOf(newId());
    const statuses: number[] = [];

    for (let number = 0; number < 5; number += 1) {
      const { statusCode } = await test.visitor().inject({
        method: 'POST',
        url: '/api/newsletter/subscriptions',
        remoteAddress: `10.9.0.${number}`,
        payload: { email, language: 'sv', topics: ['newsletter'], wordingVersion: 1 },
      });
      statuses.push(statusCode);
    }
    await test.idle();

    expect(statuses).toEqual([202, 202, 202, 429, 429]);
    expect(mailsTo(test, email)).toHaveLength(3);
  });

  it('is not asked for by one network address without end', async () => {
    const post = (number: number) =>
      test.visitor().inject({
        method: 'POST',
        url: '/api/newsletter/link',
        remoteAddress: '10.10.0.1',
        payload: { email: `nr${number}@example.se` },
      });

    const answers = await Promise.all(Array.from({ length: 62 }, (_, number) => post(number)));

    expect(answers.filter(({ statusCode }) => statusCode === 429)).toHaveLength(2);
  });
});

describe('my subscription', () => {
  const open = async (email: string) => {
    await requestLink(email);
    return secretIn(mailsTo(test, email)[0]);
  };

  it('is read and changed through the link, without signing in', async () => {
    await addTopic('utlysningar');
    const email = addressOf(newId());
    await subscribed(test, email);
    const secret = await open(email);

    const before = await test.visitor().ask(newsletter.mine, { body: { secret } });
    const wordless = await change(secret, { topics: ['newsletter', 'utlysningar'] });
    const after = await change(secret, {
      topics: ['newsletter', 'utlysningar'],
      wordingVersion: 1,
      name: 'Ny',
      language: 'en',
    });

    expect(before.body).toMatchObject({ topics: ['newsletter'], name: null, language: 'sv' });
    // A topic more is a consent, and the log has its exact words.
    expect(wordless.problem.errors).toEqual([{ pointer: '/wordingVersion', code: 'FIELD_REQUIRED' }]);
    expect(after.body).toMatchObject({ topics: ['newsletter', 'utlysningar'], name: 'Ny', language: 'en' });
    expect(after.body.history.at(-1)).toMatchObject({
      action: 'changed',
      topics: ['newsletter', 'utlysningar'],
      wordingVersion: 1,
    });
  });

  it('writes no consent that was not given: a change of name or of nothing is none', async () => {
    const email = addressOf(newId());
    await subscribed(test, email);
    const secret = await open(email);
    const { length } = (await test.visitor().ask(newsletter.mine, { body: { secret } })).body.history;

    await change(secret, { name: 'Nytt namn', topics: ['newsletter'] });

    expect((await test.visitor().ask(newsletter.mine, { body: { secret } })).body.history).toHaveLength(length);
  });

  it('ends with no topics left; a way back leads through a new double opt-in only', async () => {
    const email = addressOf(newId());
    await subscribed(test, email);
    const [old] = mailsTo(test, email);
    const secret = await open(email);

    const left = await change(secret, { topics: [] });
    const again = await change(secret, { topics: [] });
    const back = await change(secret, { topics: ['newsletter'] });

    expect(left.body).toMatchObject({ state: 'left', topics: [], name: null });
    expect(again.body.history.filter(({ action }) => action === 'left')).toHaveLength(1);
    expect([back.status, back.problem.code]).toEqual([409, 'SUBSCRIPTION_ENDED']);
    expect((await confirm(secretIn(old))).problem.code).toBe('LINK_REFUSED');

    await ask(email);
    expect(await subscriberOf(test, email)).toMatchObject({ state: 'left' });
    const returned = await confirm(secretIn(mailsTo(test, email)[0]));
    expect(returned.body).toMatchObject({ state: 'active', topics: ['newsletter'] });
  });

  it('does not open with a link for something else, nor with one that is none', async () => {
    const email = addressOf(newId());
    await ask(email);
    const confirmation = secretIn(mailsTo(test, email)[0]);

    const answers = await Promise.all(
      [confirmation, 'A'.repeat(43)].map((secret) => test.visitor().ask(newsletter.mine, { body: { secret } })),
    );

    expect(answers.map(({ status, problem }) => [status, problem.code])).toEqual([
      [410, 'LINK_REFUSED'],
      [410, 'LINK_REFUSED'],
    ]);
  });

  it('is spoilt by no robot that opens every link, and kept out of every address', async () => {
    const email = addressOf(newId());
    await ask(email);
    const [asked] = mailsTo(test, email);
    const before = await subscriberOf(test, email);

    for (const [address] of `${asked?.text} ${asked?.html}`.matchAll(/https?:\/\/[^\s"<]+/g)) {
      const { pathname, search } = new URL(address);
      expect(search).toBe('');
      for (const method of ['GET', 'HEAD', 'GET', 'HEAD']) {
        await test.app.inject({ method: method as 'GET', url: pathname, headers: { host: '127.0.0.1:3000' } });
      }
    }

    expect(await subscriberOf(test, email)).toEqual(before);
    expect((await confirm(secretIn(asked))).body.state).toBe('active');
  });
});

const namesOf = (headers: object): string[] => Object.keys(headers).sort();

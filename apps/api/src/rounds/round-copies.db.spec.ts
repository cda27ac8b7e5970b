import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ResponseOf } from '@registry/contract/endpoint';
import { mail } from '@registry/contract/mail';
import { rounds } from '@registry/contract/rounds';
import { readConfig } from '../platform/config/config.js';
import { Settings } from '../platform/config/settings.js';
import { MailServer } from '../platform/mail/testing/mail-server.js';
import { SessionCookie } from '../session/session-cookie.js';
import { addContact, addPartner, addUser, beginSession } from '../testing/factories.js';
import { roundDraftOf } from '../testing/rounds.js';
import { TEST_SECRET } from '../testing/test-app.js';
import { useTestDatabase } from '../testing/use-test-database.js';

const CONTACTS = 500;
/** A copy sends so many mails at a time. */
const AT_A_TIME = 5;
const program = fileURLToPath(new URL('./testing/child-product.ts', import.meta.url));
const sources = new URL('../../../../tools/sources.mjs', import.meta.url).href;

const test = useTestDatabase();
const children: ChildProcess[] = [];
let server: MailServer;
beforeAll(async () => {
  server = await MailServer.start();
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await server.stop();
});

/** Starts a copy of the product. @returns it, and where it answers */
async function startCopy(): Promise<{ child: ChildProcess; api: string }> {
  const child = spawn(
    process.execPath,
    ['--conditions=registry-source', '--import', sources, program, test.url, server.url, TEST_SECRET],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  children.push(child);
  const [port] = child.stdout === null ? [''] : ((await once(child.stdout, 'data')) as [Buffer]);
  return { child, api: `http://127.0.0.1:${String(port).trim()}/api` };
}

/** Asks a copy, as somebody who is signed in. */
async function ask<Body>(address: string, cookie: string, request: { body?: object; ifMatch?: number } = {}) {
  const { body, ifMatch } = request;
  const answer = await fetch(address, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      cookie,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/json',
      ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as Body };
}

const rowsOfMail = async () =>
  (
    await test.database.pool.query<{ address: string; state: string; worker: string }>(
      `SELECT c.email AS address, m.state, m.worker FROM outgoing_mail m JOIN contact c ON c.id = m.contact_id`,
    )
  ).rows;

const isOnItsWay = async () =>
  (
    await test.database.pool.query(
      `SELECT FROM outgoing_mail WHERE state IN ('queued', 'claimed', 'handing_over') LIMIT 1`,
    )
  ).rows.length > 0;

it('gives each of 500 contacts one mail, though one of two copies of the product is killed half-way', async () => {
  const copies = Promise.all([startCopy(), startCopy()]);
  const partnerId = await addPartner(test.database);
  for (let number = 0; number < CONTACTS; number += 1) {
    await addContact(test.database, partnerId, { email: `kontakt-${number}@part.example` });
  }
  const token = await beginSession(test.database, await addUser(test.database, { role: 'administrator' }));
  const [cookie = ''] = new SessionCookie(new Settings(readConfig({}), TEST_SECRET)).begin(token).split(';');
  const [mortal, survivor] = await copies;
  const killed = server.hasTaken(CONTACTS / 2).then(async () => {
    mortal.child.kill('SIGKILL');
    await once(mortal.child, 'exit');
  });

  const draft = await ask<ResponseOf<typeof rounds.create>>(`${survivor.api}${rounds.create.path}`, cookie, {
    body: roundDraftOf({ deadline: '2199-12-31' }),
  });
  const address = `${survivor.api}${rounds.get.path.replace(':roundId', draft.body.id)}`;
  const started = await ask(`${address}/start`, cookie, { ifMatch: 1, body: { contacts: CONTACTS } });
  expect([draft.status, started.status]).toEqual([201, 200]);
  await killed;
  while (await isOnItsWay()) await new Promise((resolve) => setTimeout(resolve, 250));

  const mails = await rowsOfMail();
  expect(mails).toHaveLength(CONTACTS);
  expect(new Set(mails.map(({ worker }) => worker)).size).toBe(2);
  const inState = (wished: string) => mails.filter(({ state }) => state === wished).map((one) => one.address);
  const [sent, uncertain] = [inState('sent'), inState('uncertain')];
  // What the copy that died was handing over: nobody knows, so nobody sends it again unasked.
  expect(uncertain.length).toBeLessThanOrEqual(AT_A_TIME);
  expect(sent.length + uncertain.length).toBe(CONTACTS);
  const taken = server.received.map(({ to }) => to);
  expect(new Set(taken).size).toBe(taken.length);
  expect(sent.filter((one) => !taken.includes(one))).toEqual([]);

  const reported = await ask<ResponseOf<typeof mail.list>>(`${survivor.api}${mail.list.path}?state=uncertain`, cookie);
  expect(reported.body.total).toBe(uncertain.length);
  const round = await ask<ResponseOf<typeof rounds.get>>(address, cookie);
  expect(round.body.counts).toMatchObject({ sent: sent.length, waiting: uncertain.length, bounced: 0 });
}, 120_000);

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { rounds } from '@registry/contract/rounds';
import { createApp } from '../app.js';
import { readConfig } from '../platform/config/config.js';
import { type Handover, type Mail, MailService } from '../platform/mail/mail.service.js';
import { addContact, addPartner, addUser, beginSession } from '../testing/factories.js';
import { roundDraftOf } from '../testing/rounds.js';
import { TEST_SECRET } from '../testing/test-app.js';
import { TestClock } from '../testing/test-clock.js';
import { TestLogger } from '../testing/test-logger.js';
import { useTestDatabase } from '../testing/use-test-database.js';
import { Visitor } from '../testing/visitor.js';

const CONTACTS = 500;

/** Counts what it delivers; from its `fuse`-th mail on it hangs before the last byte, as a copy that was killed. */
class CountingMailService extends MailService {
  readonly addresses: string[] = [];
  private begun = 0;
  private readonly wakeUps: (() => void)[] = [];

  constructor(private readonly fuse = Number.POSITIVE_INFINITY) {
    super();
  }

  override async send(mail: Mail, { beforeLastByte }: Handover): Promise<void> {
    this.begun += 1;
    if (this.begun > this.fuse) await new Promise<void>((resolve) => this.wakeUps.push(resolve));
    await beforeLastByte();
    this.addresses.push(mail.to);
  }

  /** Lets what hung go on: it finds that its mail is another's. */
  wake(): void {
    for (const resolve of this.wakeUps.splice(0)) resolve();
  }
}

const test = useTestDatabase();
const config = readConfig({});
const mortal = new CountingMailService(100);
const survivor = new CountingMailService();
const apps: NestFastifyApplication[] = [];

beforeAll(async () => {
  for (const mail of [mortal, survivor]) {
    apps.push(
      await createApp({
        config,
        secret: TEST_SECRET,
        connections: test.database,
        clock: new TestClock('2026-03-15T08:00:00.000Z'),
        logger: new TestLogger(),
        mail,
        mailPace: { giveUpClaimAfter: 1, lookEvery: 0.2 },
      }),
    );
  }
}, 60_000);
afterAll(async () => {
  mortal.wake();
  for (const app of apps) await app.close();
}, 60_000);

it('gives each of 500 contacts one mail, by two copies of the product of which one dies half-way', async () => {
  const partnerId = await addPartner(test.database);
  for (let number = 0; number < CONTACTS; number += 1) {
    await addContact(test.database, partnerId, { email: `kontakt-${number}@part.example` });
  }
  const token = await beginSession(test.database, await addUser(test.database, { role: 'coordinator' }));
  const visitors = apps.map((app) => new Visitor(app, config.publicUrl).withSession(token));
  const [one] = visitors;
  const draft = await one?.ask(rounds.create, { body: roundDraftOf() });
  const params = { roundId: draft?.body.id ?? '' };

  const starts = await Promise.all(
    visitors.map((visitor) => visitor.ask(rounds.start, { params, ifMatch: 1, body: { contacts: CONTACTS } })),
  );
  const isUnderWay = async () =>
    (
      await test.database.pool.query(
        `SELECT FROM outgoing_mail WHERE state NOT IN ('sent') AND data ->> 'roundId' = $1 LIMIT 1`,
        [params.roundId],
      )
    ).rows.length > 0;
  while (await isUnderWay()) await new Promise((resolve) => setTimeout(resolve, 100));
  mortal.wake();

  const delivered = [...mortal.addresses, ...survivor.addresses];
  expect(starts.map(({ status }) => status).sort()).toEqual([200, 412]);
  expect(mortal.addresses).toHaveLength(100);
  expect(delivered).toHaveLength(CONTACTS);
  expect(new Set(delivered).size).toBe(CONTACTS);
  const { body } = (await one?.ask(rounds.get, { params })) ?? {};
  expect(body?.counts).toMatchObject({ sent: CONTACTS, waiting: 0, bounced: 0 });
}, 120_000);

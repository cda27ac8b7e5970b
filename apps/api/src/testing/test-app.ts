import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Database as Connections, createDatabase } from '@registry/database';
import { createDatabaseFromTemplate, dropDatabase, type TestServer } from '@registry/database/testing';
import type { Role } from '@registry/domain/access';
import { createApp } from '../app.js';
import { type Config, readConfig } from '../platform/config/config.js';
import { Background } from '../platform/jobs/background.js';
import { OutboxMailService } from '../platform/mail/mail.service.js';
import { addUser, beginSession } from './factories.js';
import { TestClock } from './test-clock.js';
import { TestLogger } from './test-logger.js';
import { Visitor } from './visitor.js';

export const TEST_SECRET = 'a secret for tests that is long enough';

export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly connections: Connections;
  readonly clock: TestClock;
  readonly mail: OutboxMailService;
  readonly logger: TestLogger;
  readonly config: Config;
  /** Somebody who is not signed in. */
  visitor(): Visitor;
  /** A new user with the role, signed in. */
  signInAs(role: Exclude<Role, 'member'>): Promise<Visitor>;
  /** The contact with this address, signed in as a member; see `addContact` in the factories. */
  signInAsContact(email: string): Promise<Visitor>;
  /** Settles when what happens after answers has happened, and no mail is on its way. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

export interface TestAppOptions {
  /** Environment beside nothing, which is the demo. */
  readonly environment?: Readonly<Record<string, string>>;
  /** An instant; 15 March 2026, 09:00 in Sweden, unless told. */
  readonly now?: string;
  readonly webFolder?: string;
}

/** Settings of a real installation. */
export const realEnvironment = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://register.example.se',
  SECRET: TEST_SECRET,
  SMTP_URL: 'smtp://127.0.0.1:1',
  MAIL_FROM: 'register@example.se',
} as const;

/** The whole product on a database of its own, with a clock and a mail service that tests can see into. */
export async function createTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const server = JSON.parse(process.env.REGISTRY_TEST_SERVER ?? '{}') as TestServer;
  const url = await createDatabaseFromTemplate(server);
  const connections = createDatabase(url, { connections: 5 });
  const config = readConfig(options.environment ?? {});
  const clock = new TestClock(options.now ?? '2026-03-15T08:00:00.000Z');
  const logger = new TestLogger();
  const mail = new OutboxMailService(clock);
  const app = await createApp({
    config,
    secret: TEST_SECRET,
    connections,
    clock,
    logger,
    mail,
    ...(options.webFolder !== undefined && { webFolder: options.webFolder }),
  });
  const visitor = () => new Visitor(app, config.publicUrl);
  const signIn = async (userId: string) => visitor().withSession(await beginSession(connections, userId));
  return {
    app,
    connections,
    clock,
    mail,
    logger,
    config,
    visitor,
    signInAs: async (role) => signIn(await addUser(connections, { role })),
    signInAsContact: async (email) => signIn(await addUser(connections, { role: null, email: email.toLowerCase() })),
    idle: async () => {
      await app.get(Background).idle();
      await mailIsIdle(connections);
    },
    close: async () => {
      await app.close();
      await connections.close();
      await dropDatabase(server, url);
    },
  };
}

/** Settles when every mail in the queue is sent, or has ended otherwise. */
async function mailIsIdle({ pool }: Connections): Promise<void> {
  const until = Date.now() + 4000;
  for (;;) {
    const { rows } = await pool.query(
      `SELECT FROM outgoing_mail WHERE state IN ('queued', 'claimed', 'handing_over') AND attempts < 2 LIMIT 1`,
    );
    if (rows.length === 0) return;
    if (Date.now() > until) throw new Error('Mail does not come to rest.');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

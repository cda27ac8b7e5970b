import type { AddressInfo } from 'node:net';
import { createDatabase } from '@registry/database';
import { createApp } from '../../app.js';
import { SystemClock } from '../../platform/clock/clock.js';
import { readConfig } from '../../platform/config/config.js';
import { createLogger } from '../../platform/logging/logger.js';
import { SmtpMailService } from '../../platform/mail/mail.service.js';

/**
 * A copy of the whole product in a process of its own, to be killed by tests. Started with the addresses of the database and
 * of the mail server, and the secret; says on which port it answers. Only less patient than usual with copies that died.
 */
const [databaseUrl = '', smtpUrl = '', secret = ''] = process.argv.slice(2);
const app = await createApp({
  config: readConfig({}),
  secret,
  connections: createDatabase(databaseUrl, { connections: 6 }),
  clock: new SystemClock(),
  logger: createLogger({ isDemo: false, logLevel: 'silent' }),
  mail: new SmtpMailService(smtpUrl, 'register@example.se'),
  mailPace: { giveUpClaimAfter: 3, lookEvery: 1 },
});
const server = app.getHttpAdapter().getInstance();
await server.listen({ port: 0, host: '127.0.0.1' });
process.stdout.write(`${(server.server.address() as AddressInfo).port}\n`);

import { createDatabase } from '@registry/database';
import { SystemClock } from '../../clock/clock.js';
import { createLogger } from '../../logging/logger.js';
import { SmtpMailService } from '../mail.service.js';
import { MailWorkbench } from './mail-workbench.js';

/**
 * A copy of the product, as far as mail goes, in a process of its own, to be killed by tests. Started with the addresses of
 * the database and of the mail server; says `ready` when it sends.
 */
const [databaseUrl = '', smtpUrl = ''] = process.argv.slice(2);
const workbench = new MailWorkbench({
  connections: createDatabase(databaseUrl, { connections: 6 }),
  logger: createLogger({ isDemo: false, logLevel: 'silent' }),
  mail: new SmtpMailService(smtpUrl, 'register@example.se'),
  clock: new SystemClock(),
  pace: { giveUpClaimAfter: 3, lookEvery: 1 },
});
await workbench.start();
process.stdout.write('ready\n');

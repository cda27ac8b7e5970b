import { fileURLToPath } from 'node:url';
import {
  checkServer,
  createDatabase,
  DatabaseTooOldError,
  DatabaseUnavailableError,
  EmbeddedPostgresError,
  MigrationError,
  migrate,
  startEmbeddedPostgres,
} from '@registry/database';
import { createApp } from './app.js';
import { seedDemo } from './demo/seed-demo.js';
import { SystemClock } from './platform/clock/clock.js';
import { type Config, ConfigError, isLoopback, readConfig } from './platform/config/config.js';
import { secretOf } from './platform/config/secret.js';
import { Database } from './platform/database/database.js';
import { createLogger, factsOf, type Logger } from './platform/logging/logger.js';
import { OutboxMailService, SmtpMailService } from './platform/mail/mail.service.js';
import { InvitationService } from './session/invitation.service.js';

const webFolder = fileURLToPath(new URL('../../web/dist', import.meta.url));

/** How long a stop may take before it is forced, in milliseconds. */
const STOP_WITHIN_MS = 8000;

/** Errors whose message is meant for whoever starts the product, as it is. */
const explained = [ConfigError, EmbeddedPostgresError, MigrationError, DatabaseUnavailableError, DatabaseTooOldError];

/** A line for whoever started the product. Not the log: it is read by people even where the log is JSON. */
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** What has to be ended, in order, the last begun first. */
class Endings {
  private readonly endings: (() => Promise<unknown>)[] = [];
  private done: Promise<void> | undefined;

  add(end: () => Promise<unknown>): void {
    this.endings.unshift(end);
  }

  run(): Promise<void> {
    this.done ??= (async () => {
      for (const end of this.endings) await end().catch(() => undefined);
    })();
    return this.done;
  }
}

/** Starts the product with these settings and runs it until it is told to stop. */
export async function startProduct(environment: Readonly<Record<string, string | undefined>>): Promise<void> {
  const endings = new Endings();
  let isStopping = false;
  const stop = async (code: number): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(code === 0 ? 1 : code), STOP_WITHIN_MS).unref();
    await endings.run();
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(0));

  try {
    const config = readConfig(environment);
    const logger = createLogger(config);
    process.on('unhandledRejection', (error) => logger.error(factsOf(error), 'unhandled rejection'));
    await run(config, logger, endings);
  } catch (error) {
    if (isStopping) return;
    process.stderr.write(`${explain(error)}\n`);
    await stop(error instanceof ConfigError ? 78 : 1);
  }
}

async function run(config: Config, logger: Logger, endings: Endings): Promise<void> {
  const url = config.databaseUrl ?? (await embeddedUrl(config, logger, endings));
  if (config.databaseUrl !== null) await checkServer(url);
  await migrate(url, { log: say });
  const connections = createDatabase(url, {
    connections: 20,
    onError: (error) => logger.warn(factsOf(error), 'a database connection broke'),
  });
  endings.add(() => connections.close());

  const clock = new SystemClock();
  const database = new Database(connections);
  if (config.isDemo && config.demoData === 'full' && (await isEmpty(database))) await seedDemo(database, clock);

  const mail =
    config.mail === null ? new OutboxMailService(clock) : new SmtpMailService(config.mail.smtpUrl, config.mail.from);
  const secret = await secretOf(config);
  const app = await createApp({ config, secret, connections, clock, logger, mail, webFolder });
  endings.add(() => app.close());

  const link = config.isDemo ? undefined : await app.get(InvitationService).inviteFirstAdministrator();
  // Fastify's own: Nest's would log a port in use as a fault, before it is explained below.
  await app.getHttpAdapter().getInstance().listen({ port: config.port, host: config.host });
  announce(config, link);
}

async function embeddedUrl(config: Config, logger: Logger, endings: Endings): Promise<string> {
  const server = await startEmbeddedPostgres({
    dataDir: config.dataDir,
    log: (line) => logger.debug({}, line),
  });
  endings.add(() => server.stop());
  return server.url;
}

async function isEmpty(database: Database): Promise<boolean> {
  const rows = await database.query('SELECT FROM partner UNION ALL SELECT FROM history_entry LIMIT 1');
  return rows.length === 0;
}

function announce(config: Config, invitation: string | undefined): void {
  if (invitation !== undefined) {
    say('No administrator yet. Whoever opens this link within 24 hours becomes one; it is shown only now:');
    say(`  ${invitation}`);
  }
  const where = isLoopback(config.host) && !config.isDemo ? ` (${config.host}:${config.port})` : '';
  say(`Öppna ${config.publicUrl}${where}`);
}

function explain(error: unknown): string {
  if (explained.some((kind) => error instanceof kind)) return (error as Error).message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return 'The port is already in use. Stop what uses it, or choose another one with PORT (npm start -- --port 8080).';
  }
  if (code === 'EACCES')
    return 'The port or the data directory may not be used by this user. Choose another PORT or DATA_DIR.';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

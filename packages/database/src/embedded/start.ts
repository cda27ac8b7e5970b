import { readFile, rename, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { EmbeddedPostgresError } from './errors.js';
import { type Home, openHome } from './home.js';
import { type Ownership, takeOwnership } from './ownership.js';
import { clearStalePostmaster, findPostmaster } from './postmaster.js';
import { runProgram } from './run-program.js';

export interface EmbeddedPostgresOptions {
  /** Everything the product keeps; created if missing. Where in it the cluster lives: see `openHome`. */
  readonly dataDir: string;
  /** Told what happens, in one plain line at a time. Never contains the password. */
  readonly log?: (line: string) => void;
  /** False trades safety for speed (no flush to disk): for throw-away databases in tests only. */
  readonly durable?: boolean;
  /** As root: where files go that the unprivileged user running PostgreSQL must reach. */
  readonly systemFolder?: string;
}

export interface EmbeddedPostgres {
  /** Of the product's database, for its own role, which is not a superuser. Contains the password: never log it. */
  readonly url: string;
  /** Of the maintenance database, for the superuser. */
  readonly adminUrl: string;
  readonly dataDir: string;
  /** Stops the server in order ("fast": open transactions are rolled back, everything committed is kept). */
  stop(): Promise<void>;
}

const SYSTEM_FOLDER = '/var/lib/partnership-registry';
const PRODUCT = 'registry';
/** Crash recovery after a long uptime may take a while. */
const PATIENCE_MS = 60_000;

/**
 * Starts the product's own PostgreSQL on a free loopback port, or takes over the one that a killed copy of the product
 * left running on the same data directory.
 *
 * @throws {DataDirectoryInUseError} if another copy of the product runs on it.
 * @throws {DataDirectoryVersionError} if another major version of PostgreSQL wrote it.
 * @throws {DataDirectoryNotUsableError} if it cannot be read or written.
 * @throws {EmbeddedPostgresError} for anything else, with the end of the server's log.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { log = () => undefined, durable = true, systemFolder = SYSTEM_FOLDER } = options;
  const home = await openHome({ dataDir: options.dataDir, log, durable, systemFolder });
  const { ownership, port, pid } = await bringUp(home, durable, log);
  await ensureDatabase(ownership.client, home.password);

  // Whatever ends this process in order, a crash of our own included, takes the server with it.
  const endServer = (): void => {
    try {
      process.kill(pid, 'SIGINT');
    } catch {
      // Already gone.
    }
  };
  process.once('exit', endServer);

  const address = (user: string, database: string): string =>
    `postgresql://${user}:${home.password}@127.0.0.1:${port}/${database}`;
  let stopping: Promise<void> | undefined;
  return {
    url: address(PRODUCT, PRODUCT),
    adminUrl: address('postgres', 'postgres'),
    dataDir: home.dataDir,
    stop: () => {
      process.removeListener('exit', endServer);
      stopping ??= shutDown(home, ownership);
      return stopping;
    },
  };
}

async function bringUp(
  home: Home,
  durable: boolean,
  log: (line: string) => void,
): Promise<{ ownership: Ownership; port: number; pid: number }> {
  const deadline = Date.now() + PATIENCE_MS;
  let started = false;
  let failure = '';
  for (let starts = 0; Date.now() < deadline; ) {
    const postmaster = await findPostmaster(home.cluster);
    if (postmaster === undefined) {
      if (starts === 5) break;
      starts += 1;
      const outcome = await launch(home, durable);
      started = outcome.code === 0;
      failure = outcome.output;
      // The port may have been taken meanwhile, another copy faster, or backends of a killed server still leaving.
      if (!started) await pause(250);
      continue;
    }
    const ownership = await takeOwnership(home, postmaster.port, log);
    if (ownership !== undefined) {
      if (!started) log('Taking over the database of a copy that ended unexpectedly');
      return { ownership, ...postmaster };
    }
    await pause(50);
  }
  const lines = (await readFile(home.serverLog, 'utf8').catch(() => '')).trimEnd().split('\n').slice(-10);
  throw new EmbeddedPostgresError(`The database did not start. ${failure}\n${lines.join('\n')}`.trimEnd());
}

async function launch(home: Home, durable: boolean): Promise<{ code: number | null; output: string }> {
  await clearStalePostmaster(home.cluster);
  await rotate(home.serverLog);
  const settings = {
    listen_addresses: '127.0.0.1',
    port: await freePort(),
    // TCP with a password only: socket paths have a length limit, and a socket in /tmp invites strangers.
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Rejected statements and the values in them are personal data: the product reports its own errors.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(durable
      ? { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' }
      : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
  };
  const flags = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  return runProgram(
    home.binaries.pgCtl,
    ['start', '-D', home.cluster, '-l', home.serverLog, '-w', '-t', '60', '-s', '-o', flags.join(' ')],
    home.runAs,
  );
}

/** Idempotent, because a first start may have been killed between creating the cluster and this. */
async function ensureDatabase(client: pg.Client, password: string): Promise<void> {
  const { rows } = await client.query<{ role: boolean; database: boolean }>(
    `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS role,
            EXISTS (SELECT FROM pg_database WHERE datname = $1) AS database`,
    [PRODUCT],
  );
  if (rows[0]?.role !== true)
    await client.query(`CREATE ROLE ${PRODUCT} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
  if (rows[0]?.database !== true) await client.query(`CREATE DATABASE ${PRODUCT} OWNER ${PRODUCT}`);
}

async function shutDown(home: Home, ownership: Ownership): Promise<void> {
  // Ownership is given up last: nobody may take over a server that is about to stop.
  const outcome = await runProgram(
    home.binaries.pgCtl,
    ['stop', '-D', home.cluster, '-m', 'fast', '-w', '-t', '60', '-s'],
    home.runAs,
  );
  const alive = outcome.code !== 0 && (await findPostmaster(home.cluster)) !== undefined;
  await ownership.release();
  if (alive) throw new EmbeddedPostgresError(`The database did not stop. ${outcome.output}`);
}

async function rotate(file: string): Promise<void> {
  const size = (await stat(file).catch(() => undefined))?.size ?? 0;
  if (size > 10_000_000) await rename(file, `${file}.old`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no free port')),
      );
    });
  });
}

import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { findErrorCode, messageOf } from '../error-code.js';
import { type Binaries, getBinaries } from './binaries.js';
import { DataDirectoryNotUsableError, DataDirectoryVersionError, EmbeddedPostgresError } from './errors.js';
import { isAlive } from './processes.js';
import { runProgram } from './run-program.js';
import { canEnter, getUnprivilegedUser, isRoot, type RunAs } from './system-user.js';

/** An initialised PostgreSQL cluster and all it takes to run it. */
export interface Home {
  /** The data directory as the product was told, resolved. */
  readonly dataDir: string;
  /** PostgreSQL's own folder (`PGDATA`). */
  readonly cluster: string;
  readonly serverLog: string;
  /** Of the database superuser and of the product's role; random, kept in a file of mode 0600. */
  readonly password: string;
  readonly runAs: RunAs;
  readonly binaries: Binaries;
}

export interface HomeOptions {
  readonly dataDir: string;
  readonly log: (line: string) => void;
  /** False skips the flush of new files to disk: for throw-away databases only. */
  readonly durable: boolean;
  /** Where root keeps what an unprivileged user must reach. */
  readonly systemFolder: string;
}

const POINTER = 'postgres-location.txt';

/**
 * Finds the cluster of a data directory, or creates it.
 *
 * It lives in `<dataDir>/postgres`. Only when the product runs as root and the unprivileged user that must run
 * PostgreSQL cannot reach that folder (a checkout below `/root`), it lives in `<systemFolder>/<hash of the path>` instead
 * and `<dataDir>/postgres-location.txt` says where. A cluster that exists is always run as the user that owns its files.
 *
 * @throws {DataDirectoryVersionError} if another major version of PostgreSQL wrote it.
 * @throws {DataDirectoryNotUsableError} if it cannot be read or written.
 */
export async function openHome(options: HomeOptions): Promise<Home> {
  const dataDir = await makeDataDir(options.dataDir);
  const { folder, runAs, pointed } = await chooseFolder(dataDir, options.systemFolder);
  const binaries = await getBinaries(runAs, options.systemFolder);

  if (!existsSync(folder)) {
    if (pointed) {
      const reason = `its database was kept in ${folder} (see ${POINTER}), which is missing. Put it back from a backup, or remove ${POINTER} to begin with an empty one.`;
      throw new DataDirectoryNotUsableError(dataDir, reason);
    }
    options.log('Creating the database (first start)');
    await createCluster(folder, { binaries, runAs, durable: options.durable });
  }
  if (!pointed && dirname(folder) !== dataDir) await writeFile(join(dataDir, POINTER), `${folder}\n`, { mode: 0o600 });

  const cluster = join(folder, 'cluster');
  try {
    const found = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim();
    if (found !== String(binaries.major)) throw new DataDirectoryVersionError(dataDir, found, binaries.major);
    const password = (await readFile(join(folder, 'password'), 'utf8')).trim();
    return { dataDir, cluster, serverLog: join(folder, 'server.log'), password, runAs, binaries };
  } catch (error) {
    if (error instanceof EmbeddedPostgresError) throw error;
    throw new DataDirectoryNotUsableError(dataDir, unusable(error, folder));
  }
}

async function makeDataDir(path: string): Promise<string> {
  try {
    // As root the unprivileged user must be able to pass through it.
    await mkdir(path, { recursive: true, mode: isRoot() ? 0o711 : 0o700 });
    return await realpath(path);
  } catch (error) {
    throw new DataDirectoryNotUsableError(path, messageOf(error));
  }
}

async function chooseFolder(
  dataDir: string,
  systemFolder: string,
): Promise<{ folder: string; runAs: RunAs; pointed: boolean }> {
  const inside = join(dataDir, 'postgres');
  const pointer = await readFile(join(dataDir, POINTER), 'utf8').catch(() => undefined);
  if (pointer !== undefined) {
    const folder = pointer.trim();
    return { folder, runAs: isRoot() ? ((await ownerOf(folder)) ?? getUnprivilegedUser()) : undefined, pointed: true };
  }
  if (!isRoot()) return { folder: inside, runAs: undefined, pointed: false };

  const user = (await ownerOf(inside)) ?? getUnprivilegedUser();
  if (canEnter(user, dataDir)) return { folder: inside, runAs: user, pointed: false };
  if (existsSync(inside)) {
    const reason =
      'PostgreSQL must run as the user that owns the folder "postgres" in it, and that user cannot reach it. Start the product as that user.';
    throw new DataDirectoryNotUsableError(dataDir, reason);
  }
  const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  const outside = join(systemFolder, hash);
  return { folder: outside, runAs: (await ownerOf(outside)) ?? user, pointed: false };
}

async function ownerOf(folder: string): Promise<RunAs> {
  const found = await stat(folder).catch(() => undefined);
  return found === undefined || found.uid === 0 ? undefined : { uid: found.uid, gid: found.gid };
}

/** Builds the whole folder beside its place and moves it there, so that a start killed half-way leaves nothing behind. */
async function createCluster(
  folder: string,
  { binaries, runAs, durable }: { binaries: Binaries; runAs: RunAs; durable: boolean },
): Promise<void> {
  await mkdir(dirname(folder), { recursive: true, mode: 0o755 });
  await removeUnfinished(folder);
  const unfinished = `${folder}.new-${process.pid}`;
  const passwordFile = join(unfinished, 'password');
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await writeFile(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  if (runAs !== undefined) {
    await chown(unfinished, runAs.uid, runAs.gid);
    await chown(passwordFile, runAs.uid, runAs.gid);
  }
  await initialise(binaries, runAs, [
    `--pgdata=${join(unfinished, 'cluster')}`,
    `--pwfile=${passwordFile}`,
    ...(durable ? [] : ['--no-sync']),
  ]);
  try {
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    // Another copy, started at the same moment, may have been faster: then its cluster is the one.
    if (!existsSync(folder)) throw error;
  }
}

/**
 * Order and case come from PostgreSQL's own C.UTF-8, the same on every machine and unmoved by upgrades of the operating
 * system; Swedish order is asked for where it is wanted (`COLLATE "sv-SE-x-icu"`). pg_trgm, though, asks the C library
 * what a letter is, so a UTF-8 ctype is needed for å, ä and ö to count.
 */
async function initialise(binaries: Binaries, runAs: RunAs, args: readonly string[]): Promise<void> {
  const fixed = ['--username=postgres', '--auth=scram-sha-256', '--encoding=UTF8', '--no-instructions'];
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  let output = '';
  for (const ctype of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
    const outcome = await runProgram(binaries.initdb, [...fixed, ...locale, `--lc-ctype=${ctype}`, ...args], runAs);
    if (outcome.code === 0) return;
    output = outcome.output;
    if (!/locale/i.test(output)) break;
  }
  throw new EmbeddedPostgresError(`The database could not be created:\n${output}`);
}

async function removeUnfinished(folder: string): Promise<void> {
  const prefix = `${basename(folder)}.new-`;
  for (const name of await readdir(dirname(folder))) {
    if (!name.startsWith(prefix) || isAlive(Number(name.slice(prefix.length)))) continue;
    // The killed start may have left its initdb at work, which still writes for a moment: then the next start tidies up.
    await rm(join(dirname(folder), name), { recursive: true, force: true }).catch(() => undefined);
  }
}

function unusable(error: unknown, folder: string): string {
  const code = findErrorCode(error);
  if (code === 'EACCES' || code === 'EPERM') {
    return `its folder ${folder} belongs to another user. Start the product as the same user as before.`;
  }
  return `its folder ${folder} is damaged (${messageOf(error)}). Restore it from a backup, or choose another DATA_DIR.`;
}

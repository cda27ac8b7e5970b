import { execFileSync } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { ChildProduct } from '../testing/start-child.js';
import {
  DataDirectoryInUseError,
  DataDirectoryVersionError,
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from './index.js';
import { findPostmaster } from './postmaster.js';
import { getUnprivilegedUser, isRoot } from './system-user.js';

jest.setTimeout(120_000);

/** A data directory that was used and left in order: copying it is ten times faster than creating one. */
let used: string;
let folder: string;
let dataDir: string;
let systemFolder: string;
const running: { stop(): Promise<unknown> }[] = [];

beforeAll(async () => {
  used = await realpath(await mkdtemp(join(tmpdir(), 'registry-spec-')));
  await chmod(used, 0o755);
  const server = await startEmbeddedPostgres({ dataDir: join(used, 'data'), systemFolder: join(used, 'system') });
  await server.stop();
});

afterAll(async () => {
  await rm(used, { recursive: true, force: true });
});

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'registry-spec-')));
  await chmod(folder, 0o755);
  dataDir = join(folder, 'data');
  systemFolder = join(folder, 'system');
});

afterEach(async () => {
  for (const one of running.splice(0).reverse()) await one.stop();
  const orphan = await findPostmaster(join(dataDir, 'postgres', 'cluster'));
  if (orphan !== undefined) process.kill(orphan.pid, 'SIGQUIT');
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
});

async function start(log: (line: string) => void = () => undefined): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, systemFolder, log });
  running.push(server);
  return server;
}

function copyUsed(): void {
  execFileSync('cp', ['-a', join(used, 'data'), dataDir]);
}

function startChild(...user: [{ uid?: number; gid?: number; cwd?: string }?]): ChildProduct {
  const child = new ChildProduct(dataDir, systemFolder, ...user);
  running.push({ stop: () => child.kill() });
  return child;
}

async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('first start', () => {
  it('creates a durable database that only its password opens', async () => {
    const server = await start();

    const settings = await query(
      server.url,
      `SELECT current_setting('fsync') AS fsync, current_setting('full_page_writes') AS pages,
              current_setting('listen_addresses') AS address, current_user AS role,
              (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS superuser`,
    );
    expect(settings).toEqual([{ fsync: 'on', pages: 'on', address: '127.0.0.1', role: 'registry', superuser: false }]);
    expect((await stat(join(dataDir, 'postgres', 'password'))).mode & 0o777).toBe(0o600);
    const wrong = new URL(server.url);
    wrong.password = 'wrong';
    await expect(query(wrong.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('knows Swedish order and letters', async () => {
    copyUsed();
    const server = await start();

    const rows = await query(
      server.url,
      `SELECT lower('ÅÄÖ') AS lower, array_agg(name ORDER BY name COLLATE "sv-SE-x-icu") AS names
         FROM unnest(ARRAY['Örebro', 'Zink', 'Åre', 'Ånge']) AS name`,
    );

    expect(rows).toEqual([{ lower: 'åäö', names: ['Zink', 'Ånge', 'Åre', 'Örebro'] }]);
    await query(server.url, 'CREATE EXTENSION pg_trgm');
    const [trigrams] = await query<{ count: string }>(server.url, `SELECT cardinality(show_trgm('ö')) AS count`);
    expect(Number(trigrams?.count)).toBe(2);
  });

  it('survives being killed while it creates the database', async () => {
    const half = join(dataDir, `postgres.new-${2 ** 31 - 1}`);
    await mkdir(half, { recursive: true, mode: 0o711 });
    await chmod(dataDir, 0o711);

    await start();

    await expect(stat(half)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('restart', () => {
  beforeEach(copyUsed);

  it('keeps the data', async () => {
    const first = await start();
    await query(first.url, 'CREATE TABLE thing AS SELECT 42 AS answer');
    await first.stop();
    await first.stop();

    const second = await start();

    expect(await query(second.url, 'SELECT answer FROM thing')).toEqual([{ answer: 42 }]);
  });

  it('starts although the process id in a left-over file belongs to something else now', async () => {
    const file = join(dataDir, 'postgres', 'cluster', 'postmaster.pid');
    await writeFile(file, `${process.pid}\n${dataDir}\n1\n5432\n\n127.0.0.1\n0 0\nready   \n`, { mode: 0o600 });
    const owner = await stat(join(dataDir, 'postgres'));
    await chown(file, owner.uid, owner.gid);

    await expect(start()).resolves.toBeDefined();
  });

  it('refuses the files of another major version and leaves them alone', async () => {
    const file = join(dataDir, 'postgres', 'cluster', 'PG_VERSION');
    await writeFile(file, '17\n');

    const attempt = start();

    await expect(attempt).rejects.toThrow(DataDirectoryVersionError);
    await expect(attempt).rejects.toThrow('PostgreSQL 17');
    expect(await readFile(file, 'utf8')).toBe('17\n');
  });
});

describe('after kill -9', () => {
  beforeEach(copyUsed);

  it('takes over the server that lives on and has every acknowledged write', async () => {
    const child = startChild();
    await child.said('ready');
    child.tell('write');
    await child.said('kept');
    await child.kill();
    const said: string[] = [];

    const server = await start((line) => said.push(line));

    const kept = child.lines.filter((line) => line.startsWith('kept ')).length;
    const [row] = await query<{ count: string }>(server.url, 'SELECT count(*) FROM kept');
    expect(kept).toBeGreaterThan(0);
    expect(Number(row?.count)).toBeGreaterThanOrEqual(kept);
    expect(said).toEqual(['Taking over the database of a copy that ended unexpectedly']);
  });

  it('recovers when the server was killed as well', async () => {
    const child = startChild();
    await child.said('ready');
    child.tell('write');
    await child.said('kept');
    const postmaster = await findPostmaster(join(dataDir, 'postgres', 'cluster'));
    if (postmaster === undefined) throw new Error('no server');
    process.kill(postmaster.pid, 'SIGKILL');
    await child.kill();

    const server = await start();

    const kept = child.lines.filter((line) => line.startsWith('kept ')).length;
    const [row] = await query<{ count: string }>(server.url, 'SELECT count(*) FROM kept');
    expect(Number(row?.count)).toBeGreaterThanOrEqual(kept);
  });
});

describe('a second copy', () => {
  it('is refused with the pid of the first, which goes on', async () => {
    copyUsed();
    const child = startChild();
    const url = await child.said('ready');

    const attempt = start();

    await expect(attempt).rejects.toThrow(DataDirectoryInUseError);
    await expect(attempt).rejects.toMatchObject({ ownerPid: child.pid });
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('started at the same moment on an empty directory leaves exactly one running', async () => {
    const children = [startChild(), startChild()];

    const outcomes = await Promise.all(
      children.map((child) => Promise.race([child.said('ready').then(() => 'ready'), child.said('failed')])),
    );

    expect(outcomes.filter((outcome) => outcome === 'ready')).toHaveLength(1);
    expect(outcomes.find((outcome) => outcome !== 'ready')).toMatch(/^DataDirectoryInUseError/);
  });
});

const asRoot = isRoot() ? describe : describe.skip;

asRoot('as root', () => {
  it('works below a home directory that nobody else can enter', async () => {
    const home = join(folder, 'home');
    await mkdir(home, { mode: 0o700 });
    dataDir = join(home, 'checkout', 'data');
    const first = await start();
    await query(first.url, 'CREATE TABLE thing AS SELECT 42 AS answer');
    await first.stop();

    const second = await start();

    expect(await query(second.url, 'SELECT answer FROM thing')).toEqual([{ answer: 42 }]);
    expect(await readFile(join(dataDir, 'postgres-location.txt'), 'utf8')).toContain(systemFolder);
  });

  it('runs an ordinary user’s database as that user, and gives it back unharmed', async () => {
    const user = getUnprivilegedUser();
    await mkdir(dataDir, { mode: 0o755 });
    await chown(dataDir, user.uid, user.gid);
    const ordinary = startChild({ ...user, cwd: '/' });
    await ordinary.said('ready');
    await ordinary.stop();

    const root = await start();
    await root.stop();

    const again = startChild({ ...user, cwd: '/' });
    await expect(again.said('ready')).resolves.toContain('postgresql://');
    await again.stop();
  });
});

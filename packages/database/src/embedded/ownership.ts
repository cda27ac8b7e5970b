import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { DataDirectoryInUseError, EmbeddedPostgresError } from './errors.js';
import type { Home } from './home.js';

/** Key of the advisory lock, in the database `postgres`, that the copy of the product owning the server holds. */
const OWNER_LOCK = 5_706_402;
const APPLICATION_NAME = 'registry-owner';

/**
 * The right of one process to use, and to stop, the embedded server: an advisory lock on a connection of its own, so that
 * it ends with the process however the process ends.
 */
export interface Ownership {
  readonly client: pg.Client;
  /** Gives the right back; the server goes on. */
  release(): Promise<void>;
}

/**
 * Takes ownership of the server at `port`.
 *
 * @returns nothing if the server does not answer yet (starting, recovering) or any more (stopping).
 * @throws {DataDirectoryInUseError} if another copy of the product keeps it for longer than a moment.
 */
export async function takeOwnership(
  home: Home,
  port: number,
  log: (line: string) => void,
): Promise<Ownership | undefined> {
  const client = await connect(home, port);
  if (client === undefined) return undefined;
  try {
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    if (rows[0]?.data_directory !== home.cluster) {
      await client.end();
      return undefined;
    }
    // A copy that is just stopping, or was just killed, is given a moment.
    for (let attempt = 0; !(await tryLock(client)); attempt += 1) {
      if (attempt === 10) throw new DataDirectoryInUseError(home.dataDir, await findOwnerPid(client));
      await pause(100);
    }
  } catch (error) {
    await client.end().catch(() => undefined);
    if (error instanceof EmbeddedPostgresError) throw error;
    return undefined;
  }
  return keep(client, home, port, log);
}

/** A crash of one backend makes PostgreSQL drop all connections and come back by itself: then the lock is taken again. */
function keep(first: pg.Client, home: Home, port: number, log: (line: string) => void): Ownership {
  let client = first;
  let released = false;
  const watch = (): void => {
    client.on('error', () => undefined);
    client.once('end', () => {
      if (!released) void regain();
    });
  };
  const regain = async (): Promise<void> => {
    while (!released) {
      await pause(500, undefined, { ref: false });
      const again = released ? undefined : await connect(home, port);
      if (again === undefined) continue;
      if (released || !(await tryLock(again).catch(() => false))) {
        await again.end().catch(() => undefined);
        continue;
      }
      client = again;
      log('The database restarted by itself and is available again');
      watch();
      return;
    }
  };
  watch();
  return {
    client: first,
    release: async () => {
      released = true;
      await client.end().catch(() => undefined);
    },
  };
}

async function connect(home: Home, port: number): Promise<pg.Client | undefined> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: home.password,
    database: 'postgres',
    application_name: `${APPLICATION_NAME} ${process.pid}`,
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch {
    await client.end().catch(() => undefined);
    return undefined;
  }
}

async function tryLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>('SELECT pg_try_advisory_lock($1) AS locked', [OWNER_LOCK]);
  return rows[0]?.locked === true;
}

async function findOwnerPid(client: pg.Client): Promise<number | undefined> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT a.application_name AS name
       FROM pg_locks l JOIN pg_stat_activity a USING (pid)
      WHERE l.locktype = 'advisory' AND l.granted AND l.objid = $1 AND a.application_name LIKE $2`,
    [OWNER_LOCK, `${APPLICATION_NAME} %`],
  );
  const pid = Number.parseInt(rows[0]?.name.slice(APPLICATION_NAME.length) ?? '', 10);
  return Number.isInteger(pid) ? pid : undefined;
}

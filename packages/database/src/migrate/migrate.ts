import pg from 'pg';
import { connectionSettings } from '../connection.js';
import { messageOf } from '../error-code.js';
import { MigrationError, MigrationFailedError } from './errors.js';
import { ensureHistory, findPending, record } from './history.js';
import { type Migration, migrationsFolder, readMigrations } from './migrations-folder.js';

/** Key of the advisory lock that lets one copy of the product migrate at a time. */
const MIGRATION_LOCK = 5_706_401;

export interface MigrateOptions {
  readonly log?: (line: string) => void;
  /** For tests; the product's own folder otherwise. */
  readonly folder?: string;
}

/**
 * Brings a database to the newest schema. Copies of the product that start at the same moment wait for each other, and
 * when nothing is pending it costs one round trip or two.
 *
 * The format is Prisma's (folder, checksums, history table), so its tools understand the result, but the statements are
 * sent by us: each migration is one transaction together with its line in the history. Prisma's engine keeps the two
 * apart, so that a killed process leaves a database that refuses to start, and over a driver adapter it cuts the SQL at
 * every semicolon, also inside functions. Hence a migration cannot contain what PostgreSQL refuses in a transaction.
 *
 * @returns the names of the migrations applied now.
 * @throws {MigrationFailedError | MigrationEditedError | MigrationUnknownError}
 */
export async function migrate(url: string, options: MigrateOptions = {}): Promise<readonly string[]> {
  const { log = () => undefined, folder = migrationsFolder } = options;
  const migrations = await readMigrations(folder);
  const client = new pg.Client(connectionSettings(url));
  // The query in flight reports a broken connection; without a listener the event would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const pending = await findPending(client, migrations);
    if (pending.length > 0) await ensureHistory(client);
    for (const migration of pending) {
      log(`Updating the database: ${migration.name}`);
      await apply(client, migration);
    }
    return pending.map((migration) => migration.name);
  } finally {
    // Ends the lock too.
    await client.end();
  }
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query('BEGIN');
    await client.query(migration.sql);
    await record(client, migration);
    const { command } = await client.query('COMMIT');
    // PostgreSQL answers ROLLBACK to the COMMIT of a transaction that already failed.
    if (command !== 'COMMIT') throw new MigrationError([migration.name], 'the transaction did not commit');
  } catch (cause) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw new MigrationFailedError(
      [migration.name],
      `The database could not be updated: ${migration.name}${lineOf(cause, migration.sql)} failed with "${messageOf(cause)}". Nothing of it was kept; the database is as it was before.`,
      { cause },
    );
  }
}

function lineOf(error: unknown, sql: string): string {
  const position = error instanceof pg.DatabaseError ? Number.parseInt(error.position ?? '', 10) : Number.NaN;
  return Number.isInteger(position) ? ` (line ${sql.slice(0, position).split('\n').length})` : '';
}

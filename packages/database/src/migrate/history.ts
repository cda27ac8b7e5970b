import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { MigrationEditedError, MigrationFailedError, MigrationUnknownError } from './errors.js';
import type { Migration } from './migrations-folder.js';

interface AppliedMigration {
  readonly name: string;
  readonly checksum: string;
  readonly finished: boolean;
}

/**
 * Compares what the database has with what the folder has.
 *
 * @returns the migrations yet to be applied.
 * @throws {MigrationFailedError | MigrationEditedError | MigrationUnknownError} if the two histories contradict.
 */
export async function findPending(
  client: pg.ClientBase,
  migrations: readonly Migration[],
): Promise<readonly Migration[]> {
  const applied = await readHistory(client);
  const known = new Map(migrations.map((migration) => [migration.name, migration]));

  const failed = applied.filter((row) => !row.finished).map((row) => row.name);
  if (failed.length > 0) {
    throw new MigrationFailedError(
      failed,
      `The database is marked as half-migrated: ${failed.join(', ')} was begun by another tool and not finished. ` +
        'Repair it as that tool says (with Prisma: "prisma migrate resolve"), or restore the backup from before.',
    );
  }
  const unknown = applied.filter((row) => !known.has(row.name)).map((row) => row.name);
  if (unknown.length > 0) {
    throw new MigrationUnknownError(
      unknown,
      `The database was migrated by a newer version of the product (${unknown.join(', ')}). ` +
        'Start that version, or restore a backup that belongs to this one. Nothing was changed.',
    );
  }
  const edited = applied.filter((row) => known.get(row.name)?.checksum !== row.checksum).map((row) => row.name);
  if (edited.length > 0) {
    throw new MigrationEditedError(
      edited,
      `${edited.join(', ')} was changed after the database had been migrated with it. ` +
        'Put the file back as it was and write what is new as another migration. Nothing was changed.',
    );
  }
  const done = new Set(applied.map((row) => row.name));
  return migrations.filter((migration) => !done.has(migration.name));
}

/** Prisma's own table, so that `prisma migrate deploy` and `prisma migrate status` understand the database too. */
export async function ensureHistory(client: pg.ClientBase): Promise<void> {
  await client.query(`
    CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
      "id"                  VARCHAR(36) PRIMARY KEY NOT NULL,
      "checksum"            VARCHAR(64) NOT NULL,
      "finished_at"         TIMESTAMPTZ,
      "migration_name"      VARCHAR(255) NOT NULL,
      "logs"                TEXT,
      "rolled_back_at"      TIMESTAMPTZ,
      "started_at"          TIMESTAMPTZ NOT NULL DEFAULT now(),
      "applied_steps_count" INTEGER NOT NULL DEFAULT 0
    )`);
}

/** Records a migration as applied. */
export async function record(client: pg.ClientBase, migration: Migration): Promise<void> {
  await client.query(
    `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count")
     VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
    [randomUUID(), migration.checksum, migration.name],
  );
}

async function readHistory(client: pg.ClientBase): Promise<readonly AppliedMigration[]> {
  const exists = await client.query<{ found: boolean }>(
    `SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS found`,
  );
  if (exists.rows[0]?.found !== true) return [];
  const { rows } = await client.query<AppliedMigration>(
    `SELECT "migration_name" AS name, "checksum", "finished_at" IS NOT NULL AS finished
       FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL ORDER BY "started_at"`,
  );
  return rows;
}

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createEmptyDatabase, dropDatabase, schemaDrift, startTestServer } from '../testing/index.js';
import { MigrationEditedError, MigrationFailedError, MigrationUnknownError, migrate } from './index.js';

let server: Awaited<ReturnType<typeof startTestServer>>;
let url: string;
let folder: string;

beforeAll(async () => {
  server = await startTestServer();
}, 60_000);

afterAll(async () => {
  await server?.stop();
}, 60_000);

beforeEach(async () => {
  url = await createEmptyDatabase(server);
  folder = await mkdtemp(join(tmpdir(), 'registry-migrations-'));
});

afterEach(async () => {
  await dropDatabase(server, url);
  await rm(folder, { recursive: true, force: true });
});

async function write(name: string, sql: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, 'migration.sql'), sql);
}

async function query<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

const functionWithSemicolons = `
  CREATE TABLE b (id integer);
  CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'no; never';
  END $$;
  CREATE TRIGGER refuse BEFORE DELETE ON b FOR EACH ROW EXECUTE FUNCTION refuse();`;

describe('migrate', () => {
  it('applies what is pending in order, once', async () => {
    await write('2_second', `ALTER TABLE a ADD COLUMN name text;`);
    await write('1_first', `CREATE TABLE a (id integer);`);

    const first = await migrate(url, { folder });
    await write('3_third', functionWithSemicolons);
    const second = await migrate(url, { folder });
    const third = await migrate(url, { folder });

    expect([first, second, third]).toEqual([['1_first', '2_second'], ['3_third'], []]);
  });

  it('keeps nothing of a migration that fails, says where it failed, and applies it once it is repaired', async () => {
    await write('1_first', `CREATE TABLE a (id integer);`);
    await write('2_second', `CREATE TABLE b (id integer);\nALTER TABLE nothing ADD COLUMN name text;`);

    const attempt = migrate(url, { folder });

    await expect(attempt).rejects.toThrow(MigrationFailedError);
    await expect(attempt).rejects.toThrow('2_second failed with "relation "nothing" does not exist"');
    expect(await query(`SELECT to_regclass('a') IS NOT NULL AS a, to_regclass('b') AS b`)).toEqual([
      { a: true, b: null },
    ]);
    await write('2_second', `CREATE TABLE b (id integer);`);
    expect(await migrate(url, { folder })).toEqual(['2_second']);
  });

  it('names the line of an error in syntax', async () => {
    await write('1_first', `CREATE TABLE a (id integer);\n\nCREATE TALBE b (id integer);`);

    await expect(migrate(url, { folder })).rejects.toThrow('1_first (line 3) failed');
  });

  it('lets copies that start at once wait for each other', async () => {
    await write('1_first', `SELECT pg_sleep(0.2); CREATE TABLE a (id integer);`);
    await write('2_second', `CREATE TABLE b (id integer);`);

    const results = await Promise.all([1, 2, 3].map(() => migrate(url, { folder })));

    expect(results.map((names) => names.length).sort()).toEqual([0, 0, 2]);
  });

  it('refuses a migration that was edited after it was applied', async () => {
    await write('1_first', `CREATE TABLE a (id integer);`);
    await migrate(url, { folder });
    await write('1_first', `CREATE TABLE a (id bigint);`);

    await expect(migrate(url, { folder })).rejects.toThrow(MigrationEditedError);
  });

  it('refuses a database that a newer version has migrated', async () => {
    await write('1_first', `CREATE TABLE a (id integer);`);
    await write('2_second', `CREATE TABLE b (id integer);`);
    await migrate(url, { folder });
    await rm(join(folder, '2_second'), { recursive: true });

    await expect(migrate(url, { folder })).rejects.toThrow(MigrationUnknownError);
  });

  it('refuses a database that another tool left half-migrated, until that is resolved', async () => {
    await write('1_first', `CREATE TABLE a (id integer);`);
    await migrate(url, { folder });
    await query(`INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('x', 'y', '2_second')`);

    await expect(migrate(url, { folder })).rejects.toThrow(MigrationFailedError);
    await query(`UPDATE _prisma_migrations SET rolled_back_at = now() WHERE id = 'x'`);
    await expect(migrate(url, { folder })).resolves.toEqual([]);
  });
});

describe('the product’s own migrations', () => {
  it('arrive at the Prisma schema', async () => {
    await migrate(url);

    expect(await schemaDrift(url)).toBe('');
  });

  it('are compared with the schema in earnest', async () => {
    await migrate(url);
    await query('ALTER TABLE _prisma_migrations ADD COLUMN extra text; CREATE TABLE extra (id integer PRIMARY KEY)');

    expect(await schemaDrift(url)).toContain('DROP TABLE "extra"');
  });

  it('leave a history that Prisma’s own tools accept', async () => {
    await migrate(url);

    expect(await query('SELECT count(*)::integer AS open FROM _prisma_migrations WHERE finished_at IS NULL')).toEqual([
      { open: 0 },
    ]);
  });
});

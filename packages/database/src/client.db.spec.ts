import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDatabase, type Database } from './client.js';
import { checkServer, DatabaseUnavailableError } from './server-check.js';
import { createEmptyDatabase, startTestServer } from './testing/index.js';

let server: Awaited<ReturnType<typeof startTestServer>>;
let url: string;
let database: Database;

beforeAll(async () => {
  server = await startTestServer();
  url = await createEmptyDatabase(server);
  database = createDatabase(url);
}, 60_000);

afterAll(async () => {
  await database?.close();
  await server?.stop();
}, 60_000);

describe('createDatabase', () => {
  it('reads civil dates as text and counts as numbers', async () => {
    const { rows } = await database.pool.query(
      `SELECT count(*) AS count, date '2026-03-29' AS day, ARRAY[date '2026-03-29'] AS days, NULL::date AS nothing`,
    );

    expect(rows).toEqual([{ count: 1, day: '2026-03-29', days: ['2026-03-29'], nothing: null }]);
  });

  it('refuses integers that a number cannot hold', async () => {
    await expect(database.pool.query('SELECT 9007199254740993 AS big')).rejects.toThrow(RangeError);
  });

  it('works in UTC whatever the server’s time zone, in SQL and in Prisma', async () => {
    await database.pool.query(`ALTER DATABASE "${new URL(url).pathname.slice(1)}" SET timezone = 'Europe/Stockholm'`);
    const fresh = createDatabase(url);
    const instant = new Date('2026-07-01T10:00:00Z');

    const viaPool = await fresh.pool.query(`SELECT current_setting('TimeZone') AS zone`);
    const viaPrisma = await fresh.prisma.$queryRaw`SELECT ${instant}::timestamptz AS instant`;

    expect(viaPool.rows).toEqual([{ zone: 'UTC' }]);
    expect(viaPrisma).toEqual([{ instant }]);
    await fresh.close();
  });

  it('gives Prisma and the pool the same connections', async () => {
    const one = createDatabase(url, { connections: 1 });

    const pid = 'SELECT pg_backend_pid() AS pid';
    const [viaPool, viaPrisma] = [await one.pool.query(pid), await one.prisma.$queryRawUnsafe(pid)];

    expect(viaPool.rows).toEqual(viaPrisma);
    await one.close();
    await one.close();
  });

  it('prepares Prisma’s statements once per connection', async () => {
    const one = createDatabase(url, { connections: 1 });

    for (let round = 0; round < 3; round += 1) await one.prisma.$queryRaw`SELECT ${round}::integer AS round`;

    const { rows } = await one.pool.query(`SELECT count(*) AS count FROM pg_prepared_statements`);
    expect(rows).toEqual([{ count: 1 }]);
    await one.close();
  });
});

describe('statements with parameters', () => {
  const prepared = async (one: Database) =>
    (await one.pool.query('SELECT statement FROM pg_prepared_statements ORDER BY statement')).rows;

  it('are prepared once per connection, but not in transactions, which may fill the tables that they read', async () => {
    const one = createDatabase(url, { connections: 1 });

    for (let round = 0; round < 3; round += 1) await one.pool.query('SELECT $1::integer AS round', [round]);
    const client = await one.pool.connect();
    const { rows } = await client.query('SELECT $1::integer AS other', [3]);
    client.release();

    expect(rows).toEqual([{ other: 3 }]);
    expect(await prepared(one)).toEqual([{ statement: 'SELECT $1::integer AS round' }]);
    await one.close();
  });

  it('say what is wrong with them every time', async () => {
    const one = createDatabase(url, { connections: 1 });

    for (let round = 0; round < 2; round += 1) {
      await expect(one.pool.query('SELECT $1::integer / 0 AS nothing', [1])).rejects.toMatchObject({ code: '22012' });
      await expect(one.pool.query('SELECT nothing_of_the_kind($1)', [1])).rejects.toMatchObject({ code: '42883' });
    }

    await one.close();
  });

  it('are not prepared without parameters, or when there are too many of them', async () => {
    const one = createDatabase(url, { connections: 1 });

    await one.pool.query('SELECT 1 AS one');
    for (let number = 0; number < 510; number += 1) await one.pool.query(`SELECT $1::integer AS n${number}`, [number]);

    expect(await prepared(one)).toHaveLength(500);
    await one.close();
  });
});

describe('checkServer', () => {
  it('tells the version', async () => {
    await expect(checkServer(url)).resolves.toMatch(/^\d+\.\d+$/);
  });

  it.each([
    ['a wrong password', (address: URL) => Object.assign(address, { password: 'hemligt' }), 'user or the password'],
    ['a missing database', (address: URL) => Object.assign(address, { pathname: '/nowhere' }), 'no database "nowhere"'],
    ['a closed port', (address: URL) => Object.assign(address, { port: '1' }), 'Nothing answers'],
    ['another protocol', (address: URL) => new URL(address.href.replace('postgresql', 'mysql')), 'not an address'],
  ])('explains %s without telling the password', async (_, change, message) => {
    const address = change(new URL(url)).href;

    const attempt = checkServer(address);

    await expect(attempt).rejects.toThrow(DatabaseUnavailableError);
    await expect(attempt).rejects.toThrow(message);
    await expect(attempt).rejects.not.toThrow(new RegExp(`hemligt|${new URL(url).password}`));
  });
});

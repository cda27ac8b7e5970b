import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate } from '../migrate/index.js';
import type { TestServer } from './test-server.js';

const TEMPLATE = 'template_registry';

/**
 * Makes the database that all test databases are copies of: migrated once, by the product's role as in real life.
 *
 * @returns its address. It can be copied only while nobody is connected to it.
 */
export async function createTemplate(server: TestServer): Promise<string> {
  const url = await create(server, TEMPLATE);
  await migrate(url);
  return url;
}

/**
 * Copies the template, in tens of milliseconds.
 *
 * @returns the address of the new database.
 */
export function createDatabaseFromTemplate(server: TestServer): Promise<string> {
  return create(server, uniqueName(), `TEMPLATE ${TEMPLATE}`);
}

/** Makes a database without tables and returns its address. */
export function createEmptyDatabase(server: TestServer): Promise<string> {
  return create(server, uniqueName());
}

/** Removes a database made by one of the above, whoever may still be connected. */
export async function dropDatabase(server: TestServer, url: string): Promise<void> {
  await administer(server, `DROP DATABASE IF EXISTS "${new URL(url).pathname.slice(1)}" WITH (FORCE)`);
}

/** Random, so that workers and whole test runs need not agree on numbers. */
function uniqueName(): string {
  return `test_${randomBytes(8).toString('hex')}`;
}

async function create(server: TestServer, name: string, template = ''): Promise<string> {
  const address = new URL(server.url);
  await administer(server, `CREATE DATABASE "${name}" OWNER "${address.username}" ${template}`);
  address.pathname = `/${name}`;
  return address.href;
}

async function administer(server: TestServer, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.adminUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

import { createInterface } from 'node:readline';
import pg from 'pg';
import { connectionSettings } from '../connection.js';
import { startEmbeddedPostgres } from '../embedded/index.js';

/**
 * A stand-in for the product in a process of its own, to be killed by tests. Started with a data directory and a system
 * folder; says `ready <address>`, then writes rows as fast as it can when told `write`, saying `kept <number>` for each
 * that the database has acknowledged; stops in order on `stop`. Says `failed <name>: <message>` if it cannot start.
 */
const [dataDir = '', systemFolder = ''] = process.argv.slice(2);
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

async function run(): Promise<void> {
  const server = await startEmbeddedPostgres({ dataDir, systemFolder });
  say(`ready ${server.url}`);
  for await (const line of createInterface({ input: process.stdin })) {
    if (line === 'stop') {
      await server.stop();
      return;
    }
    if (line === 'write') void write(server.url);
  }
  await server.stop();
}

async function write(url: string): Promise<void> {
  const client = new pg.Client(connectionSettings(url));
  await client.connect();
  await client.query('CREATE TABLE IF NOT EXISTS kept (number integer PRIMARY KEY)');
  const { rows } = await client.query<{ next: number }>('SELECT coalesce(max(number), 0) + 1 AS next FROM kept');
  for (let number = rows[0]?.next ?? 1; ; number += 1) {
    await client.query('INSERT INTO kept VALUES ($1)', [number]);
    say(`kept ${number}`);
  }
}

run().then(
  () => process.exit(0),
  (error: Error) => {
    say(`failed ${error.name}: ${error.message}`);
    process.exit(1);
  },
);

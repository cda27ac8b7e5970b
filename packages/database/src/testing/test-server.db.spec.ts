import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from '@jest/globals';
import pg from 'pg';
import { startTestServer } from './test-server.js';

it('keeps the whole server in a temporary folder, which goes when it stops', async () => {
  const server = await startTestServer();
  const client = new pg.Client(server.adminUrl);
  await client.connect();
  const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
  await client.end();
  const cluster = rows[0]?.data_directory ?? '';

  expect(cluster).toContain('registry-test-');
  await server.stop();
  expect(existsSync(dirname(dirname(cluster)))).toBe(false);
}, 60_000);

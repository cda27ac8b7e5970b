import type { startTestServer, TestServer } from '@registry/database/testing';

type RunningServer = Awaited<ReturnType<typeof startTestServer>>;

/** Jest's workers inherit the environment, but not memory. */
const VARIABLE = 'REGISTRY_TEST_SERVER';
const KEY = Symbol.for('registry.testServer');
const memory = globalThis as typeof globalThis & { [KEY]?: RunningServer };

/** In Jest's main process: keeps the server for the teardown, and tells the workers where it is. */
export function rememberTestServer(server: RunningServer): void {
  memory[KEY] = server;
  process.env[VARIABLE] = JSON.stringify({ url: server.url, adminUrl: server.adminUrl } satisfies TestServer);
}

/** In Jest's main process, at the end. */
export async function stopTestServer(): Promise<void> {
  await memory[KEY]?.stop();
  delete memory[KEY];
}

/** In a worker. */
export function getTestServer(): TestServer {
  const value = process.env[VARIABLE];
  if (value === undefined)
    throw new Error('No test server: run the test with Jest, which starts one in its globalSetup.');
  return JSON.parse(value) as TestServer;
}

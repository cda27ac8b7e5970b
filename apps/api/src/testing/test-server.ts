import type { TestServer } from '@registry/database/testing';

/** The server that Jest's globalSetup started: workers inherit the environment, but not memory. */
export function getTestServer(): TestServer {
  const value = process.env.REGISTRY_TEST_SERVER;
  if (value === undefined)
    throw new Error('No test server: run the test with Jest, which starts one in its globalSetup.');
  return JSON.parse(value) as TestServer;
}

import { createTemplate, startTestServer } from '@registry/database/testing';
import { rememberTestServer } from './test-server.js';

/** One PostgreSQL and one migrated template for the whole run; every test file copies it (see `useTestDatabase`). */
export default async function globalSetup(): Promise<void> {
  const server = await startTestServer();
  rememberTestServer(server);
  await createTemplate(server);
}

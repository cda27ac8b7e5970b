import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../embedded/index.js';
import { findPostmaster } from '../embedded/postmaster.js';
import { isAlive } from '../embedded/processes.js';

/** What a process needs to know of the test server, also as JSON in an environment variable. */
export interface TestServer {
  /** Of the product's role. */
  readonly url: string;
  /** Of the superuser. */
  readonly adminUrl: string;
}

const PREFIX = 'registry-test-';

/**
 * Starts a PostgreSQL for one test run, in a temporary folder and without flushing to disk. Several test runs on a machine
 * have nothing in common; what a killed run left behind is removed by the next.
 */
export async function startTestServer(): Promise<TestServer & { stop(): Promise<void> }> {
  await removeAbandoned();
  const dataDir = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  // As root PostgreSQL runs as another user, who must get there; otherwise the cluster would be put elsewhere, to stay.
  await chmod(dataDir, 0o711);
  const { url, adminUrl, stop } = await startEmbeddedPostgres({ dataDir, durable: false });
  return {
    url,
    adminUrl,
    stop: async () => {
      await stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const owner = Number.parseInt(name.slice(PREFIX.length), 10);
    if (!name.startsWith(PREFIX) || !Number.isInteger(owner) || isAlive(owner)) continue;
    const dataDir = join(tmpdir(), name);
    try {
      const postmaster = await findPostmaster(join(dataDir, 'postgres', 'cluster'));
      if (postmaster !== undefined) process.kill(postmaster.pid, 'SIGQUIT');
      await rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
    } catch {
      // Another user's, or another test run is doing the same.
    }
  }
}

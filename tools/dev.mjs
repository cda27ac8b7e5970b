/**
 * `npm run dev`: the API from its sources, restarted at every change, and the web with hot reload, at one address
 * (PORT, otherwise 5173). Ctrl-C stops both.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { environment, pinnedNode, root } from './workspace.mjs';

const generated = spawnSync(pinnedNode, [join(root, 'tools/prisma-generate.mjs')], { stdio: 'inherit' });
if (generated.status !== 0) process.exit(1);

const port = Number(process.env.PORT ?? 5173);
const apiPort = await freePort();
process.env.API_URL = `http://127.0.0.1:${apiPort}`;

const api = spawn(
  pinnedNode,
  [
    '--watch',
    '--watch-preserve-output',
    '--no-warnings',
    '--conditions=registry-source',
    `--import=${pathToFileURL(join(root, 'tools/sources.mjs'))}`,
    join(root, 'apps/api/src/main.ts'),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    // Ctrl-C reaches the whole process group: the API is to hear it once, from us.
    detached: true,
    env: {
      DATA_DIR: join(root, 'data'),
      ...environment,
      REGISTRY_MODE: 'demo',
      PORT: String(apiPort),
      // Links and the check of where requests come from concern the address that people see.
      PUBLIC_URL: `http://127.0.0.1:${port}`,
    },
  },
);
const apiEnded = once(api, 'exit');

const webFolder = join(root, 'apps/web');
const vite = await import(pathToFileURL(createRequire(join(webFolder, 'package.json')).resolve('vite')).href);
const web = await vite.createServer({ root: webFolder, server: { port, strictPort: true }, clearScreen: false });
// The API says the address once it is ready.
await web.listen();

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));
const [code] = await apiEnded;
await stop(code ?? 1);

async function stop(exitCode) {
  if (stopping) return;
  stopping = true;
  api.kill('SIGTERM');
  await Promise.all([web.close(), apiEnded]);
  process.exit(exitCode);
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port: free } = probe.address();
  probe.close();
  await once(probe, 'close');
  return free;
}

/** The built product on a database of the benchmark, and somebody who is signed in to it. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';

const root = new URL('../..', import.meta.url).pathname;

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

export async function startProduct(databaseUrl) {
  const child = spawn(process.execPath, [`${root}apps/api/dist/main.js`], {
    cwd: root,
    env: {
      ...process.env,
      REGISTRY_MODE: 'demo',
      DEMO_DATA: 'empty',
      DATABASE_URL: databaseUrl,
      PORT: String(await freePort()),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const url = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const address = /https?:\/\/127\.0\.0\.1:\d+/.exec(line);
      if (address) resolve(address[0]);
    });
    child.once('exit', (code) => reject(new Error(`The product ended with ${code} before it was ready.`)));
  });
  const signedIn = await fetch(`${url}/api/demo/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ role: 'staff' }),
  });
  if (!signedIn.ok) throw new Error(`Signing in answered ${signedIn.status}: ${await signedIn.text()}`);
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  return {
    url,
    headers: { cookie },
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

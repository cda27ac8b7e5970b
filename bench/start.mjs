/**
 * How long the product takes to its first page, and how much JavaScript that page costs. Run by hand: `npm run bench`.
 *
 * Cold: nothing built, no data, dependencies installed. Warm: the same again. Each is measured `RUNS` times (default 3), in turn,
 * and printed as minimum, median and maximum, since machines are noisy.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { gzipSync } from 'node:zlib';

const root = new URL('..', import.meta.url).pathname;
const runs = Number(process.env.RUNS ?? 3);
const limits = { cold: 15, warm: 5, javascript: 200 };

/** A port that nobody listens on at the moment. */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Starts the product, fetches its first page, stops it; answers with seconds until the page had arrived. */
async function secondsToFirstPage(dataDir) {
  const began = performance.now();
  const child = spawn(process.execPath, [join(root, 'tools/start.mjs'), '--port', String(await freePort())], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  try {
    const url = await new Promise((resolve, reject) => {
      createInterface({ input: child.stdout }).on('line', (line) => {
        const address = /https?:\/\/127\.0\.0\.1:\d+/.exec(line);
        if (address) resolve(address[0]);
      });
      child.once('exit', (code) => reject(new Error(`The product ended with ${code} before it was ready.`)));
    });
    const page = await fetch(url, { headers: { accept: 'text/html' } });
    if (!page.ok) throw new Error(`The first page answered ${page.status}.`);
    await page.text();
    return (performance.now() - began) / 1000;
  } finally {
    child.kill('SIGINT');
    await exited;
  }
}

/** Removes what a build leaves, so that the next start builds everything. */
async function forgetBuild() {
  for (const folder of ['packages/domain', 'packages/contract', 'packages/database', 'apps/api', 'apps/web']) {
    await rm(join(root, folder, 'dist'), { recursive: true, force: true });
    await rm(join(root, folder, '.turbo'), { recursive: true, force: true });
  }
  await rm(join(root, '.turbo'), { recursive: true, force: true });
  await rm(join(root, 'node_modules/.cache/turbo'), { recursive: true, force: true });
}

/** Follows static imports from the entry in index.html: what a browser must fetch before it can run anything. */
async function initialJavaScript() {
  const dist = join(root, 'apps/web/dist');
  const html = await readFile(join(dist, 'index.html'), 'utf8');
  const queue = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map((match) => match[1]);
  const seen = new Map();
  while (queue.length > 0) {
    const file = queue.pop();
    if (seen.has(file)) continue;
    const code = await readFile(join(dist, file));
    seen.set(file, gzipSync(code, { level: 9 }).length);
    // Static imports only: `import(…)` is fetched when it is needed.
    for (const match of code.toString().matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
      queue.push(`assets/${match[1]}`);
  }
  const all = await readdir(join(dist, 'assets'));
  return {
    files: seen.size,
    of: all.filter((name) => name.endsWith('.js')).length,
    bytes: [...seen.values()].reduce((sum, size) => sum + size, 0),
  };
}

const summary = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (index) => sorted[index].toFixed(2).padStart(6);
  return {
    median: sorted[Math.floor(sorted.length / 2)],
    text: `min ${at(0)}  median ${at(Math.floor(sorted.length / 2))}  max ${at(sorted.length - 1)}`,
  };
};

const cold = [];
const warm = [];
for (let run = 0; run < runs; run += 1) {
  const dataDir = await mkdtemp(join(tmpdir(), 'registry-bench-'));
  try {
    await forgetBuild();
    cold.push(await secondsToFirstPage(dataDir));
    warm.push(await secondsToFirstPage(dataDir));
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

const javascript = await initialJavaScript();
const kilobytes = javascript.bytes / 1000;
console.log(`cold start to first page, s   ${summary(cold).text}   (limit ${limits.cold})`);
console.log(`warm start to first page, s   ${summary(warm).text}   (limit ${limits.warm})`);
console.log(`cold / warm                   ${(summary(cold).median / summary(warm).median).toFixed(2)}`);
console.log(
  `initial JavaScript, kB gzip   ${kilobytes.toFixed(1)} in ${javascript.files} of ${javascript.of} files   (limit ${limits.javascript})`,
);
const isWithin =
  summary(cold).median < limits.cold && summary(warm).median < limits.warm && kilobytes < limits.javascript;
console.log(isWithin ? 'Within the limits.' : 'OVER a limit.');
process.exitCode = isWithin ? 0 : 1;

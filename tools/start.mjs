/**
 * `npm start`: builds what has changed, then runs the product. Everything after the build happens in this process, so that
 * Ctrl-C and exit codes are the product's own.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { environment, hashSources, pinnedNode, root } from './workspace.mjs';

const usage = `Starts the partnership registry on this machine.

  npm start                    with demonstration data, at http://127.0.0.1:3000
  npm start -- --empty         without demonstration data
  npm start -- --port 8080     at another port
  npm start -- --help          this text

Data is kept in ./data, or in DATA_DIR. All settings: see README.md.`;

const { empty, port, help } = readOptions();
if (help) {
  console.log(usage);
  process.exit();
}

if (Number.parseInt(process.versions.node, 10) < 24 && pinnedNode !== process.execPath) {
  // Started without npm, which would have found the right Node.
  const again = spawnSync(pinnedNode, process.argv.slice(1), { stdio: 'inherit' });
  process.exit(again.status ?? 1);
}

const product = join(root, 'apps/api/dist/main.js');
build();

process.env.DATA_DIR ??= join(root, 'data');
if (empty) process.env.DEMO_DATA = 'empty';
if (port !== undefined) process.env.PORT = port;
console.log('Starting …');
process.setSourceMapsEnabled(true);
await import(pathToFileURL(product).href);

function readOptions() {
  try {
    const { values } = parseArgs({
      options: { empty: { type: 'boolean' }, port: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.port !== undefined && !/^\d{1,5}$/.test(values.port)) throw new Error('--port wants a number');
    return values;
  } catch (error) {
    console.error(`${error.message}\n\n${usage}`);
    process.exit(2);
  }
}

function build() {
  const stamp = join(root, 'apps/api/dist/.sources');
  const hash = hashSources();
  const isBuilt = existsSync(product) && existsSync(join(root, 'apps/web/dist/index.html')) && existsSync(stamp);
  if (isBuilt && readFileSync(stamp, 'utf8') === hash) return;

  console.log(isBuilt ? 'Building what has changed …' : 'Building (first time: about half a minute) …');
  const turbo = join(root, 'node_modules/turbo/bin/turbo');
  const run = spawnSync(process.execPath, [turbo, 'run', 'build', '--ui=stream', '--output-logs=errors-only'], {
    cwd: root,
    env: environment,
    encoding: 'utf8',
  });
  if (run.error !== undefined || run.status !== 0) {
    process.stderr.write(`${run.stdout ?? ''}${run.stderr ?? ''}`);
    console.error('The product could not be built (see above).');
    process.exit(1);
  }
  writeFileSync(stamp, hash);
}

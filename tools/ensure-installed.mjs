/**
 * Runs before `npm start`, `npm test` and `npm run dev`, when nothing may be installed yet: no dependencies, and syntax
 * that old versions of Node understand well enough to be told that they are old.
 *
 * Installs exactly what package-lock.json says (`npm ci`), unless that is what is there.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const stamp = join(modules, '.installed-lock');
const sha256 = (text) => createHash('sha256').update(text).digest('hex');
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
const pause = (milliseconds) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`This needs Node.js 20.19 or newer, and this is ${process.versions.node}. See https://nodejs.org/.`);
  process.exit(1);
}

const lockText = readFileSync(join(root, 'package-lock.json'), 'utf8');
if (!isInstalled()) {
  const release = acquire();
  try {
    if (!isInstalled()) install();
  } finally {
    release();
  }
}

function isInstalled() {
  const wanted = sha256(lockText);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true;
  if (!matchesLock()) return false;
  writeFileSync(stamp, wanted);
  return true;
}

/** Somebody may have run npm by hand: npm's own note of what it installed says the same as the lock file then. */
function matchesLock() {
  const note = join(modules, '.package-lock.json');
  if (!existsSync(note)) return false;
  const installed = readJson(note).packages;
  const wanted = JSON.parse(lockText).packages;
  return (
    Object.entries(installed).every(([path, { version, link }]) => link || wanted[path]?.version === version) &&
    Object.entries(wanted).every(
      ([path, { optional, devOptional, peer, version }]) =>
        !path.includes('node_modules/') ||
        optional ||
        devOptional ||
        peer ||
        (installed[path] !== undefined && installed[path].version === version),
    )
  );
}

function install() {
  console.log('Installing what the product is built from (this takes a minute or two) …');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  // The Node that runs us may be the one inside node_modules, which npm is about to replace.
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  const run = spawnSync(npm === undefined ? 'npm' : 'node', npm === undefined ? args : [npm, ...args], {
    cwd: root,
    encoding: 'utf8',
    shell: npm === undefined && process.platform === 'win32',
    env: {
      ...process.env,
      PATH: path.join(delimiter),
      // Old npm runs all install scripts: these download or report what we do not need.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_SKIP_POSTINSTALL_GENERATE: '1',
      SCARF_ANALYTICS: 'false',
    },
  });
  if (run.error !== undefined || run.status !== 0) {
    process.stderr.write(`${run.stdout ?? ''}${run.stderr ?? ''}`);
    console.error('Installing failed (see above). It needs access to the npm registry; try again with: npm ci');
    process.exitCode = 1;
    return;
  }
  writeFileSync(stamp, sha256(lockText));
}

/** Two commands started at once (start and test, say) must not install over each other. */
function acquire() {
  const folder = join(tmpdir(), `registry-install-${sha256(root).slice(0, 16)}`);
  const owner = join(folder, 'pid');
  for (let attempt = 1; ; attempt += 1) {
    try {
      mkdirSync(folder);
      writeFileSync(owner, String(process.pid));
      return () => rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (attempt === 1) console.log('Another command is installing: waiting for it …');
    pause(500);
    if (!isAlive(existsSync(owner) ? Number(readFileSync(owner, 'utf8')) : Number.NaN)) {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

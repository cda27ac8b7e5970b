/** Where things are, and how to run them, for the other scripts of this folder. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** The Node that the lock file pins, whatever version started us. */
export const pinnedNode = [join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')]
  .filter(existsSync)
  .concat(process.execPath)[0];

/** Environment in which the programs of `node_modules/.bin` are found, and turbo neither reports nor advertises. */
export const environment = {
  ...process.env,
  PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
  TURBO_TELEMETRY_DISABLED: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
  DO_NOT_TRACK: '1',
};

const topFiles = ['package-lock.json', 'turbo.json', '.swcrc', 'tools/prisma-generate.mjs'];
const workspaces = ['apps/api', 'apps/web', 'packages/contract', 'packages/database', 'packages/domain'];
const isSource = (path) => !/[\\/](generated|testing)[\\/]|\.spec\.tsx?$/.test(path);

/** A hash of everything that a build reads: the same hash, the same build. */
export function hashSources() {
  const files = [
    ...topFiles.map((name) => join(root, name)),
    ...workspaces.flatMap((workspace) => [
      ...filesIn(join(root, workspace), false),
      ...['src', 'public', 'prisma'].flatMap((folder) => filesIn(join(root, workspace, folder), true)),
    ]),
  ];
  const hash = createHash('sha256');
  for (const file of files.filter(isSource).sort())
    hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function filesIn(folder, recursive) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

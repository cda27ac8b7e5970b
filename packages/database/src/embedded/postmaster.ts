import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findCommand, isAlive } from './processes.js';

/** The server process of a cluster, as its `postmaster.pid` tells. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** A process id that no system hands out. */
const NOBODY = 2 ** 31 - 1;

/** Finds the live server of a cluster, whoever started it; nothing if there is none or its file is stale. */
export async function findPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  // One a line: pid, data directory, start time, port, …
  const [pid, , , port] = text.split('\n').map((line) => Number.parseInt(line, 10));
  if (pid === undefined || port === undefined || !Number.isInteger(pid) || !Number.isInteger(port)) return undefined;
  return isPostmaster(pid, cluster) ? { pid, port } : undefined;
}

/**
 * After a crash of the machine the file may name a process id that now belongs to something else, and PostgreSQL then
 * refuses to start. The file is not removed, because its other lines let PostgreSQL detect orphaned backends: only the
 * process id is made one that cannot exist.
 */
export async function clearStalePostmaster(cluster: string): Promise<void> {
  const path = join(cluster, 'postmaster.pid');
  const text = await readFile(path, 'utf8').catch(() => '');
  const pid = Number.parseInt(text, 10);
  if (!Number.isInteger(pid) || !isAlive(pid) || isPostmaster(pid, cluster)) return;
  const file = await open(path, 'r+');
  try {
    await file.truncate(0);
    await file.write(`${NOBODY}${text.slice(text.indexOf('\n'))}`, 0);
  } finally {
    await file.close();
  }
}

function isPostmaster(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  const command = findCommand(pid);
  // When nobody can tell what the process is, it is taken for a server: that is the harmless mistake.
  return command === undefined || (command.includes('postgres') && command.includes(cluster));
}

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { findErrorCode } from '../error-code.js';

/** Whether a process of that id exists, whoever it belongs to. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return findErrorCode(error) === 'EPERM';
  }
}

/** The command line of a process; nothing if this system does not tell. */
export function findCommand(pid: number): string | undefined {
  if (process.platform === 'win32') return undefined;
  if (existsSync('/proc/self/cmdline')) {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    } catch {
      return '';
    }
  }
  const run = spawnSync('ps', ['-ww', '-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  return run.error === undefined ? run.stdout : undefined;
}

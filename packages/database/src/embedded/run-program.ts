import { spawn } from 'node:child_process';
import type { RunAs } from './system-user.js';

export interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

/**
 * Runs one of PostgreSQL's programs to its end, with nothing of our environment but PATH: `PGDATA`, `PGPORT`, locale
 * variables and the like would change what it does.
 */
export function runProgram(program: string, args: readonly string[], runAs: RunAs): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...runAs,
      // The folder we were started in may be closed to the user that PostgreSQL runs as.
      ...(process.platform === 'win32' ? {} : { cwd: '/' }),
      env: { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, TEMP: process.env.TEMP },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output: output.trim() }));
  });
}

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('./child-product.ts', import.meta.url));
const sources = new URL('../../../../tools/sources.mjs', import.meta.url).href;

/** See `child-product.ts`. */
export class ChildProduct {
  /** All it said so far. */
  readonly lines: string[] = [];
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #waiting = new Set<() => void>();
  #exitCode: number | null | undefined;

  constructor(dataDir: string, systemFolder: string, user: { uid?: number; gid?: number; cwd?: string } = {}) {
    this.#process = spawn(
      process.execPath,
      ['--conditions=registry-source', '--import', sources, program, dataDir, systemFolder],
      user,
    );
    this.#process.stderr.on('data', (chunk: Buffer) => this.#hear(`stderr ${chunk.toString()}`));
    createInterface({ input: this.#process.stdout }).on('line', (line) => this.#hear(line));
    this.#process.on('close', (code) => {
      this.#exitCode = code;
      this.#wake();
    });
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  tell(command: 'write' | 'stop'): void {
    this.#process.stdin.write(`${command}\n`);
  }

  /** Waits for a line that begins so, and returns the rest of it. */
  async said(word: string): Promise<string> {
    for (;;) {
      const line = this.lines.find((candidate) => candidate.startsWith(`${word} `));
      if (line !== undefined) return line.slice(word.length + 1);
      if (this.#exitCode !== undefined) throw new Error(`ended without saying "${word}": ${this.lines.join('\n')}`);
      await new Promise<void>((resolve) => this.#waiting.add(resolve));
    }
  }

  /** As an out-of-memory killer would: nothing in the process gets to run. */
  async kill(): Promise<void> {
    if (this.#exitCode !== undefined) return;
    this.#process.kill('SIGKILL');
    await once(this.#process, 'close');
  }

  async stop(): Promise<void> {
    if (this.#exitCode !== undefined) return;
    this.tell('stop');
    await once(this.#process, 'close');
  }

  #hear(line: string): void {
    this.lines.push(line);
    this.#wake();
  }

  #wake(): void {
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }
}

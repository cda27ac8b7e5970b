import { Logger } from '../platform/logging/logger.js';

/** Keeps what was logged, so that tests can look for what must not be there. */
export class TestLogger extends Logger {
  readonly lines: { level: string; facts: object; message: string }[] = [];

  override debug(facts: object, message: string): void {
    this.lines.push({ level: 'debug', facts, message });
  }

  override info(facts: object, message: string): void {
    this.lines.push({ level: 'info', facts, message });
  }

  override warn(facts: object, message: string): void {
    this.lines.push({ level: 'warn', facts, message });
  }

  override error(facts: object, message: string): void {
    this.lines.push({ level: 'error', facts, message });
  }

  /** Everything as one text. */
  get text(): string {
    return JSON.stringify(this.lines);
  }
}

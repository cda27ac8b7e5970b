import type { LoggerService } from '@nestjs/common';
import type { Logger } from './logger.js';

/** Lets Nest speak only when something is wrong. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(): void {}

  warn(message: unknown): void {
    this.logger.warn({}, String(message));
  }

  error(message: unknown, stack?: unknown): void {
    this.logger.error({ stack: String(stack ?? '') }, message instanceof Error ? message.message : String(message));
  }
}

import type { BeforeApplicationShutdown } from '@nestjs/common';
import { factsOf, type Logger } from '../logging/logger.js';

/** Work that nobody waits for: what goes wrong is logged, and the product does not stop in the middle of it. */
export class Background implements BeforeApplicationShutdown {
  private readonly pending = new Set<Promise<void>>();

  constructor(private readonly logger: Logger) {}

  run(name: string, work: () => Promise<void>): void {
    // Later than the answer: how long it takes says nothing to whoever asked.
    const promise = new Promise<void>((resolve) => setImmediate(resolve))
      .then(work)
      .catch((error: unknown) => this.logger.error(factsOf(error), `${name} failed`))
      .finally(() => this.pending.delete(promise));
    this.pending.add(promise);
  }

  /** Settles when nothing is left to do. */
  async idle(): Promise<void> {
    while (this.pending.size > 0) await Promise.all(this.pending);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.idle();
  }
}

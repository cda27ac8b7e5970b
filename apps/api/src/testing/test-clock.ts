import { Clock } from '../platform/clock/clock.js';

/** Stands still until it is set. */
export class TestClock extends Clock {
  private at: Date;

  constructor(at: string) {
    super();
    this.at = new Date(at);
  }

  override now(): Date {
    return new Date(this.at);
  }

  /** Sets the clock to an instant. */
  set(at: string): void {
    this.at = new Date(at);
  }
}

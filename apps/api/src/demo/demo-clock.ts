import { Clock } from '../platform/clock/clock.js';

/** Tells the time at which the demonstration's story has arrived. */
export class DemoClock extends Clock {
  private at = new Date(0);

  override now(): Date {
    return new Date(this.at);
  }

  /** Goes to an instant. */
  goTo(at: Date): void {
    this.at = at;
  }
}

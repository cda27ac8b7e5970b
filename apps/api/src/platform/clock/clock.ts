import { type CivilDate, dayIn } from '@registry/domain/calendar';

/** Tells the time. Injected wherever a rule depends on it, so that tests can set it. */
export abstract class Clock {
  private zone = 'Europe/Stockholm';

  abstract now(): Date;

  /** Today in the partnership's time zone. */
  today(): CivilDate {
    return dayIn(this.zone, this.now());
  }

  get timeZone(): string {
    return this.zone;
  }

  /** Says in which time zone (IANA name) days begin and end; read from the settings at start and when they change. */
  useTimeZone(zone: string): void {
    this.zone = zone;
  }
}

export class SystemClock extends Clock {
  override now(): Date {
    return new Date();
  }
}

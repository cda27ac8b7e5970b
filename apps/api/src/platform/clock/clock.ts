import { addDays, type CivilDate, dayIn, type Instant, startOfDay } from '@registry/domain/calendar';

/** Tells the time. Injected wherever a rule depends on it, so that tests can set it. */
export abstract class Clock {
  private zone = 'Europe/Stockholm';

  abstract now(): Date;

  /** Today in the partnership's time zone. */
  today(): CivilDate {
    return dayIn(this.zone, this.now());
  }

  /**
   * The end of a day, exclusive: what was recorded before it was known on that day. Null for a day that is not over, or
   * none: what is known now.
   */
  knownBefore(day: CivilDate | undefined): Instant | null {
    return day === undefined || day >= this.today() ? null : startOfDay(this.zone, addDays(day, 1));
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

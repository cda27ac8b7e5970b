import { addDays, type CivilDate, type Precision } from '../calendar/index.js';
import { includesDay, isCounting, type Period } from '../membership/index.js';
import type { Sector } from '../sector/index.js';
import type { GrowthFigures, GrowthQuery, GrowthReport } from './growth.schema.js';
import type { CalendarPeriod } from './growth-periods.rules.js';
import { growthReportOf } from './growth-report.rules.js';

/** A day on which the count of a sector changes. */
export interface CountingEvent {
  readonly kind: 'joined' | 'left' | 'movedIn' | 'movedOut';
  readonly sector: Sector;
  readonly on: CivilDate;
  readonly precision: Precision;
}

/**
 * What changes the count in a partner's periods. Joined is the first day of a stretch of counting, in the sector of that
 * day. Left is the first day after it, in the sector of the day before. Moved is a change of sector while it counts. A
 * change between active and paused is nothing.
 */
export function countingEvents(periods: readonly Period[]): CountingEvent[] {
  return periods.flatMap((period, index): CountingEvent[] => {
    const previous = periods[index - 1];
    const before = previous && isCounting(previous.status) ? previous.sector : null;
    const after = isCounting(period.status) ? period.sector : null;
    if (before === after) return [];
    const at = { on: period.from, precision: period.statusPrecision };
    if (before === null) return after === null ? [] : [{ kind: 'joined', sector: after, ...at }];
    if (after === null) return [{ kind: 'left', sector: before, ...at }];
    return [
      { kind: 'movedOut', sector: before, ...at },
      { kind: 'movedIn', sector: after, ...at },
    ];
  });
}

/** How many partners count in the sector on the day. */
const countOn = (periods: readonly Period[], sector: Sector, day: CivilDate): number =>
  periods.filter((period) => isCounting(period.status) && period.sector === sector && includesDay(period, day)).length;

/**
 * Growth counted from the periods of all partners: the reference that says what the figures mean (domain rule
 * "Counting"), and against which the database's way of counting is tested. Expects the partners of the municipality that
 * the query asks for.
 *
 * @param asOf - today, in the partnership's time zone. Planned changes count when their day is in a period.
 */
export function countGrowth(
  partners: readonly { readonly periods: readonly Period[] }[],
  query: GrowthQuery,
  asOf: CivilDate,
): GrowthReport {
  const everyPeriod = partners.flatMap((partner) => partner.periods);
  const everyEvent = partners.flatMap((partner) => countingEvents(partner.periods));

  return growthReportOf(query, asOf, ({ start, end }: CalendarPeriod, sector: Sector): GrowthFigures => {
    const events = everyEvent.filter((event) => event.sector === sector && start <= event.on && event.on <= end);
    const howMany = (kind: CountingEvent['kind']): number => events.filter((event) => event.kind === kind).length;
    const isMembership = (event: CountingEvent): boolean => event.kind === 'joined' || event.kind === 'left';
    return {
      start: countOn(everyPeriod, sector, addDays(start, -1)),
      joined: howMany('joined'),
      left: howMany('left'),
      movedIn: howMany('movedIn'),
      movedOut: howMany('movedOut'),
      end: countOn(everyPeriod, sector, end),
      pausedAtEnd: countOn(
        everyPeriod.filter((period) => period.status === 'paused'),
        sector,
        end,
      ),
      imprecise: events.filter((event) => isMembership(event) && event.precision !== 'day').length,
    };
  });
}

import { addDays, type CivilDate } from '../calendar/index.js';
import { includesDay } from '../membership/index.js';
import type { GrowthFigures, GrowthQuery, GrowthReport } from './growth.schema.js';
import { cellEvents, type GrowthCellRule, type GrowthColumn, groupsOf, growthCellRule } from './growth-cell.rules.js';
import type { CountedPartner } from './growth-partner.schema.js';
import { type FiguresOf, type GrowthMeta, growthReportOf, standingDayOf } from './growth-report.rules.js';

/** Partners of the cell in the days from `start` to `end`, both included. */
function countCell(
  partners: readonly CountedPartner[],
  cell: GrowthCellRule,
  { start, end }: { readonly start: CivilDate; readonly end: CivilDate },
): GrowthFigures {
  const concerned = partners.filter(cell.concerns);
  const events = concerned
    .flatMap(({ periods }) => cellEvents(periods, cell))
    .filter(({ on }) => start <= on && on <= end);
  const here = concerned.flatMap(({ periods }) => periods).filter(cell.includes);
  const on = (day: CivilDate) => here.filter((period) => includesDay(period, day));
  const howMany = (kind: (typeof events)[number]['kind']): number => events.filter((one) => one.kind === kind).length;
  return {
    start: on(addDays(start, -1)).length,
    joined: howMany('joined'),
    left: howMany('left'),
    movedIn: howMany('movedIn'),
    movedOut: howMany('movedOut'),
    end: on(end).length,
    pausedAtEnd: on(end).filter(({ status }) => status === 'paused').length,
    imprecise: events.filter(({ kind, precision }) => (kind === 'joined' || kind === 'left') && precision !== 'day')
      .length,
  };
}

/**
 * Growth counted from the periods of all partners: the reference that says what the figures mean (domain rule
 * "Counting"), and against which the database's way of counting is tested. Filters and divides as the query asks.
 *
 * @param meta - `asOf` is today, in the partnership's time zone. Planned changes count when their day is in a period.
 */
export function countGrowth(partners: readonly CountedPartner[], query: GrowthQuery, meta: GrowthMeta): GrowthReport {
  const { by } = query;
  const keys = by === undefined ? null : [...new Set(partners.flatMap((partner) => groupsOf(partner, by)))];
  const figuresOf: FiguresOf = (period, column, group) =>
    countCell(partners, growthCellRule(query, column, group), period);
  const day = standingDayOf(query, meta);
  const on = (column: GrowthColumn, start: CivilDate) => figuresOf({ start, end: start, label: '' }, column, null).end;
  const standing =
    day === null
      ? null
      : {
          on: day,
          sectors: { civil: on('civil', day), public: on('public', day), private: on('private', day) },
          total: on('total', day),
        };
  return growthReportOf(query, meta, figuresOf, keys, standing);
}

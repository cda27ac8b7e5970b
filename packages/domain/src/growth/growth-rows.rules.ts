import { addDays, type CivilDate } from '../calendar/index.js';
import { includesDay, isCounting } from '../membership/index.js';
import type { GrowthQuery } from './growth.schema.js';
import { cellEvents, type GrowthCellRule, growthCellRule } from './growth-cell.rules.js';
import type { GrowthPartner, KnownPeriod } from './growth-partner.schema.js';
import { type CalendarPeriod, periodsOf, type SteppedRange } from './growth-periods.rules.js';
import { earlierPeriodsOf } from './growth-report.rules.js';
import type { GrowthCell, GrowthFigureKey, GrowthRow } from './growth-rows.schema.js';

/** The period of the query's report, or of its comparison with the year before, that begins on the day. */
export function growthPeriodAt(query: SteppedRange, start: CivilDate): CalendarPeriod | undefined {
  const { from, to, step } = query;
  const [[first], [found]] = [periodsOf({ from, to: from, step }), periodsOf({ from: start, to: start, step })];
  const earliest = earlierPeriodsOf(query)[0] ?? first;
  return found?.start === start && earliest && earliest.start <= start && start <= to ? found : undefined;
}

/** What a figure counts. Of an event: `index` is the period that it begins, `shown` the one that the row tells of. */
interface Found {
  readonly shown: number;
  readonly index: number | null;
  readonly isMove: boolean;
}

function foundIn(
  periods: readonly KnownPeriod[],
  cell: GrowthCellRule,
  figure: GrowthFigureKey,
  { start, end }: CalendarPeriod,
): Found[] {
  if (figure === 'start' || figure === 'end' || figure === 'pausedAtEnd') {
    const day = figure === 'start' ? addDays(start, -1) : end;
    return periods.flatMap((period, shown) => {
      const isCounted = cell.includes(period) && includesDay(period, day);
      return isCounted && (figure !== 'pausedAtEnd' || period.status === 'paused')
        ? [{ shown, index: null, isMove: false }]
        : [];
    });
  }
  return cellEvents(periods, cell)
    .filter(({ on }) => start <= on && on <= end)
    .filter(({ kind, precision }) =>
      figure === 'imprecise' ? (kind === 'joined' || kind === 'left') && precision !== 'day' : kind === figure,
    )
    .map(({ kind, index }) => ({
      // What a cell lost is shown as it was when it last counted here.
      shown: kind === 'left' || kind === 'movedOut' ? index - 1 : index,
      index,
      isMove: kind === 'movedIn' || kind === 'movedOut',
    }));
}

function rowOf({ id, name, municipality, periods }: GrowthPartner, { shown, index, isMove }: Found): GrowthRow {
  const before = periods.findLastIndex((period, at) => at < shown && !isCounting(period.status));
  const after = periods.find((period, at) => at > shown && !isCounting(period.status));
  const [here, first] = [periods[shown], periods[before + 1]];
  const begun = index === null ? first : periods[index];
  if (!here || !first || !begun) throw new RangeError('A counted partner without the period that counts.');
  return {
    partnerId: id,
    name,
    sector: here.sector,
    legalForm: here.legalForm,
    municipality,
    status: here.status,
    joined: { effectiveOn: first.from, precision: first.statusPrecision },
    left: after ? { effectiveOn: after.from, precision: after.statusPrecision } : null,
    movedOn: isMove ? begun.from : null,
    recordedAt: begun.recordedAt,
    channel: begun.channel,
  };
}

/** As the database orders names: by case, too, when nothing else differs. */
const swedishNames = new Intl.Collator('sv');

/** Unnamed partners last: where they would stand says something of their name. */
const compareNames = (one: string | null, other: string | null): number =>
  one === null || other === null ? Number(one === null) - Number(other === null) : swedishNames.compare(one, other);

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/**
 * The rows behind one figure of a report: as many as the figure says. Stocks (start, end, paused) are partners, flows are
 * events. In Swedish order of name, unnamed ones last, then by day, then by id.
 *
 * @returns none when the report has no such period
 */
export function growthRowsOf(partners: readonly GrowthPartner[], query: GrowthQuery, cell: GrowthCell): GrowthRow[] {
  const period = growthPeriodAt(query, cell.period);
  if (!period) return [];
  const rule = growthCellRule(query, cell.in, cell.group ?? null);
  return partners
    .filter(rule.concerns)
    .flatMap((partner) =>
      foundIn(partner.periods, rule, cell.figure, period).map((found) => ({
        row: rowOf(partner, found),
        day: (partner.periods[found.index ?? -1] ?? { from: null }).from,
      })),
    )
    .map(({ row, day }) => ({ row, day: day ?? row.joined.effectiveOn }))
    .sort(
      (one, other) =>
        compareNames(one.row.name, other.row.name) ||
        compareText(one.day, other.day) ||
        compareText(one.row.partnerId, other.row.partnerId),
    )
    .map(({ row }) => row);
}

import { civilDate } from '@registry/domain/calendar';
import {
  type GrowthCell,
  type GrowthFigureKey,
  type GrowthFigures,
  type GrowthPeriod,
  type GrowthReport,
  growthFigureKey,
} from '@registry/domain/growth';
import { sector } from '@registry/domain/sector';

/** A figure of a report: one of the report's periods, or (`all`) what happened in all of them together. */
export type OpenCell = Omit<GrowthCell, 'period'> & { period: string };

/** As the address holds it: `2016-01-01.joined.civil`, with the group last: `2016-01-01.end.total.1880`. */
export const writeCell = ({ period, figure, in: place, group }: OpenCell): string =>
  [period, figure, place, ...(group === undefined ? [] : [group])].join('.');

/** The other way round; nothing for what names no figure. */
export function findCell(text: string | undefined): OpenCell | undefined {
  const [period = '', figure, place, ...rest] = (text ?? '').split('.');
  const key = growthFigureKey.safeParse(figure);
  const of = place === 'total' ? 'total' : sector.safeParse(place).data;
  if (!key.success || of === undefined) return undefined;
  if (period === 'all' ? !isFlow(key.data) : !civilDate.safeParse(period).success) return undefined;
  return { period, figure: key.data, in: of, ...(rest.length > 0 ? { group: rest.join('.') } : {}) };
}

const flows: readonly GrowthFigureKey[] = ['joined', 'left', 'movedIn', 'movedOut', 'imprecise'];

/** Whether a figure tells what happened in a period, so that periods can be summed up. */
export const isFlow = (figure: GrowthFigureKey): boolean => flows.includes(figure);

type Periods = readonly Pick<GrowthPeriod, 'start' | 'sectors' | 'total'>[];

const figuresIn = (period: Periods[number] | undefined, place: OpenCell['in']): GrowthFigures | undefined =>
  place === 'total' ? period?.total : period?.sectors[place];

function periodsFor(report: GrowthReport, group: string | undefined): Periods {
  if (group === undefined) return [...report.earlier, ...report.periods];
  return report.groups?.find(({ key }) => key === group)?.periods ?? [];
}

/** The cells, each of one period, that a cell stands for: those that count anybody. */
export function singleCells(report: GrowthReport, cell: OpenCell): GrowthCell[] {
  if (cell.period !== 'all') return [cell];
  const shown = new Set(report.periods.map(({ start }) => start));
  return periodsFor(report, cell.group)
    .filter((period) => shown.has(period.start) && (figuresIn(period, cell.in)?.[cell.figure] ?? 0) > 0)
    .map(({ start }) => ({ ...cell, period: start }));
}

/** The figure itself; nothing when the report has no such figure. */
export function findFigure(report: GrowthReport, cell: OpenCell): number | undefined {
  const periods = periodsFor(report, cell.group);
  if (cell.period === 'all') {
    return singleCells(report, cell).reduce((sum, one) => sum + (findFigure(report, one) ?? 0), 0);
  }
  return figuresIn(
    periods.find(({ start }) => start === cell.period),
    cell.in,
  )?.[cell.figure];
}

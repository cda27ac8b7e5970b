import type { Sector } from '../sector/index.js';
import type { GrowthFigures, GrowthPeriod, GrowthReport } from './growth.schema.js';

/** The words of a growth table, in the reader's language. */
export interface GrowthCsvLabels {
  readonly columns: Readonly<Record<'period' | 'from' | 'to' | 'sector' | keyof GrowthFigures | 'isPartial', string>>;
  readonly sectors: Readonly<Record<Sector, string>>;
  readonly total: string;
  /** What the last column says of a period that is not over; it is empty for one that is. */
  readonly partial: string;
}

const figureKeys = [
  'start',
  'joined',
  'left',
  'movedIn',
  'movedOut',
  'end',
  'pausedAtEnd',
  'imprecise',
] as const satisfies readonly (keyof GrowthFigures)[];

/**
 * The report as rows of a table, headings first: one row for each period and shown sector, then one for their total when
 * there are several. One fact a row, so that a spreadsheet can filter and pivot it. Not yet encoded as CSV.
 */
export function growthCsvRows(report: GrowthReport, labels: GrowthCsvLabels): (string | number)[][] {
  const { columns } = labels;
  const rowOf = ({ label, start, end, isPartial }: GrowthPeriod, name: string, figures: GrowthFigures) => [
    label,
    start,
    end,
    name,
    ...figureKeys.map((key) => figures[key]),
    isPartial ? labels.partial : '',
  ];
  const headings = [columns.period, columns.from, columns.to, columns.sector];
  return [
    [...headings, ...figureKeys.map((key) => columns[key]), columns.isPartial],
    ...report.periods.flatMap((period) => [
      ...report.shownSectors.map((sector) => rowOf(period, labels.sectors[sector], period.sectors[sector])),
      ...(report.shownSectors.length > 1 ? [rowOf(period, labels.total, period.total)] : []),
    ]),
  ];
}

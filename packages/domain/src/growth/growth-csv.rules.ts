import type { Sector } from '../sector/index.js';
import type { GrowthFigures, GrowthPeriod, GrowthReport } from './growth.schema.js';

type Columns = Pick<GrowthPeriod, 'sectors' | 'total'>;

/** The words of a growth table, in the reader's language. */
export interface GrowthCsvLabels {
  readonly columns: Readonly<Record<'period' | 'from' | 'to' | 'sector' | keyof GrowthFigures | 'isPartial', string>>;
  readonly sectors: Readonly<Record<Sector, string>>;
  readonly total: string;
  /** What the last column says of a period that is not over; it is empty for one that is. */
  readonly partial: string;
  /** Of a report that is divided: the heading of the dimension, the name of each group, and of all together. */
  readonly group?: { readonly column: string; readonly nameOf: (key: string) => string; readonly all: string };
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
 * there are several; of a report that is divided, then the same for each group. One fact a row, so that a spreadsheet can
 * filter and pivot it. Not yet encoded as CSV.
 */
export function growthCsvRows(report: GrowthReport, labels: GrowthCsvLabels): (string | number)[][] {
  const { columns, group } = labels;
  const isDivided = group !== undefined && report.groups !== null;
  const inGroup = (name: string | undefined): string[] => (isDivided ? [name ?? ''] : []);
  const rowsOf = (period: GrowthPeriod, figures: Columns, groupName: string | undefined) => {
    const { label, start, end, isPartial } = period;
    const rowOf = (name: string, one: GrowthFigures) => [
      ...[label, start, end],
      ...inGroup(groupName),
      name,
      ...figureKeys.map((key) => one[key]),
      isPartial ? labels.partial : '',
    ];
    return [
      ...report.shownSectors.map((sector) => rowOf(labels.sectors[sector], figures.sectors[sector])),
      ...(report.shownSectors.length > 1 ? [rowOf(labels.total, figures.total)] : []),
    ];
  };
  const groups = isDivided ? (report.groups ?? []) : [];
  return [
    [
      ...[columns.period, columns.from, columns.to],
      ...inGroup(group?.column),
      columns.sector,
      ...figureKeys.map((key) => columns[key]),
      columns.isPartial,
    ],
    ...report.periods.flatMap((period) => rowsOf(period, period, group?.all)),
    ...groups.flatMap(({ key, periods }) =>
      report.periods.flatMap((period, index) => {
        const figures = periods[index];
        return figures ? rowsOf(period, figures, group?.nameOf(key)) : [];
      }),
    ),
  ];
}

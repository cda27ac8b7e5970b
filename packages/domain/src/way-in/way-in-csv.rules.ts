import type { WayInStatus } from '../membership/index.js';
import type { Sector } from '../sector/index.js';
import { funnelKeys, type StayFigures, type WayInFunnel, type WayInReport } from './way-in.schema.js';

type StayKey = keyof StayFigures;

/** The words of the tables, in the reader's language. */
export interface WayInCsvLabels {
  readonly columns: Readonly<
    Record<
      | ('period' | 'from' | 'to' | 'sector' | 'ofAll' | 'ofSettled' | 'isPartial' | 'status' | 'limit')
      | keyof WayInFunnel
      | StayKey,
      string
    >
  >;
  readonly sectors: Readonly<Record<Sector, string>>;
  readonly total: string;
  /** Instead of a period's name: all of them. */
  readonly whole: string;
  /** What the last column says of a period that is not over; it is empty for one that is. */
  readonly partial: string;
  readonly statuses: Readonly<Record<WayInStatus, string>>;
}

type Row = (string | number)[];

const stayKeys = ['finished', 'inexact', 'firstQuartile', 'median', 'thirdQuartile', 'ongoing', 'stuck'] as const;

const withinOf = <Figures>(
  { shownSectors }: WayInReport,
  { sectors, total }: { readonly sectors: Readonly<Record<Sector, Figures>>; readonly total: Figures },
  labels: WayInCsvLabels,
): [string, Figures][] => [
  ...shownSectors.map((sector): [string, Figures] => [labels.sectors[sector], sectors[sector]]),
  ...(shownSectors.length > 1 ? [[labels.total, total] satisfies [string, Figures]] : []),
];

/**
 * The funnel as rows of a table, headings first: a row for each period and shown sector, then one for their total; the
 * same for all periods when there are several, since shares do not add up. Not yet encoded as CSV.
 */
export function wayInCsvRows(report: WayInReport, labels: WayInCsvLabels): Row[] {
  const { columns } = labels;
  const { periods, whole, from, to } = report;
  const keys = [...funnelKeys, 'ofAll', 'ofSettled'] as const;
  const all = { ...whole, label: labels.whole, start: from, end: to, isPartial: false };
  return [
    [columns.period, columns.from, columns.to, columns.sector, ...keys.map((key) => columns[key]), columns.isPartial],
    ...[...periods, ...(periods.length > 1 ? [all] : [])].flatMap((period) =>
      withinOf(report, period, labels).map(
        ([within, figures]): Row => [
          ...[period.label, period.start, period.end, within],
          ...keys.map((key) => figures[key] ?? ''),
          period.isPartial ? labels.partial : '',
        ],
      ),
    ),
  ];
}

/** The days in each status as rows of a table, headings first; last after how many days a stay is stuck. */
export function wayInTimesCsvRows(report: WayInReport, labels: WayInCsvLabels): Row[] {
  const { columns, statuses } = labels;
  return [
    [columns.status, columns.sector, ...stayKeys.map((key) => columns[key]), columns.limit],
    ...report.times.flatMap((time) =>
      withinOf(report, time, labels).map(
        ([within, figures]): Row => [
          ...[statuses[time.status], within],
          ...stayKeys.map((key) => figures[key] ?? ''),
          report.limits.find(({ status }) => status === time.status)?.days ?? '',
        ],
      ),
    ),
  ];
}

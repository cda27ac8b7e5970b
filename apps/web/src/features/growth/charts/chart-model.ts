import type { CivilDate } from '@registry/domain/calendar';
import type { GrowthReport, GrowthTarget } from '@registry/domain/growth';
import type { Sector } from '@registry/domain/sector';
import type { OpenCell } from '../cell.js';
import type { TargetSegment } from './target-segment.js';
import { targetSegments } from './target-segment.js';

export type SeriesKey = Sector | 'total' | 'joined' | 'left' | 'net';

export interface ChartPoint {
  label: string;
  start: CivilDate;
  end: CivilDate;
  /** Its figures may still change: it is not over. */
  isPartial: boolean;
  values: Partial<Record<SeriesKey, number>>;
  /** Which figure of the report a value is; a net is none. */
  cells: Partial<Record<SeriesKey, OpenCell>>;
}

/** A chart as figures, before anything is drawn: the drawing, its table, its marks and the exported picture share it. */
export interface ChartModel {
  kind: 'partners' | 'change';
  /** Which sector, of one among several small charts; null for all that are shown. */
  sector: Sector | null;
  /** What is drawn, lowest first. */
  series: readonly SeriesKey[];
  points: readonly ChartPoint[];
  lines: readonly TargetSegment[];
  /** What the scale must hold: below zero (0 or more, as a positive number) and above. */
  below: number;
  above: number;
}

type Labels = (period: GrowthReport['periods'][number]) => string;

/** Partners at the end of each period, the shown sectors upon each other; or one sector by itself. */
export function partnersChart(
  report: GrowthReport,
  labelOf: Labels,
  targets: readonly GrowthTarget[],
  only: Sector | null = null,
): ChartModel {
  const { periods } = report;
  const series = only === null ? report.shownSectors : [only];
  const place = only ?? 'total';
  const drawn: readonly OpenCell['in'][] = only === null ? [...series, 'total'] : series;
  const points = periods.map((period): ChartPoint => {
    const of = (sector: Sector) => period.sectors[sector].end;
    const cell = (key: OpenCell['in']): OpenCell => ({ period: period.start, figure: 'end', in: key });
    return {
      label: labelOf(period),
      start: period.start,
      end: period.end,
      isPartial: period.isPartial,
      values: {
        ...Object.fromEntries(series.map((sector) => [sector, of(sector)])),
        ...(only === null ? { total: period.total.end } : {}),
      },
      cells: Object.fromEntries(drawn.map((key) => [key, cell(key)])),
    };
  });
  const lines = targetSegments(targets, report, only);
  const highest = Math.max(
    ...points.map(({ values }) => values[place] ?? 0),
    ...lines.flatMap(({ from, to }) => [from.count, to.count]),
    0,
  );
  return { kind: 'partners', sector: only, series, points, lines, below: 0, above: highest };
}

/** How many joined, upwards, and left, downwards; and what that and moves come to. */
export function changeChart(report: GrowthReport, labelOf: Labels, only: Sector | null = null): ChartModel {
  const place = only ?? 'total';
  const points = report.periods.map((period): ChartPoint => {
    const { joined, left, start, end } = only === null ? period.total : period.sectors[only];
    return {
      label: labelOf(period),
      start: period.start,
      end: period.end,
      isPartial: period.isPartial,
      values: { joined, left, net: end - start },
      cells: {
        joined: { period: period.start, figure: 'joined', in: place },
        left: { period: period.start, figure: 'left', in: place },
      },
    };
  });
  const most = (of: (point: ChartPoint) => number) => Math.max(...points.map(of), 0);
  return {
    kind: 'change',
    sector: only,
    series: ['joined', 'left', 'net'],
    points,
    lines: [],
    below: most(({ values }) => Math.max(values.left ?? 0, -(values.net ?? 0))),
    above: most(({ values }) => Math.max(values.joined ?? 0, values.net ?? 0)),
  };
}

/** The same scale for charts that are to be compared. */
export function onOneScale(models: readonly ChartModel[]): ChartModel[] {
  const below = Math.max(...models.map((model) => model.below), 0);
  const above = Math.max(...models.map((model) => model.above), 0);
  return models.map((model) => ({ ...model, below, above }));
}

import { type CivilDate, daysBetween } from '@registry/domain/calendar';
import type { ChartModel, ChartPoint, SeriesKey } from './chart-model.js';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Tick {
  value: number;
  y: number;
}

/** Where everything of a chart stands, in pixels of a drawing with its origin at the top left. */
export interface ChartLayout {
  plot: Box;
  ticks: readonly Tick[];
  /** The whole height of each period. */
  bands: readonly Box[];
  /** Every how many-th period has room for its name. */
  labelEvery: number;
  yOf: (value: number) => number;
  xOfDay: (day: CivilDate) => number;
}

/** So many periods fit as columns of their own; more are drawn as one area in steps. */
export const mostColumns = 48;

/** Among very many periods a net is as good as never another than joined or left, and would hide them. */
export const isNetDrawn = ({ points }: Pick<ChartModel, 'points'>): boolean => points.length <= mostColumns;

/** The series that a key names. */
export const drawnSeries = (model: ChartModel): SeriesKey[] =>
  model.series.filter((key) => key !== 'net' || isNetDrawn(model));

const margin = { top: 22, right: 10, bottom: 26, left: 38 };
/** Of a digit or lower-case letter at the size of the axes, roughly: what is drawn has no text to measure. */
const letterWidth = 7.6;
/** Of a name below the axis. */
export const widthOf = (label: string): number => label.length * letterWidth;

/** Steps of 1, 2 or 5 times a power of ten, and never less than one partner. */
function stepFor(range: number, most: number): number {
  const rough = Math.max(range, 1) / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= rough) ?? power * 10;
  return Math.max(1, step);
}

export function layOut({ points, below, above }: ChartModel, width: number, height: number): ChartLayout {
  const plot = {
    x: margin.left,
    y: margin.top,
    width: Math.max(1, width - margin.left - margin.right),
    height: Math.max(1, height - margin.top - margin.bottom),
  };
  const step = stepFor(above + below, Math.min(7, Math.max(2, Math.round(plot.height / 36))));
  const top = Math.max(1, Math.ceil(above / step)) * step;
  const bottom = -Math.ceil(below / step) * step;
  const yOf = (value: number) => plot.y + (plot.height * (top - value)) / (top - bottom);
  const ticks = Array.from({ length: Math.round((top - bottom) / step) + 1 }, (_, index) => {
    const value = bottom + index * step;
    return { value, y: yOf(value) };
  });

  const bandWidth = plot.width / Math.max(1, points.length);
  const bands = points.map((_, index) => ({
    x: plot.x + index * bandWidth,
    y: plot.y,
    width: bandWidth,
    height: plot.height,
  }));
  const longest = points
    .map(({ label }) => label)
    .reduce((one, other) => (other.length > one.length ? other : one), '');
  return {
    plot,
    ticks,
    bands,
    labelEvery: Math.max(1, Math.ceil((widthOf(longest) + 14) / bandWidth)),
    yOf,
    xOfDay: (day) => {
      const index = Math.max(
        0,
        points.findIndex(({ end }) => day <= end),
      );
      const [point, band] = [points[index], bands[index]];
      if (point === undefined || band === undefined) return plot.x;
      const past = (daysBetween(point.start, day) + 1) / (daysBetween(point.start, point.end) + 1);
      return band.x + band.width * Math.min(1, Math.max(0, past));
    },
  };
}

/** The pieces of a period's column: where each series stands, from bottom to top. Nothing where there is nothing. */
export function piecesOf(model: ChartModel, layout: ChartLayout, index: number): { key: SeriesKey; box: Box }[] {
  const [point, band] = [model.points[index], layout.bands[index]];
  if (point === undefined || band === undefined) return [];
  const width = columnWidth(band.width);
  const x = band.x + (band.width - width) / 2;
  const piece = (key: SeriesKey, from: number, to: number) => ({
    key,
    box: { x, y: layout.yOf(to), width, height: layout.yOf(from) - layout.yOf(to) },
  });
  const countOf = ({ values }: ChartPoint, key: SeriesKey) => values[key] ?? 0;
  if (model.kind === 'change') {
    return [piece('joined', 0, countOf(point, 'joined')), piece('left', -countOf(point, 'left'), 0)].filter(
      ({ box }) => box.height > 0,
    );
  }
  let sum = 0;
  return model.series
    .map((key) => {
      const from = sum;
      sum += countOf(point, key);
      return piece(key, from, sum);
    })
    .filter(({ box }) => box.height > 0);
}

const widestColumn = 56;

/** Columns leave a gap while they are wide enough to be told apart by one. */
const columnWidth = (band: number): number => (band < 6 ? band : Math.min(widestColumn, band * 0.8));

/** The foot of a label in a band, raised above a target's line that would strike it through. */
export function clearOfLines(
  foot: number,
  band: Box,
  { lines }: Pick<ChartModel, 'lines'>,
  layout: Pick<ChartLayout, 'xOfDay' | 'yOf'>,
): number {
  const middle = band.x + band.width / 2;
  for (const { from, to } of lines) {
    const [x1, x2] = [layout.xOfDay(from.day), layout.xOfDay(to.day)];
    // As far to each side as a label of two or three digits reaches.
    if (x2 < middle - 12 || x1 > middle + 12) continue;
    const yAt = (x: number) => {
      const share = x2 === x1 ? 0 : Math.min(1, Math.max(0, (x - x1) / (x2 - x1)));
      return layout.yOf(from.count + (to.count - from.count) * share);
    };
    const ys = [yAt(middle - 12), yAt(middle + 12)];
    const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
    if (bottom > foot - 14 && top < foot + 3) return top - 5;
  }
  return foot;
}

/** The sum above a period's column. */
export interface TotalLabel {
  start: CivilDate;
  text: string;
  /** Its middle. */
  x: number;
  foot: number;
}

const digitWidth = 8;
const lineHeight = 15;

/** The sum above each column, while there is room for it. */
export function totalLabels(model: ChartModel, layout: ChartLayout, number: (value: number) => string): TotalLabel[] {
  // By the scale, so that charts beside each other have them all or none.
  const widest = number(Math.round(model.above)).length * digitWidth + 6;
  if (model.kind !== 'partners' || (layout.bands[0]?.width ?? 0) < widest) return [];
  return model.points.flatMap(({ start, values }, index) => {
    const band = layout.bands[index];
    if (band === undefined) return [];
    const value = values[model.sector ?? 'total'] ?? 0;
    const foot = clearOfLines(layout.yOf(value) - 6, band, model, layout);
    return [{ start, text: number(value), x: band.x + band.width / 2, foot }];
  });
}

/** The foot of a label between two places, raised above the sums that it would cover. */
export function clearOfTotals(foot: number, left: number, right: number, totals: readonly TotalLabel[]): number {
  const reach = ({ text }: TotalLabel) => (text.length * digitWidth) / 2 + 2;
  return totals
    .filter((total) => total.x + reach(total) > left && total.x - reach(total) < right)
    .toSorted((one, other) => other.foot - one.foot)
    .reduce((raised, total) => (Math.abs(total.foot - raised) < lineHeight ? total.foot - lineHeight : raised), foot);
}

import {
  type Box,
  type ChartLayout,
  clearOfTotals,
  isNetDrawn,
  mostColumns,
  piecesOf,
  totalLabels,
  widthOf,
} from './chart-layout.js';
import type { ChartModel, SeriesKey } from './chart-model.js';
import { lookOf, type Palette } from './palette.js';

export interface ChartDrawingProps {
  model: ChartModel;
  layout: ChartLayout;
  palette: Palette;
  number: (value: number) => string;
  /** What stands at the end of a target's line. */
  targetLabel: (line: ChartModel['lines'][number]) => string;
}

const size = 13;
/** Round to a tenth of a pixel: the file stays small and reads the same. */
const at = (value: number): number => Math.round(value * 10) / 10;

/** A chart as shapes of SVG, without style sheet or script: the same on the screen, on paper and in a file. */
export function ChartDrawing(props: ChartDrawingProps) {
  const { model, layout, palette } = props;
  return (
    <g fontSize={size}>
      <Axes {...props} />
      {model.points.length > mostColumns ? <Areas {...props} /> : <Columns {...props} />}
      {model.kind === 'change' ? (
        <>
          <path d={`M${layout.plot.x} ${at(layout.yOf(0))}h${layout.plot.width}`} stroke={palette.edge} />
          {isNetDrawn(model) ? <Net {...props} /> : null}
        </>
      ) : (
        <TargetLines {...props} />
      )}
      <Totals {...props} />
    </g>
  );
}

function Axes({ model, layout, palette, number }: ChartDrawingProps) {
  const { plot, ticks, bands, labelEvery } = layout;
  const base = plot.y + plot.height;
  return (
    <>
      {ticks.map(({ value, y }) => (
        <g key={value}>
          <path d={`M${plot.x} ${at(y)}h${plot.width}`} stroke={value === 0 ? palette.edge : palette.line} />
          <text x={plot.x - 8} y={at(y) + 4.5} textAnchor="end" fill={palette.muted}>
            {number(Math.abs(value))}
          </text>
        </g>
      ))}
      {model.points.map(({ start, label }, index) => {
        const band = bands[index];
        if (band === undefined || index % labelEvery !== 0) return null;
        // A name that is wider than its column begins with it; the last is pushed in, or left out if that is not enough.
        const isWide = labelEvery > 1;
        const excess = isWide ? band.x + widthOf(label) - (plot.x + plot.width + 8) : 0;
        if (excess > 12) return null;
        return (
          <text
            key={start}
            x={at(isWide ? band.x - Math.max(0, excess) : band.x + band.width / 2)}
            y={base + 19}
            textAnchor={isWide ? 'start' : 'middle'}
            fill={palette.muted}
          >
            {label}
          </text>
        );
      })}
    </>
  );
}

function Columns({ model, layout, palette }: ChartDrawingProps) {
  return model.points.map(({ start, isPartial }, index) => (
    <g key={start} opacity={isPartial ? 0.6 : 1}>
      {piecesOf(model, layout, index).map(({ key, box }) => {
        const { fill, edge } = lookOf(palette, key);
        return (
          <rect
            key={key}
            x={at(box.x)}
            y={at(box.y)}
            width={at(box.width)}
            height={at(box.height)}
            fill={fill}
            stroke={edge}
          />
        );
      })}
    </g>
  ));
}

/** More periods than columns: each series as one shape with a step for each period. */
function Areas({ model, layout, palette }: ChartDrawingProps) {
  const pieces = model.points.map(
    (_, index) => new Map(piecesOf(model, layout, index).map(({ key, box }) => [key, box])),
  );
  const keys: readonly SeriesKey[] = model.kind === 'change' ? ['joined', 'left'] : model.series;
  return keys.map((key) => {
    const { fill, edge } = lookOf(palette, key);
    const runs = runsOf(
      pieces.map((boxes, index) => {
        const [box, band] = [boxes.get(key), layout.bands[index]];
        return box && band && { ...box, x: band.x, width: band.width };
      }),
    );
    return (
      <path
        key={key}
        d={runs.map(outlineOf).join('')}
        fill={fill}
        stroke={edge}
        strokeWidth={model.kind === 'change' ? 0.5 : 1}
      />
    );
  });
}

/** Boxes that stand side by side, without those that are not there. */
function runsOf(boxes: readonly (Box | undefined)[]): Box[][] {
  const runs: Box[][] = [];
  boxes.forEach((box, index) => {
    if (box === undefined) return;
    const last = runs.at(-1);
    if (last === undefined || boxes[index - 1] === undefined) runs.push([box]);
    else last.push(box);
  });
  return runs;
}

/** Around boxes that stand side by side: along their tops, and back along their feet. */
function outlineOf(boxes: readonly Box[]): string {
  const first = boxes[0];
  if (first === undefined) return '';
  const tops = boxes.map(({ x, y, width }) => `V${at(y)}H${at(x + width)}`).join('');
  const feet = boxes
    .toReversed()
    .map(({ x, y, height }) => `V${at(y + height)}H${at(x)}`)
    .join('');
  return `M${at(first.x)} ${at(first.y)}${tops}${feet}z`;
}

/** A mark upon each column, as far up or down as joined and left come to. */
function Net({ model, layout, palette }: ChartDrawingProps) {
  const { fill, edge } = lookOf(palette, 'net');
  const radius = Math.min(4, (layout.bands[0]?.width ?? 0) / 3);
  return model.points.map(({ start, values }, index) => {
    const band = layout.bands[index];
    if (band === undefined) return null;
    return (
      <circle
        key={start}
        cx={at(band.x + band.width / 2)}
        cy={at(layout.yOf(values.net ?? 0))}
        r={at(radius)}
        fill={fill}
        stroke={edge}
        strokeWidth={1.5}
      />
    );
  });
}

function TargetLines({ model, layout, palette, number, targetLabel }: ChartDrawingProps) {
  const totals = totalLabels(model, layout, number);
  return model.lines.map((line) => {
    const [x1, x2] = [at(layout.xOfDay(line.from.day)), at(layout.xOfDay(line.to.day))];
    const [y1, y2] = [at(layout.yOf(line.from.count)), at(layout.yOf(line.to.count))];
    const label = targetLabel(line);
    const right = x2 - 8;
    return (
      <g key={line.target.id}>
        <path d={`M${x1} ${y1}L${x2} ${y2}`} stroke={palette.surface} strokeWidth={4} />
        <path d={`M${x1} ${y1}L${x2} ${y2}`} stroke={palette.ink} strokeWidth={2} strokeDasharray="6 4" />
        {line.isWhole ? (
          <path d={`M${x2 - 5} ${y2}l5 -5l5 5l-5 5z`} fill={palette.ink} stroke={palette.surface} />
        ) : null}
        <text
          x={right}
          y={at(clearOfTotals(y2 - 9, right - widthOf(label), right, totals))}
          textAnchor="end"
          fill={palette.ink}
          fontWeight={600}
          stroke={palette.surface}
          strokeWidth={4}
          strokeLinejoin="round"
          paintOrder="stroke"
        >
          {label}
        </text>
      </g>
    );
  });
}

function Totals({ model, layout, palette, number }: ChartDrawingProps) {
  return totalLabels(model, layout, number).map(({ start, text, x, foot }) => (
    <text
      key={start}
      x={at(x)}
      y={at(foot)}
      textAnchor="middle"
      fontWeight={600}
      fill={palette.ink}
      stroke={palette.surface}
      strokeWidth={3}
      strokeLinejoin="round"
      paintOrder="stroke"
    >
      {text}
    </text>
  ));
}

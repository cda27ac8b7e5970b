import { ChartDrawing, type ChartDrawingProps } from './chart-drawing.js';
import { drawnSeries, layOut } from './chart-layout.js';
import type { ChartModel, SeriesKey } from './chart-model.js';
import { filePalette, PatternDefs, Swatch } from './palette.js';

export interface PictureProps extends Pick<ChartDrawingProps, 'number' | 'targetLabel'> {
  title: string;
  /** What the report says and of what it is, one line each; broken where they are too long. */
  lines: readonly string[];
  /** Whose figures, of which day. */
  source: string;
  /** In pairs: how many there were, and what changed. One pair beside each other, several in columns. */
  charts: readonly (readonly [ChartModel, ChartModel])[];
  nameOf: (series: SeriesKey) => string;
  titleOf: (kind: ChartModel['kind']) => string;
}

const pictureWidth = 1200;
const edge = 40;
const inner = pictureWidth - 2 * edge;
const lineHeight = 26;
/** Of a letter of 17 pixels, roughly: a file has nothing to measure with. */
const letterWidth = 8.4;

/** A sentence in lines that fit. */
function brokenLines(text: string, width: number): string[] {
  const most = Math.floor(width / letterWidth);
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > most) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

interface Panel {
  x: number;
  y: number;
  width: number;
  height: number;
  model: ChartModel;
  title: string | null;
}

function panelsOf({ charts, nameOf, titleOf }: PictureProps, top: number): { panels: Panel[]; bottom: number } {
  const [only] = charts;
  const gap = 28;
  const titleHeight = 30;
  if (only !== undefined && charts.length === 1 && only[0].sector === null) {
    const width = Math.round((inner - gap) * 0.6);
    const height = 400;
    const [partners, change] = only;
    const y = top + titleHeight;
    return {
      panels: [
        { x: edge, y, width, height, model: partners, title: titleOf('partners') },
        { x: edge + width + gap, y, width: inner - gap - width, height, model: change, title: titleOf('change') },
      ],
      bottom: y + height,
    };
  }
  const width = (inner - gap * (charts.length - 1)) / Math.max(1, charts.length);
  const heights = { partners: 270, change: 170 };
  const panels = charts.flatMap(([partners, change], index): Panel[] => {
    const x = edge + index * (width + gap);
    const y = top + titleHeight;
    return [
      { x, y, width, height: heights.partners, model: partners, title: nameOf(partners.sector ?? 'total') },
      { x, y: y + heights.partners + 8, width, height: heights.change, model: change, title: null },
    ];
  });
  return { panels, bottom: top + titleHeight + heights.partners + 8 + heights.change };
}

/** Charts as a picture that stands by itself: with title, key, source and date, and without any style sheet. */
export function Picture(props: PictureProps) {
  const { title, source, charts, nameOf, number, targetLabel } = props;
  const palette = filePalette;
  const lines = props.lines.flatMap((line) => brokenLines(line, inner));
  const linesTop = 88;
  const keyTop = linesTop + lines.length * lineHeight + 8;
  const keys = keyOf(charts.flat(), nameOf);
  const { panels, bottom } = panelsOf(props, keyTop + 34);
  const height = bottom + 56;
  return (
    <svg
      width={pictureWidth}
      height={height}
      viewBox={`0 0 ${pictureWidth} ${height}`}
      fontFamily="Arial, Helvetica, 'Liberation Sans', sans-serif"
      role="img"
    >
      <title>{title}</title>
      <desc>{[...props.lines, source].join(' ')}</desc>
      <PatternDefs palette={palette} />
      <rect width={pictureWidth} height={height} fill={palette.surface} />
      <text x={edge} y={56} fontSize={28} fontWeight={700} fill={palette.ink}>
        {title}
      </text>
      {lines.map((line, index) => (
        <text key={line} x={edge} y={linesTop + index * lineHeight} fontSize={17} fill={palette.ink}>
          {line}
        </text>
      ))}
      {keys.map(({ series, name, x }) => (
        <g key={series}>
          <Swatch series={series} palette={palette} x={x} y={keyTop} />
          <text x={x + 28} y={keyTop + 12.5} fontSize={16} fill={palette.ink}>
            {name}
          </text>
        </g>
      ))}
      {panels.map(({ x, y, width, height: tall, model, title: name }) => (
        <g key={`${model.kind} ${model.sector}`}>
          {name === null ? null : (
            <text x={x} y={y - 2} fontSize={18} fontWeight={700} fill={palette.ink}>
              {name}
            </text>
          )}
          <g transform={`translate(${x} ${y})`}>
            <ChartDrawing
              model={model}
              layout={layOut(model, width, tall)}
              palette={palette}
              number={number}
              targetLabel={targetLabel}
            />
          </g>
        </g>
      ))}
      <text x={edge} y={height - 20} fontSize={14} fill={palette.muted}>
        {source}
      </text>
    </svg>
  );
}

const keyOrder: readonly SeriesKey[] = ['civil', 'public', 'private', 'joined', 'left', 'net'];

function keyOf(models: readonly ChartModel[], nameOf: (series: SeriesKey) => string) {
  const drawn = new Set(models.flatMap(drawnSeries));
  const series = keyOrder.filter((one) => drawn.has(one));
  let x = edge;
  return series.map((one) => {
    const entry = { series: one, name: nameOf(one), x };
    x += 28 + entry.name.length * letterWidth + 26;
    return entry;
  });
}

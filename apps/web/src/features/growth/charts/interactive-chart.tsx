import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsPrinting } from '../../../ui/use-is-printing.js';
import type { OpenCell } from '../cell.js';
import { useCellLink } from '../components/cell-link.js';
import { useGrowthWords } from '../components/use-growth-words.js';
import { ChartDrawing } from './chart-drawing.js';
import { type Box, type ChartLayout, layOut, piecesOf } from './chart-layout.js';
import type { ChartModel, ChartPoint, SeriesKey } from './chart-model.js';
import { screenPalette } from './palette.js';
import { useWidth } from './use-width.js';

/** As high as it is on the screen, where it is as wide as its place; and how large on paper, in pixels. */
export interface ChartSize {
  height: number;
  paper: { width: number; height: number };
}

interface InteractiveChartProps {
  model: ChartModel;
  label: string;
  size: ChartSize;
}

/** Where a reader is in a chart: which period, and which of its figures (0 is the whole column). */
interface Place {
  point: number;
  series: number;
}

/**
 * A chart that is read and opened: every mark is a link to the rows it counts. One of them is in the tab order; arrows go
 * between periods and between the figures of a period.
 */
export function InteractiveChart({ model, label, size }: InteractiveChartProps) {
  const { t } = useTranslation('growth');
  const words = useGrowthWords();
  const helpId = useId();
  const screen = useWidth<HTMLDivElement>();
  const { width, height } = useIsPrinting() ? size.paper : { width: screen.width, height: size.height };
  const svg = useRef<SVGSVGElement>(null);
  const [place, setPlace] = useState<Place>({ point: model.points.length - 1, series: 0 });
  const [pointed, setPointed] = useState<number | null>(null);
  const layout = layOut(model, width, height);
  const keys = marksOf(model);
  const at = { point: Math.min(place.point, model.points.length - 1), series: Math.min(place.series, keys.length - 1) };

  const go = (event: KeyboardEvent) => {
    const last = model.points.length - 1;
    const to: Record<string, Place> = {
      ArrowLeft: { ...at, point: Math.max(0, at.point - 1) },
      ArrowRight: { ...at, point: Math.min(last, at.point + 1) },
      ArrowDown: { ...at, series: Math.min(keys.length - 1, at.series + 1) },
      ArrowUp: { ...at, series: Math.max(0, at.series - 1) },
      Home: { ...at, point: 0 },
      End: { ...at, point: last },
    };
    const next = to[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setPlace(next);
    svg.current?.querySelector<SVGElement>(`[data-mark="${next.point}-${next.series}"]`)?.focus();
  };

  const shown = pointed === null ? undefined : model.points[pointed];
  return (
    <div ref={screen.ref} className="relative" onPointerLeave={() => setPointed(null)}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be drawn in */}
      <svg
        ref={svg}
        role="group"
        aria-label={label}
        aria-describedby={helpId}
        viewBox={`0 0 ${width} ${height}`}
        className="block h-auto w-full"
        onKeyDown={go}
        onBlur={() => setPointed(null)}
      >
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing that is drawn takes focus; the marks upon it do */}
        <g aria-hidden="true">
          <ChartDrawing
            model={model}
            layout={layout}
            palette={screenPalette}
            number={words.number}
            targetLabel={({ target }) => t('targets.label', { number: words.number(target.count) })}
          />
        </g>
        {model.points.map((point, index) => (
          <PointMarks
            key={point.start}
            model={model}
            layout={layout}
            point={point}
            index={index}
            current={at.point === index ? at.series : null}
            isPointed={pointed === index}
            onPoint={(series) => {
              setPointed(index);
              if (series !== null) setPlace({ point: index, series });
            }}
          />
        ))}
      </svg>
      <p id={helpId} className="sr-only">
        {t('chart.keys')}
      </p>
      {shown && pointed !== null ? (
        <PointBox point={shown} keys={readOrder(model)} layout={layout} index={pointed} width={width} />
      ) : null}
    </div>
  );
}

/** The figures of a column that open, the whole first. A net is no figure of the report. */
const marksOf = ({ kind, sector, series }: ChartModel): readonly SeriesKey[] => {
  if (kind === 'change') return ['joined', 'left'];
  return sector === null ? ['total', ...series] : series;
};

const readOrder = (model: ChartModel): readonly SeriesKey[] =>
  model.kind === 'change' ? model.series : [...model.series, ...(model.sector === null ? ['total' as const] : [])];

interface PointMarksProps {
  model: ChartModel;
  layout: ChartLayout;
  point: ChartPoint;
  index: number;
  /** Which of its figures is in the tab order, if the period is. */
  current: number | null;
  isPointed: boolean;
  /** `null`: by the pointer, which moves no focus. */
  onPoint: (series: number | null) => void;
}

function PointMarks({ model, layout, point, index, current, isPointed, onPoint }: PointMarksProps) {
  const { t } = useTranslation('growth');
  const words = useGrowthWords();
  const band = layout.bands[index];
  if (band === undefined) return null;
  const boxes = new Map(piecesOf(model, layout, index).map(({ key, box }) => [key, box]));
  const parts = (keys: readonly SeriesKey[]) =>
    keys.map((key) => `${words.series(key)} ${words.number(point.values[key] ?? 0)}`).join(', ');
  const sentence = (key: SeriesKey): string => {
    const count = point.values[key] ?? 0;
    const name = key === 'total' ? '' : words.series(key);
    const facts = { period: point.label, count, name, parts: parts(model.series) };
    if (key === 'total') return t('mark.total', facts);
    if (model.kind === 'change') return t('mark.change', { ...facts, parts: parts(['joined', 'left', 'net']) });
    return t('mark.sector', facts);
  };
  return (
    <g onPointerEnter={() => onPoint(null)}>
      <rect {...band} fill="transparent" className={isPointed ? 'stroke-line' : undefined} />
      {marksOf(model).map((key, series) => (
        <Mark
          key={key}
          cell={(point.values[key] ?? 0) > 0 ? point.cells[key] : undefined}
          id={`${index}-${series}`}
          label={sentence(key)}
          box={key === 'total' ? band : (boxes.get(key) ?? { ...band, y: layout.yOf(0) - 1, height: 2 })}
          isCurrent={current === series}
          onFocus={() => onPoint(series)}
        />
      ))}
    </g>
  );
}

interface MarkProps {
  cell: OpenCell | undefined;
  id: string;
  label: string;
  box: Box;
  isCurrent: boolean;
  onFocus: () => void;
}

/** What can be pressed, over what is drawn. Of nobody there is nothing to open, but it is still read. */
function Mark({ cell, id, label, box, isCurrent, onFocus }: MarkProps): ReactNode {
  const link = useCellLink();
  const shape = (
    <rect
      {...box}
      fill="transparent"
      strokeWidth={3}
      className="group-focus-visible:stroke-focus [a:hover>&]:fill-ink/8"
    />
  );
  const shared = { 'data-mark': id, tabIndex: isCurrent ? 0 : -1, 'aria-label': label, onFocus };
  const opened = cell === undefined ? null : link(cell);
  const className = 'group outline-none';
  return opened === null ? (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: read like the others, but there is nobody to open
    <g {...shared} role="img" className={className}>
      {shape}
    </g>
  ) : (
    <a {...shared} {...opened} className={className}>
      {shape}
    </a>
  );
}

/** The figures of a period beside the pointer or the focus. */
function PointBox(props: {
  point: ChartPoint;
  keys: readonly SeriesKey[];
  layout: ChartLayout;
  index: number;
  width: number;
}) {
  const { point, keys, layout, index, width } = props;
  const words = useGrowthWords();
  const band = layout.bands[index];
  if (band === undefined) return null;
  const isRight = band.x > width / 2;
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute top-2 z-10 rounded-control border border-line bg-raised px-3 py-2 text-sm text-ink shadow-overlay print:hidden"
      style={isRight ? { right: width - band.x + 6 } : { left: band.x + band.width + 6 }}
    >
      <p className="font-semibold">{point.label}</p>
      {keys.map((key) => (
        <p key={key} className="flex justify-between gap-4">
          <span>{words.series(key)}</span>
          <span className="tabular font-medium">
            {key === 'net' ? words.signed(point.values[key] ?? 0) : words.number(point.values[key] ?? 0)}
          </span>
        </p>
      ))}
    </div>
  );
}

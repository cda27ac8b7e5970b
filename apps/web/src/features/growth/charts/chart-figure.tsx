import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useGrowthWords } from '../components/use-growth-words.js';
import { drawnSeries, mostColumns } from './chart-layout.js';
import type { ChartModel, SeriesKey } from './chart-model.js';
import { ChartTable } from './chart-table.js';
import { type ChartSize, InteractiveChart } from './interactive-chart.js';
import { Swatch, screenPalette } from './palette.js';

interface ChartFigureProps {
  title: ReactNode;
  /** The title as words, for the names of what is inside. */
  name: string;
  /** One below the other, on one time axis. `title` where there are several. */
  models: readonly { model: ChartModel; title?: string; about: string; size: ChartSize }[];
}

/** A chart with its key, and the same figures as a table below it. */
export function ChartFigure({ title, name, models }: ChartFigureProps) {
  const { t } = useTranslation('growth');
  const id = useId();
  const points = models[0]?.model.points ?? [];
  const hasPale = points.length <= mostColumns && points.some(({ isPartial }) => isPartial);
  return (
    <figure
      aria-labelledby={id}
      className="flex min-w-0 flex-col gap-3 rounded-card border border-line bg-surface p-4 shadow-card sm:p-5 print:break-inside-avoid print:border-0 print:p-0 print:shadow-none"
    >
      <figcaption id={id} className="text-lg font-semibold">
        {title}
      </figcaption>
      {models.map(({ model, title: subtitle, about, size }) => (
        <div key={model.kind} className="flex flex-col gap-1">
          {subtitle ? <p className="text-sm font-medium">{subtitle}</p> : null}
          {model.series.length > 1 ? <Key model={model} /> : null}
          <InteractiveChart model={model} label={about} size={size} />
        </div>
      ))}
      {hasPale ? <p className="text-sm text-muted">{t('chart.ongoing')}</p> : null}
      <details className="text-sm print:hidden">
        <summary className="min-h-8 text-accent underline underline-offset-3">{t('chart.asTable')}</summary>
        <div className="pt-2">
          <ChartTable models={models.map(({ model }) => model)} caption={name} />
        </div>
      </details>
    </figure>
  );
}

function Key({ model }: { model: ChartModel }) {
  const { t } = useTranslation('growth');
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {drawnSeries(model).map((key) => (
        <KeyEntry key={key} series={key} />
      ))}
      {model.lines.length > 0 ? (
        <li className="flex items-center gap-2">
          <svg viewBox="0 0 24 14" aria-hidden="true" focusable="false" className="h-3.5 w-6 shrink-0">
            <path d="M0 7H24" stroke="var(--color-ink)" strokeWidth="2" strokeDasharray="6 4" />
          </svg>
          {t('chart.targetLine')}
        </li>
      ) : null}
    </ul>
  );
}

function KeyEntry({ series }: { series: SeriesKey }) {
  const words = useGrowthWords();
  return (
    <li className="flex items-center gap-2">
      <svg viewBox="0 0 20 14" aria-hidden="true" focusable="false" className="h-3.5 w-5 shrink-0">
        <Swatch series={series} palette={screenPalette} />
      </svg>
      {words.series(series)}
    </li>
  );
}

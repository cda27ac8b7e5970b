import type { GrowthReport } from '@registry/domain/growth';
import { lazy, type ReactNode, Suspense, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Skeleton } from '../../../ui/skeleton.js';
import { sectorColor } from '../../../vocabulary/sector-mark.js';
import { mostColumns } from './chart-axes.js';
import { ChartPatterns, joinedFill, leftFill, Swatch, sectorFill } from './chart-patterns.js';

// The drawing is heavy and the table says the same, so it comes last, in files of its own.
const PartnersChart = lazy(async () => ({ default: (await import('./partners-chart.js')).PartnersChart }));
const ChangeChart = lazy(async () => ({ default: (await import('./change-chart.js')).ChangeChart }));

/** The report as pictures. Keyboards pass them by: the table has every figure. */
export function GrowthCharts({ report }: { report: GrowthReport }) {
  const { t } = useTranslation('growth');
  const { t: tCommon } = useTranslation('common');
  const hasPaleColumns = report.periods.length <= mostColumns && report.periods.some(({ isPartial }) => isPartial);
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] print:grid-cols-1">
      <ChartPatterns />
      <Figure
        title={t('chart.partners')}
        about={t('chart.partnersAbout')}
        legend={report.shownSectors.map((sector) => ({
          label: tCommon(`sector.${sector}`),
          swatch: <Swatch fill={sectorFill[sector]} edge={sectorColor[sector]} />,
        }))}
        note={hasPaleColumns ? t('chart.ongoing') : undefined}
      >
        <PartnersChart report={report} />
      </Figure>
      <Figure
        title={t('chart.change')}
        about={t('chart.changeAbout')}
        legend={[
          { label: t('chart.joined'), swatch: <Swatch fill={joinedFill} edge={joinedFill} /> },
          { label: t('chart.left'), swatch: <Swatch fill={leftFill} edge="var(--color-muted)" /> },
        ]}
      >
        <ChangeChart report={report} />
      </Figure>
    </div>
  );
}

interface FigureProps {
  title: string;
  about: string;
  legend: readonly { label: string; swatch: ReactNode }[];
  note?: string | undefined;
  children: ReactNode;
}

function Figure({ title, about, legend, note, children }: FigureProps) {
  const id = useId();
  return (
    <figure
      aria-labelledby={id}
      className="flex min-w-0 flex-col gap-3 rounded-card border border-line bg-surface p-4 shadow-card sm:p-5 print:break-inside-avoid print:shadow-none"
    >
      <figcaption id={id} className="text-lg font-semibold">
        {title}
      </figcaption>
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {legend.map(({ label, swatch }) => (
          <li key={label} className="flex items-center gap-2">
            {swatch}
            {label}
          </li>
        ))}
      </ul>
      <div role="img" aria-label={about} className="h-72 text-xs">
        <Suspense fallback={<Skeleton className="size-full" />}>{children}</Suspense>
      </div>
      {note ? <p className="text-sm text-muted">{note}</p> : null}
    </figure>
  );
}

import type { GrowthReport, GrowthTarget } from '@registry/domain/growth';
import { useTranslation } from 'react-i18next';
import { useMedia } from '../../../ui/use-media.js';
import { SectorMark } from '../../../vocabulary/sector-mark.js';
import { ChartFigure } from '../charts/chart-figure.js';
import { chartsOf } from '../charts/charts-of-report.js';
import { PatternDefs, screenPalette } from '../charts/palette.js';
import type { ChartView } from '../growth-view.js';
import { useGrowthWords } from './use-growth-words.js';

interface GrowthChartsProps {
  report: GrowthReport;
  view: ChartView;
  targets: readonly GrowthTarget[];
}

/** The report as pictures: all sectors upon each other with what changed beside, or each sector by itself. */
export function GrowthCharts({ report, view, targets }: GrowthChartsProps) {
  const { t } = useTranslation('growth');
  const words = useGrowthWords();
  const isWide = useMedia('(min-width: 64rem)');
  const charts = chartsOf(report, view, targets, (period) => words.period(period, report));
  const patterns = (
    <svg aria-hidden="true" focusable="false" className="absolute size-0">
      <PatternDefs palette={screenPalette} />
    </svg>
  );
  if (view === 'multiples') {
    return (
      <div className="grid gap-6 lg:grid-cols-3 print:grid-cols-3 print:gap-4">
        {patterns}
        {charts.map(([partners, change]) => {
          const sector = partners.sector ?? 'civil';
          const name = words.series(sector);
          return (
            <ChartFigure
              key={sector}
              title={<SectorMark sector={sector} />}
              name={name}
              models={[
                {
                  model: partners,
                  title: t('chart.partners'),
                  about: t('chart.partnersOf', { name }),
                  size: {
                    height: 220,
                    paper: { width: 225, height: 170 },
                  },
                },
                {
                  model: change,
                  title: t('chart.change'),
                  about: t('chart.changeOf', { name }),
                  size: { height: 170, paper: { width: 225, height: 130 } },
                },
              ]}
            />
          );
        })}
      </div>
    );
  }
  const [partners, change] = charts[0] ?? [];
  if (partners === undefined || change === undefined) return null;
  const height = isWide ? 320 : 280;
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] print:grid-cols-[3fr_2fr] print:gap-4">
      {patterns}
      <ChartFigure
        title={t('chart.partners')}
        name={t('chart.partners')}
        models={[
          { model: partners, about: t('chart.partnersAbout'), size: { height, paper: { width: 420, height: 240 } } },
        ]}
      />
      <ChartFigure
        title={t('chart.change')}
        name={t('chart.change')}
        models={[
          { model: change, about: t('chart.changeAbout'), size: { height, paper: { width: 275, height: 240 } } },
        ]}
      />
    </div>
  );
}

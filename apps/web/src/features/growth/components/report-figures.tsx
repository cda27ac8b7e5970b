import type { GrowthReport, GrowthTarget } from '@registry/domain/growth';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Segmented } from '../../../ui/segmented.js';
import type { OpenCell } from '../cell.js';
import { type ChartView, type ComparisonName, chartViews } from '../growth-view.js';
import { GroupTable } from './group-table.js';
import { GrowthCharts } from './growth-charts.js';
import { GrowthDefinitions } from './growth-definitions.js';
import { GrowthTable } from './growth-table.js';
import { KeySentence } from './key-sentence.js';
import { useGrowthWords } from './use-growth-words.js';

/** How a report is looked at; none of it changes a figure. */
interface Look {
  chart?: ChartView | undefined;
  compare?: ComparisonName | undefined;
}

interface ReportFiguresProps {
  report: GrowthReport;
  partnership: string;
  targets?: readonly GrowthTarget[];
  look: Look;
  onLook: (patch: Look) => void;
  isStale?: boolean;
  /** Beside the title of the table. */
  actions?: ReactNode;
  /** What there is to say of a figure, below it. */
  noteOf?: (cell: OpenCell) => ReactNode;
  /** Kept as it was: it has no year before to be compared with, and there is no list of its partners as they were. */
  isKept?: boolean;
}

/** Where the charts are, for what leads to them from further down. */
export const chartsId = 'growth-charts';

const noTargets: readonly GrowthTarget[] = [];

/** A report in a sentence, as pictures and in figures, with what they mean. The same for today's and published ones. */
export function ReportFigures(props: ReportFiguresProps) {
  const {
    report,
    partnership,
    targets = noTargets,
    look,
    onLook,
    isStale = false,
    isKept = false,
    actions,
    noteOf,
  } = props;
  const { t } = useTranslation('growth');
  const words = useGrowthWords();
  const chart = look.chart ?? 'stacked';
  const comparisons = report.step === 'year' ? (['before'] as const) : (['before', 'yearBefore'] as const);
  const comparison = comparisons.find((one) => one === look.compare);
  return (
    <>
      <div aria-live="polite">
        <KeySentence report={report} isKept={isKept} />
        {words.filtersOf(report).map((filter) => (
          <p key={filter} className="hidden text-sm print:block">
            {filter}
          </p>
        ))}
      </div>
      <div id={chartsId} tabIndex={-1} className="flex scroll-mt-4 flex-col gap-4 outline-none">
        <div className="print:hidden">
          <Segmented<ChartView>
            label={t('chart.view')}
            isLabelHidden
            options={chartViews.map((id) => ({ id, label: t(`chart.views.${id}`) }))}
            value={chart}
            onChange={(id) => onLook({ chart: id })}
          />
        </div>
        <GrowthCharts report={report} view={chart} targets={targets} />
      </div>
      <div className="flex flex-col gap-4">
        <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
          <h2 className="text-xl font-semibold print:text-lg">{t('table.title')}</h2>
          <div className="flex flex-wrap items-end gap-4 print:hidden">
            {isKept ? null : (
              <Segmented<ComparisonName | 'none'>
                label={t('compare.label')}
                options={[
                  { id: 'none', label: t('compare.none') },
                  ...comparisons.map((id) => ({
                    id,
                    label: t(report.step === 'year' ? 'compare.short.yearStep' : `compare.short.${id}`),
                  })),
                ]}
                value={comparison ?? 'none'}
                onChange={(id) => onLook({ compare: id === 'none' ? undefined : id })}
              />
            )}
            {actions}
          </div>
        </div>
        <p className="text-sm text-muted print:hidden">{t('table.howToOpen')}</p>
        <GrowthTable
          report={report}
          isStale={isStale}
          comparison={isKept ? undefined : comparison}
          {...(noteOf ? { noteOf } : {})}
        />
      </div>
      {report.by === null ? null : <GroupTable report={report} by={report.by} noteOf={noteOf} />}
      <div>
        <GrowthDefinitions report={report} />
        <p className="hidden pt-3 text-xs print:block">
          {t('picture.source', { partnership, date: words.date(report.asOf) })}
        </p>
      </div>
    </>
  );
}

import type { GrowthStep } from '@registry/domain/growth';
import { sectors } from '@registry/domain/sector';
import type { WayInCell, WayInReport } from '@registry/domain/way-in';
import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { Button } from '../../../ui/button.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { ButtonLink } from '../../../ui/link.js';
import { Segmented } from '../../../ui/segmented.js';
import { Skeleton, SkeletonRows } from '../../../ui/skeleton.js';
import { wayInReportQuery } from '../api/way-in-query.js';
import { type AskedWayIn, queryOf, steps, type WayInView } from '../way-in-view.js';
import { FunnelCharts } from './funnel-charts.js';
import { FunnelTable } from './funnel-table.js';
import { Rows } from './rows-dialog.js';
import { SaveRows } from './save-rows.js';
import { TimesTable } from './times-table.js';
import { useReportWords } from './use-report-words.js';
import { WayInDefinitions } from './way-in-definitions.js';
import { WayInExports } from './way-in-exports.js';

const RowsDialog = lazy(async () => ({ default: (await import('./rows-dialog.js')).RowsDialog }));

/** Of every sector and status, as the list on the page has them. */
const allStuck: WayInCell = { figure: 'stuck', in: 'total' };

export interface WayInProps {
  view: WayInView;
  onView: (patch: Partial<WayInView>) => void;
  today: string;
  partnership: string;
  /** Where the first and last day are typed. */
  rangeForm: (shown: { from: string; to: string; step: GrowthStep }) => ReactNode;
}

/** The way in: how far attempts came, how long they took, and who is stuck. */
export function WayIn({ view, onView, today, partnership, rangeForm }: WayInProps) {
  const { t } = useTranslation(['wayin', 'common']);
  const asked = queryOf(view, today);
  const { data: report, error, refetch, isPlaceholderData } = useQuery(wayInReportQuery(asked));
  const shown = report && !isPlaceholderData ? report : asked;
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-wrap items-start gap-x-6 gap-y-4 print:hidden">
        <Segmented<GrowthStep>
          label={t('wayin:step.label')}
          options={steps.map((id) => ({ id, label: t(`wayin:step.${id}`) }))}
          value={asked.step}
          onChange={(step) => onView({ step })}
        />
        {rangeForm({ from: shown.from, to: shown.to, step: asked.step })}
        <Segmented
          label={t('wayin:table.sector')}
          options={(['all', ...sectors] as const).map((id) => ({
            id,
            label: id === 'all' ? t('wayin:everySector') : t(`common:sector.${id}`),
          }))}
          value={view.sector ?? 'all'}
          onChange={(id) => onView({ sector: id === 'all' ? undefined : id })}
        />
      </div>
      {error === null ? null : (
        <ProblemNotice
          error={error}
          title={t('wayin:failed')}
          action={
            <Button size="small" onPress={() => void refetch()}>
              {t('common:actions.tryAgain')}
            </Button>
          }
        />
      )}
      {report ? (
        <Report report={report} asked={asked} partnership={partnership} isStale={isPlaceholderData} />
      ) : error === null ? (
        <div className="flex flex-col gap-6">
          <Skeleton className="h-7 max-w-xl" />
          <Skeleton className="h-72" />
          <SkeletonRows rows={6} />
        </div>
      ) : null}
    </div>
  );
}

interface ReportProps {
  report: WayInReport;
  asked: AskedWayIn;
  partnership: string;
  isStale: boolean;
}

function Report({ report, asked, partnership, isStale }: ReportProps) {
  const { t } = useTranslation('wayin');
  const words = useReportWords();
  const [cell, setCell] = useState<WayInCell>();
  const { total } = report.whole;
  const stuck = report.times.reduce((sum, time) => sum + time.total.stuck, 0);
  if (total.prospect + total.direct === 0) {
    return (
      <EmptyState title={t('none.title')} action={<ButtonLink to="/introduktion">{t('none.board')}</ButtonLink>}>
        {t('none.text')}
      </EmptyState>
    );
  }
  return (
    <div className={isStale ? 'flex flex-col gap-8 opacity-70 transition-opacity' : 'flex flex-col gap-8'}>
      <KeySentence report={report} />
      <FunnelCharts report={report} />
      <section className="flex min-w-0 flex-col gap-4">
        <Heading
          title={t('table.title')}
          action={<WayInExports report={report} asked={asked} partnership={partnership} />}
        />
        <FunnelTable report={report} onOpen={setCell} />
      </section>
      <section className="flex min-w-0 flex-col gap-4">
        <Heading title={t('times.title')} />
        <p className="max-w-prose text-muted">{t('times.text')}</p>
        <TimesTable report={report} onOpen={setCell} />
      </section>
      <section className="flex min-w-0 flex-col gap-4">
        <Heading
          title={t('stuck.title', { count: stuck })}
          action={
            stuck === 0 ? null : (
              <SaveRows {...{ report, asked, partnership }} cell={allStuck} title={t('stuck.caption')} />
            )
          }
        />
        <p className="max-w-prose text-muted">{t('stuck.text')}</p>
        {stuck === 0 ? <p>{t('stuck.none')}</p> : <Rows query={asked} cell={allStuck} caption={t('stuck.caption')} />}
      </section>
      <div>
        <WayInDefinitions definitions={report.definitions} />
        <p className="hidden pt-3 text-xs print:block">{words.source(report, partnership)}</p>
      </div>
      {cell ? (
        <Suspense>
          <RowsDialog
            query={asked}
            cell={cell}
            report={report}
            partnership={partnership}
            onClose={() => setCell(undefined)}
          />
        </Suspense>
      ) : null}
    </div>
  );
}

function Heading({ title, action }: { title: string; action?: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <h2 className="text-xl font-semibold">{title}</h2>
      {action ? <div className="print:hidden">{action}</div> : null}
    </div>
  );
}

/** The report in a sentence or two, and on paper also of what it is. */
function KeySentence({ report }: { report: WayInReport }) {
  const words = useReportWords();
  const [attempts, rest] = words.sentences(report);
  return (
    <div aria-live="polite" className="flex max-w-4xl flex-col gap-1">
      <p className="text-lg font-semibold">{attempts}</p>
      <p className="text-muted">{rest}</p>
      {words.filters(report).map((filter) => (
        <p key={filter} className="hidden text-sm print:block">
          {filter}
        </p>
      ))}
    </div>
  );
}

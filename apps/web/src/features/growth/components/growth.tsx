import type { GrowthReport } from '@registry/domain/growth';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../api/api-problem.js';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { fieldSentence } from '../../../api/problem-sentence.js';
import { Button } from '../../../ui/button.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { ButtonLink } from '../../../ui/link.js';
import { Skeleton, SkeletonRows } from '../../../ui/skeleton.js';
import { firstYearQuery } from '../api/first-year-query.js';
import { growthReportQuery } from '../api/growth-query.js';
import type { GrowthView } from '../growth-view.js';
import { DownloadButton } from './download-button.js';
import { GrowthCharts } from './growth-charts.js';
import { GrowthControls } from './growth-controls.js';
import { GrowthDefinitions } from './growth-definitions.js';
import { GrowthTable } from './growth-table.js';
import { KeySentence } from './key-sentence.js';

export interface GrowthProps {
  view: GrowthView;
  onView: (patch: Partial<GrowthView>) => void;
  today: string;
}

/** Growth by sector: in a sentence, as pictures and in figures. */
export function Growth({ view, onView, today }: GrowthProps) {
  const { t } = useTranslation('growth');
  const firstYear = useQuery(firstYearQuery(today));
  const query = {
    from: view.from ?? firstYear.data ?? `${today.slice(0, 4)}-01-01`,
    to: view.to ?? today,
    step: view.step ?? 'year',
    ...(view.municipality === undefined ? {} : { municipality: view.municipality }),
  };
  const answer = useQuery({
    ...growthReportQuery(query),
    enabled: view.from !== undefined || firstYear.isSuccess,
  });
  const error = answer.error ?? (view.from === undefined ? firstYear.error : null);
  const report = error === null ? answer.data : undefined;

  if (firstYear.data === null && view.from === undefined) {
    return (
      <EmptyState title={t('none.title')} action={<ButtonLink to="/parter">{t('none.partners')}</ButtonLink>}>
        {t('none.text')}
      </EmptyState>
    );
  }
  return (
    <div className="flex flex-col gap-8">
      <GrowthControls
        view={view}
        onView={onView}
        from={report && !answer.isPlaceholderData ? report.from : query.from}
        to={report && !answer.isPlaceholderData ? report.to : query.to}
        step={query.step}
        today={today}
      />
      {error === null ? null : (
        <GrowthProblem
          error={error}
          onRetry={() => void (answer.error === null ? firstYear.refetch() : answer.refetch())}
        />
      )}
      {report ? (
        <Report report={report} municipality={view.municipality} isStale={answer.isPlaceholderData} />
      ) : error === null ? (
        <ReportSkeleton />
      ) : null}
    </div>
  );
}

interface ReportProps {
  report: GrowthReport;
  municipality: string | undefined;
  isStale: boolean;
}

function Report({ report, municipality, isStale }: ReportProps) {
  const { t } = useTranslation('growth');
  return (
    <>
      <div aria-live="polite">
        <KeySentence report={report} municipality={municipality} />
      </div>
      <GrowthCharts report={report} />
      <div className="flex flex-col gap-4">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h2 className="text-xl font-semibold">{t('table.title')}</h2>
          <div className="print:hidden">
            <DownloadButton report={report} municipality={municipality} />
          </div>
        </div>
        <GrowthDefinitions />
        <GrowthTable report={report} isStale={isStale} />
      </div>
    </>
  );
}

/** What is wrong with the question, named; or whatever else went wrong, with another try. */
function GrowthProblem({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('growth');
  const { t: tCommon } = useTranslation('common');
  const { t: tErrors } = useTranslation('errors');
  const fields = error instanceof ApiProblem ? error.errors : [];
  const again = (
    <Button size="small" onPress={onRetry}>
      {tCommon('actions.tryAgain')}
    </Button>
  );
  const sentences = fields.map((field) => <p key={field.pointer}>{fieldSentence(field, tErrors)}</p>);
  return (
    <ProblemNotice error={error} title={t('failed')} action={sentences.length > 0 ? <div>{sentences}</div> : again} />
  );
}

function ReportSkeleton() {
  return (
    <div className="flex flex-col gap-6">
      <Skeleton className="h-7 max-w-xl" />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]" aria-hidden="true">
        <Skeleton className="h-96" />
        <Skeleton className="h-96" />
      </div>
      <SkeletonRows rows={6} />
    </div>
  );
}

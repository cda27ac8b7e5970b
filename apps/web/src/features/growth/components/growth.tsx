import type { GrowthReport, GrowthTarget } from '@registry/domain/growth';
import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useCallback } from 'react';
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
import { targetsQuery } from '../api/targets-query.js';
import { type OpenCell, writeCell } from '../cell.js';
import type { GrowthView } from '../growth-view.js';
import { type AskedGrowth, askedGrowth, jsonAddress } from '../report-query.js';
import { rowsOfReport } from '../rows-source.js';
import { CellsOpen } from './cell-link.js';
import { ExportMenu } from './export-menu.js';
import { GrowthChips } from './growth-chips.js';
import { GrowthControls } from './growth-controls.js';
import { PastNotice } from './past-notice.js';
import { chartsId, ReportFigures } from './report-figures.js';
import { Targets } from './targets.js';

const CellDialog = lazy(() => import('./cell-dialog.js'));

export interface GrowthProps {
  view: GrowthView;
  onView: (patch: Partial<GrowthView>) => void;
  today: string;
  partnership: string;
  maySetTarget: boolean;
  /** What else can be done with the report that is shown, beside taking it along. */
  actionsOf?: (asked: AskedGrowth) => ReactNode;
}

/** Growth by sector: in a sentence, as pictures and in figures. */
export function Growth(props: GrowthProps) {
  const { view, onView, today } = props;
  const { t } = useTranslation('growth');
  const firstYear = useQuery(firstYearQuery(today));
  const asked = askedGrowth(view, firstYear.data ?? `${today.slice(0, 4)}-01-01`, today);
  const answer = useQuery({
    ...growthReportQuery(asked),
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
  const isShown = report !== undefined && !answer.isPlaceholderData;
  return (
    <div className="flex flex-col gap-8 print:gap-4">
      <div className="flex flex-col gap-4">
        <GrowthControls
          view={view}
          onView={onView}
          from={isShown ? report.from : asked.from}
          to={isShown ? report.to : asked.to}
          step={asked.step}
          today={today}
        />
        <GrowthChips view={view} onView={onView} />
        <PastNotice view={view} today={today} onView={onView} />
      </div>
      {error === null ? null : (
        <GrowthProblem
          error={error}
          onRetry={() => void (answer.error === null ? firstYear.refetch() : answer.refetch())}
        />
      )}
      {report ? (
        <Report {...props} report={report} asked={asked} isStale={answer.isPlaceholderData} />
      ) : error === null ? (
        <ReportSkeleton />
      ) : null}
    </div>
  );
}

interface ReportProps extends GrowthProps {
  report: GrowthReport;
  asked: AskedGrowth;
  isStale: boolean;
}

function Report({ report, asked, isStale, view, onView, today, partnership, maySetTarget, actionsOf }: ReportProps) {
  const { t } = useTranslation('growth');
  const { data: targets } = useQuery(targetsQuery);
  const open = useCallback((cell: OpenCell) => onView({ cell: writeCell(cell) }), [onView]);
  const shownTargets = targets ?? noTargets;
  return (
    <CellsOpen onOpen={open}>
      <ReportFigures
        report={report}
        partnership={partnership}
        targets={shownTargets}
        look={view}
        onLook={onView}
        isStale={isStale}
        actions={
          <>
            {actionsOf?.(asked)}
            <ExportMenu
              report={report}
              view={view.chart ?? 'stacked'}
              targets={shownTargets}
              title={t('picture.title', { partnership })}
              partnership={partnership}
              jsonHref={jsonAddress(asked)}
            />
          </>
        }
      />
      <Targets
        today={today}
        maySet={maySetTarget}
        onShow={({ sector, by }) => {
          document.getElementById(chartsId)?.focus();
          onView({
            to: by,
            chart: sector === null ? 'stacked' : 'multiples',
            municipality: undefined,
            legalForm: undefined,
            tag: undefined,
            sector: undefined,
          });
        }}
      />
      {view.cell === undefined || isStale ? null : (
        <Suspense>
          <CellDialog
            report={report}
            source={rowsOfReport(asked)}
            cell={view.cell}
            onClose={() => onView({ cell: undefined })}
          />
        </Suspense>
      )}
    </CellsOpen>
  );
}

const noTargets: readonly GrowthTarget[] = [];

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

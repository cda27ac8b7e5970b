import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../api/problem-notice.js';
import { type OpenCell, writeCell } from '../../features/growth/cell.js';
import { CellsOpen } from '../../features/growth/components/cell-link.js';
import { ExportMenu } from '../../features/growth/components/export-menu.js';
import { ReportFigures } from '../../features/growth/components/report-figures.js';
import { useGrowthWords } from '../../features/growth/components/use-growth-words.js';
import { jsonAddress } from '../../features/growth/report-query.js';
import { rowsOfReport } from '../../features/growth/rows-source.js';
import { publishedReportQuery } from '../../features/published-reports/api/published-report-queries.js';
import { publishedRows } from '../../features/published-reports/api/published-rows.js';
import { type DrawReport, PublishedReport } from '../../features/published-reports/components/published-report.js';
import { type PublishedView, tidyPublishedView } from '../../features/published-reports/published-view.js';
import { useSession } from '../../features/session/api/use-session.js';
import { dayOfInstant } from '../../i18n/format.js';
import { Link } from '../../ui/link.js';
import { PageHeader } from '../../ui/page-header.js';
import { PendingPage } from '../pages/pending.page.js';

const CellDialog = lazy(() => import('../../features/growth/components/cell-dialog.js'));

// By its id: the route itself imports this page.
const publishedReportRoute = getRouteApi('/signed-in/rapporter/$reportId');

export function PublishedReportPage() {
  const { t } = useTranslation('reports');
  const { reportId } = publishedReportRoute.useParams();
  const view = publishedReportRoute.useSearch();
  const navigate = publishedReportRoute.useNavigate();
  const { partnershipName } = useSession();
  const words = useGrowthWords();
  const { data: published, error } = useQuery(publishedReportQuery(reportId));
  const onView = useCallback(
    (patch: PublishedView) =>
      void navigate({ search: (before) => tidyPublishedView({ ...before, ...patch }), resetScroll: false }),
    [navigate],
  );
  const onOpen = useCallback((cell: OpenCell) => onView({ cell: writeCell(cell) }), [onView]);

  if (published === undefined) {
    return error === null ? <PendingPage /> : <ProblemNotice error={error} title={t('failed')} />;
  }
  const { report, query, publishedBy: name } = published;
  const date = words.date(dayOfInstant(published.publishedAt));

  const draw: DrawReport = (shown, version, noteOf) => (
    <CellsOpen onOpen={onOpen}>
      <ReportFigures
        report={shown}
        partnership={partnershipName}
        look={view}
        onLook={onView}
        noteOf={noteOf}
        isKept
        actions={
          <ExportMenu
            report={shown}
            view={view.chart ?? 'stacked'}
            targets={[]}
            title={published.title}
            partnership={partnershipName}
            jsonHref={version === 'now' ? jsonAddress(query) : `/api/published-reports/${reportId}`}
          />
        }
      />
      {view.cell === undefined ? null : (
        <Suspense>
          <CellDialog
            report={shown}
            source={version === 'now' ? rowsOfReport(query) : publishedRows(reportId)}
            cell={view.cell}
            onClose={() => onView({ cell: undefined })}
          />
        </Suspense>
      )}
    </CellsOpen>
  );

  return (
    <>
      <PageHeader
        title={published.title}
        above={
          <Link to="/rapporter" className="print:hidden">
            {t('all')}
          </Link>
        }
        description={
          <>
            <p>
              {name === null ? t('publishedByNobody', { date }) : t('published', { date, name })} {t('frozen')}
            </p>
            {published.note === null ? null : <p className="pt-2 whitespace-pre-line text-ink">{published.note}</p>}
          </>
        }
      />
      <PublishedReport
        published={published}
        view={view}
        onView={onView}
        periodOf={(start) => words.period({ start }, report)}
        groupOf={(key) => (report.by === null ? key : words.groupName(report.by, key))}
        draw={draw}
      />
    </>
  );
}

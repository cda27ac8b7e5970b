import type { PublishedReportSummary } from '@registry/domain/growth';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { dayOfInstant } from '../../../i18n/format.js';
import { Button } from '../../../ui/button.js';
import { DataTable } from '../../../ui/data-table.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { ButtonLink, Link } from '../../../ui/link.js';
import { SkeletonRows } from '../../../ui/skeleton.js';
import { Day } from '../../../vocabulary/day.js';
import { publishedReportsQuery } from '../api/published-report-queries.js';

/** The reports that were published, newest first. */
export function PublishedList() {
  const { t } = useTranslation(['reports', 'common']);
  const { data, error, refetch } = useQuery(publishedReportsQuery);
  if (data === undefined) {
    if (error === null) return <SkeletonRows rows={4} />;
    return (
      <ProblemNotice
        error={error}
        title={t('reports:list.failed')}
        action={
          <Button size="small" onPress={() => void refetch()}>
            {t('common:actions.tryAgain')}
          </Button>
        }
      />
    );
  }
  return (
    <DataTable<PublishedReportSummary, string>
      caption={t('reports:list.title')}
      rows={data}
      rowKey={({ id }) => id}
      empty={
        <EmptyState
          title={t('reports:list.none')}
          action={<ButtonLink to="/tillvaxt">{t('reports:list.toGrowth')}</ButtonLink>}
        >
          {t('reports:list.noneText')}
        </EmptyState>
      }
      columns={[
        {
          key: 'title',
          header: t('reports:list.name'),
          isRowHeader: true,
          className: 'min-w-40 sm:min-w-52',
          cell: ({ id, title, note }) => (
            <>
              <Link to="/rapporter/$reportId" params={{ reportId: id }}>
                {title}
              </Link>
              {note === null ? null : <p className="line-clamp-2 text-xs font-normal text-muted">{note}</p>}
            </>
          ),
        },
        {
          key: 'time',
          header: t('reports:list.time'),
          className: 'tabular sm:whitespace-nowrap',
          cell: ({ from, to }) => (
            <>
              <span className="whitespace-nowrap">
                <Day on={from} /> –
              </span>{' '}
              <span className="whitespace-nowrap">
                <Day on={to} />
              </span>
            </>
          ),
        },
        {
          key: 'published',
          header: t('reports:list.published'),
          className: 'tabular whitespace-nowrap',
          cell: ({ publishedAt }) => <Day on={dayOfInstant(publishedAt)} />,
        },
        { key: 'by', header: t('reports:list.by'), cell: ({ publishedBy }) => publishedBy },
      ]}
    />
  );
}

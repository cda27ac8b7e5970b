import type { PublishedReportSummary } from '@registry/domain/growth';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Unanswered } from '../../../api/unanswered.js';
import { dayOfInstant } from '../../../i18n/format.js';
import { DataTable } from '../../../ui/data-table.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { ButtonLink, Link } from '../../../ui/link.js';
import { Day } from '../../../vocabulary/day.js';
import { publishedReportsQuery } from '../api/published-report-queries.js';

/** The reports that were published, newest first. */
export function PublishedList() {
  const { t } = useTranslation('reports');
  const query = useQuery(publishedReportsQuery);
  const { data } = query;
  if (data === undefined) return <Unanswered query={query} title={t('list.failed')} rows={4} />;
  return (
    <DataTable<PublishedReportSummary, string>
      caption={t('list.title')}
      rows={data}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title={t('list.none')} action={<ButtonLink to="/tillvaxt">{t('list.toGrowth')}</ButtonLink>}>
          {t('list.noneText')}
        </EmptyState>
      }
      columns={[
        {
          key: 'title',
          header: t('list.name'),
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
          header: t('list.time'),
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
          header: t('list.published'),
          className: 'tabular whitespace-nowrap',
          cell: ({ publishedAt }) => <Day on={dayOfInstant(publishedAt)} />,
        },
        { key: 'by', header: t('list.by'), cell: ({ publishedBy }) => publishedBy },
      ]}
    />
  );
}

import type { PartnerSummary } from '@registry/domain/partner';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { DataTable, type TableColumn } from '../../../ui/data-table.js';
import { Link } from '../../../ui/link.js';
import { Day } from '../../../vocabulary/day.js';
import { SectorMark } from '../../../vocabulary/sector-mark.js';
import { StatusBadge } from '../../../vocabulary/status-badge.js';
import type { OnboardingSort, OnboardingView } from '../onboarding-view.js';
import { daysInStatus, sortWayIn } from '../way-in.js';
import { MoveMenu } from './move-menu.js';
import type { OnboardingPartnersProps } from './onboarding-board.js';

type Column = OnboardingSort | 'since' | 'checklist' | 'contact' | 'act';

interface OnboardingListProps extends OnboardingPartnersProps {
  view: OnboardingView;
  onView: (view: Partial<OnboardingView>) => void;
}

/** The same as the board, as a table that sorts. */
export function OnboardingList({ partners, today, onMove, progressOf, view, onView }: OnboardingListProps) {
  const { t } = useTranslation('onboarding');
  const language = useLanguage();
  const { sort = 'days', direction = 'desc' } = view;
  const columns: TableColumn<PartnerSummary, Column>[] = [
    {
      key: 'name',
      header: t('list.name'),
      isRowHeader: true,
      isSortable: true,
      className: 'min-w-40',
      cell: ({ id, name }) => (
        <Link to="/parter/$partnerId" params={{ partnerId: id }}>
          {name}
        </Link>
      ),
    },
    {
      key: 'status',
      header: t('list.status'),
      isSortable: true,
      cell: ({ status }) => <StatusBadge status={status} />,
    },
    {
      key: 'days',
      header: t('list.days'),
      align: 'end',
      isSortable: true,
      cell: (partner) =>
        partner.statusSince.precision === 'day' ? formatNumber(daysInStatus(partner, today), language) : '–',
    },
    {
      key: 'since',
      header: t('list.since'),
      className: 'tabular whitespace-nowrap',
      cell: ({ statusSince }) => <Day on={statusSince.effectiveOn} precision={statusSince.precision} />,
    },
    {
      key: 'sector',
      header: t('list.sector'),
      isSortable: true,
      cell: ({ sector }) => <SectorMark sector={sector} />,
    },
    { key: 'checklist', header: t('list.checklist'), cell: ({ id }) => progressOf(id) ?? '–' },
    { key: 'contact', header: t('list.contact'), cell: ({ primaryContact }) => primaryContact?.name ?? '–' },
    ...(onMove
      ? [
          {
            key: 'act' as const,
            header: t('list.act'),
            cell: (partner: PartnerSummary) => <MoveMenu partner={partner} onMove={onMove} />,
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={t('list.caption')}
      rows={sortWayIn(partners, sort, direction)}
      rowKey={({ id }) => id}
      columns={columns}
      sort={{ by: sort, direction: direction === 'asc' ? 'ascending' : 'descending' }}
      onSort={({ by, direction: turned }) => {
        if (by !== 'since' && by !== 'checklist' && by !== 'contact' && by !== 'act') {
          onView({ sort: by, direction: turned === 'ascending' ? 'asc' : 'desc' });
        }
      }}
    />
  );
}

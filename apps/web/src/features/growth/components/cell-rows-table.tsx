import type { GrowthRow } from '@registry/domain/growth';
import { useTranslation } from 'react-i18next';
import { dayOfInstant } from '../../../i18n/format.js';
import { DataTable, type TableColumn } from '../../../ui/data-table.js';
import { Link } from '../../../ui/link.js';
import { municipalityName } from '../../../vocabulary/area.js';
import { Day } from '../../../vocabulary/day.js';
import { SectorMark } from '../../../vocabulary/sector-mark.js';

interface CellRowsTableProps {
  rows: readonly GrowthRow[];
  caption: string;
}

/** Exactly those that a figure counts: who they are, since when, and how we know. */
export function CellRowsTable({ rows, caption }: CellRowsTableProps) {
  const { t } = useTranslation(['growth', 'timeline']);
  const moved: TableColumn<GrowthRow, string>[] = rows.some(({ movedOn }) => movedOn !== null)
    ? [
        {
          key: 'movedOn',
          header: t('growth:rows.movedOn'),
          className: 'tabular whitespace-nowrap',
          cell: ({ movedOn }) => (movedOn === null ? null : <Day on={movedOn} />),
        },
      ]
    : [];
  return (
    <DataTable<GrowthRow, string>
      caption={caption}
      rows={rows}
      // Somebody who leaves and comes back is in the list twice.
      rowKey={({ partnerId, joined, movedOn, sector }) => `${partnerId} ${joined.effectiveOn} ${movedOn} ${sector}`}
      isDense
      columns={[
        {
          key: 'name',
          header: t('growth:rows.name'),
          isRowHeader: true,
          className: 'min-w-44',
          cell: ({ partnerId, name, municipality }) => (
            <>
              <Link to="/parter/$partnerId" params={{ partnerId }}>
                {name ?? t('growth:rows.soleTrader')}
              </Link>
              {municipality === null ? null : (
                <span className="block text-xs font-normal text-muted">{municipalityName(municipality)}</span>
              )}
            </>
          ),
        },
        { key: 'sector', header: t('growth:table.sector'), cell: ({ sector }) => <SectorMark sector={sector} /> },
        {
          key: 'joined',
          header: t('growth:rows.joined'),
          className: 'tabular whitespace-nowrap',
          cell: ({ joined }) => <Day on={joined.effectiveOn} precision={joined.precision} />,
        },
        {
          key: 'left',
          header: t('growth:rows.left'),
          className: 'tabular whitespace-nowrap',
          cell: ({ left }) => (left === null ? null : <Day on={left.effectiveOn} precision={left.precision} />),
        },
        ...moved,
        {
          key: 'known',
          header: t('growth:rows.known'),
          className: 'tabular text-muted',
          cell: ({ recordedAt, channel }) =>
            t('growth:rows.recorded', { date: dayOfInstant(recordedAt), channel: t(`timeline:channel.${channel}`) }),
        },
      ]}
    />
  );
}

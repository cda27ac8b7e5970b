import { isStayKey, type WayInCell, type WayInReport, type WayInRow } from '@registry/domain/way-in';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { formatNumber } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { DataTable, type TableColumn } from '../../../ui/data-table.js';
import { Dialog } from '../../../ui/dialog.js';
import { ShowMore } from '../../../ui/show-more.js';
import { SkeletonRows } from '../../../ui/skeleton.js';
import { Day } from '../../../vocabulary/day.js';
import { SectorMark } from '../../../vocabulary/sector-mark.js';
import { wayInRowsQuery } from '../api/way-in-query.js';
import type { AskedWayIn } from '../way-in-view.js';
import { RowName } from './row-name.js';
import { SaveRows } from './save-rows.js';
import { useCellWords } from './use-cell-words.js';
import { useOutcomeWords } from './use-outcome-words.js';

interface RowsDialogProps {
  query: AskedWayIn;
  cell: WayInCell;
  report: WayInReport;
  partnership: string;
  onClose: () => void;
}

/** The attempts or stays that one figure counts: as many as it says. */
export function RowsDialog({ query, cell, report, partnership, onClose }: RowsDialogProps) {
  const title = useCellWords(report.step)(cell);
  return (
    <Dialog isOpen onClose={onClose} title={title} size="wide">
      <div className="pb-4">
        <SaveRows report={report} asked={query} cell={cell} title={title} partnership={partnership} />
      </div>
      <Rows query={query} cell={cell} caption={title} />
    </Dialog>
  );
}

/** The rows of a figure as a table, in the order in which the API gives them. */
export function Rows({ query, cell, caption }: { query: AskedWayIn; cell: WayInCell; caption: string }) {
  const { t } = useTranslation('wayin');
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(wayInRowsQuery(query, cell));
  const columns = useColumns(cell);
  if (data === undefined) {
    return error === null ? <SkeletonRows rows={4} /> : <ProblemNotice error={error} title={t('failed')} />;
  }
  const rows = data.pages.flatMap(({ items }) => items);
  const total = data.pages[0]?.total ?? 0;
  return (
    <>
      <DataTable
        caption={caption}
        columns={columns}
        rows={rows}
        rowKey={({ partnerId, started, stay }) => `${partnerId} ${started.effectiveOn} ${stay?.from.effectiveOn ?? ''}`}
        isDense
      />
      <ShowMore
        shown={rows.length}
        total={total}
        hasMore={hasNextPage}
        isLoading={isFetchingNextPage}
        onShowMore={() => void fetchNextPage()}
      />
    </>
  );
}

/** Of stays their status and days, of attempts how they went. */
function useColumns({ figure, status }: WayInCell): TableColumn<WayInRow>[] {
  const { t } = useTranslation(['wayin', 'common']);
  const language = useLanguage();
  const outcome = useOutcomeWords();
  const name: TableColumn<WayInRow> = {
    key: 'name',
    header: t('wayin:rows.partner'),
    isRowHeader: true,
    cell: (row) => <RowName row={row} />,
  };
  const sector: TableColumn<WayInRow> = {
    key: 'sector',
    header: t('wayin:rows.sector'),
    cell: (row) => <SectorMark sector={row.sector} />,
  };
  const day = (key: string, header: string, of: (row: WayInRow) => WayInRow['started'] | null | undefined) => ({
    key,
    header,
    className: 'tabular whitespace-nowrap',
    cell: (row: WayInRow) => {
      const on = of(row);
      return on ? <Day on={on.effectiveOn} precision={on.precision} /> : '–';
    },
  });
  if (!isStayKey(figure)) {
    return [
      name,
      sector,
      day('started', t('wayin:rows.started'), ({ started }) => started),
      {
        key: 'outcome',
        header: t('wayin:rows.outcome'),
        cell: outcome,
      },
    ];
  }
  const ofStatus: TableColumn<WayInRow> = {
    key: 'status',
    header: t('wayin:rows.status'),
    cell: ({ stay }) => (stay ? t(`common:status.${stay.status}`) : '–'),
  };
  return [
    name,
    sector,
    ...(status === undefined ? [ofStatus] : []),
    day('from', t('wayin:rows.from'), ({ stay }) => stay?.from),
    ...(figure === 'finished' || figure === 'inexact'
      ? [day('until', t('wayin:rows.until'), ({ stay }) => stay?.until)]
      : []),
    {
      key: 'days',
      header: t('wayin:rows.days'),
      align: 'end',
      cell: ({ stay }) => (stay ? formatNumber(stay.days, language) : '–'),
    },
  ];
}

import type { GrowthReport } from '@registry/domain/growth';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Notice } from '../../../ui/notice.js';
import { ShowMore } from '../../../ui/show-more.js';
import { SkeletonRows } from '../../../ui/skeleton.js';
import { findCell, findFigure, type OpenCell } from '../cell.js';
import { cellRowsQuery, type RowsSource } from '../rows-source.js';
import { CellRowsTable } from './cell-rows-table.js';
import { SaveRows } from './save-rows.js';
import { useCellWords } from './use-cell-words.js';

interface CellDialogProps {
  report: GrowthReport;
  source: RowsSource;
  /** The figure as the address says it; nothing is open without. */
  cell: string | undefined;
  onClose: () => void;
}

/** The rows behind one figure of a report, with what the figure means. Its address can be shared. */
export default function CellDialog({ report, source, cell: text, onClose }: CellDialogProps) {
  const { t } = useTranslation('growth');
  const words = useCellWords();
  const cell = findCell(text);
  const figure = cell && findFigure(report, cell);
  if (cell === undefined || figure === undefined) {
    return (
      <Dialog isOpen onClose={onClose} title={t('rows.unknownTitle')}>
        <Notice tone="warning">{t('rows.unknown')}</Notice>
      </Dialog>
    );
  }
  return (
    <Dialog isOpen onClose={onClose} title={words.title(report, cell)} size="table">
      <Rows report={report} source={source} cell={cell} figure={figure} />
    </Dialog>
  );
}

interface RowsProps extends Pick<CellDialogProps, 'report' | 'source'> {
  cell: OpenCell;
  figure: number;
}

function Rows({ report, source, cell, figure }: RowsProps) {
  const { t } = useTranslation('growth');
  const { t: tCommon } = useTranslation('common');
  const language = useLanguage();
  const words = useCellWords();
  const list = useInfiniteQuery(cellRowsQuery(source, report, cell));
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const again = (
    <Button size="small" onPress={() => void (list.data ? list.fetchNextPage() : list.refetch())}>
      {tCommon('actions.tryAgain')}
    </Button>
  );
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="flex max-w-prose flex-col gap-1">
          <p className="tabular text-lg font-semibold">{t('rows.count', { count: figure })}</p>
          <p className="text-sm text-muted">{report.definitions[cell.figure][language]}</p>
          {words.filters(report).map((filter) => (
            <p key={filter} className="text-sm text-muted">
              {filter}
            </p>
          ))}
        </div>
        {figure > 0 ? <SaveRows report={report} source={source} cell={cell} /> : null}
      </div>
      {list.data === undefined ? (
        list.error === null ? (
          <SkeletonRows rows={Math.min(8, Math.max(1, figure))} />
        ) : null
      ) : figure === 0 ? (
        <p>{t('rows.none')}</p>
      ) : (
        <CellRowsTable rows={rows} caption={words.title(report, cell)} />
      )}
      <ProblemNotice error={list.error} title={t('rows.failed')} action={again} />
      {list.data && figure > 0 ? (
        <ShowMore
          shown={rows.length}
          total={figure}
          hasMore={list.hasNextPage}
          isLoading={list.isFetchingNextPage}
          onShowMore={() => void list.fetchNextPage()}
        />
      ) : null}
    </div>
  );
}

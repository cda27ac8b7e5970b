import { growth } from '@registry/contract/growth';
import type { GrowthCell, GrowthReport, GrowthRow, GrowthRowPage } from '@registry/domain/growth';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { readAllPages } from '../../api/read-all-pages.js';
import { request } from '../../api/request.js';
import { type OpenCell, singleCells, writeCell } from './cell.js';
import type { AskedGrowth } from './report-query.js';

/** Where the rows behind figures come from: the registry as it is asked, or a report as it was published. */
export interface RowsSource {
  /** Tells apart what different sources answered. */
  key: readonly unknown[];
  page: (
    cell: GrowthCell,
    page: { cursor?: string | undefined; limit?: number },
    signal?: AbortSignal,
  ) => Promise<GrowthRowPage>;
}

/** The registry, asked as the report was. A period before the report's own, shown for comparison, is asked for too. */
export const rowsOfReport = (asked: AskedGrowth): RowsSource => ({
  key: ['growth', 'rows', asked],
  page: (cell, page, signal) =>
    request(growth.rows, {
      query: { ...asked, from: cell.period < asked.from ? cell.period : asked.from, ...cell, ...page },
      signal,
    }),
});

/** Which of a cell's periods, and how far into its rows. */
interface Position {
  index: number;
  cursor: string | undefined;
}

const start: Position = { index: 0, cursor: undefined };

function after(cells: readonly GrowthCell[], { index }: Position, page: GrowthRowPage): Position | null {
  if (page.next !== null) return { index, cursor: page.next };
  return index + 1 < cells.length ? { index: index + 1, cursor: undefined } : null;
}

/** The rows of a figure, a page at a time; those of the whole time one period after the other. */
export function cellRowsQuery(source: RowsSource, report: GrowthReport, cell: OpenCell) {
  const cells = singleCells(report, cell);
  return infiniteQueryOptions({
    queryKey: [...source.key, writeCell(cell)],
    queryFn: ({ pageParam, signal }): Promise<GrowthRowPage> => {
      const one = cells[pageParam.index];
      if (one === undefined) return Promise.resolve({ items: [], total: 0, next: null });
      return source.page(one, { cursor: pageParam.cursor }, signal);
    },
    initialPageParam: start,
    getNextPageParam: (page, _pages, position) => after(cells, position, page),
  });
}

/** Every row of a figure, for a file. */
export async function readAllRows(source: RowsSource, report: GrowthReport, cell: OpenCell): Promise<GrowthRow[]> {
  const rows: GrowthRow[] = [];
  for (const one of singleCells(report, cell)) rows.push(...(await readAllPages((page) => source.page(one, page))));
  return rows;
}

import { wayIn } from '@registry/contract/way-in';
import type { WayInCell, WayInRow } from '@registry/domain/way-in';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { readAllPages } from '../../../api/read-all-pages.js';
import { request } from '../../../api/request.js';
import type { AskedWayIn } from '../way-in-view.js';

/** A report of the way in. What was shown stays until the next has come. */
export const wayInReportQuery = (query: AskedWayIn) =>
  queryOptions({
    queryKey: ['way-in', query],
    queryFn: ({ signal }) => request(wayIn.report, { query, signal }),
    placeholderData: keepPreviousData,
  });

const firstPage = null as string | null;

/** What a figure of the report counts, a page at a time. */
export const wayInRowsQuery = (query: AskedWayIn, cell: WayInCell) =>
  infiniteQueryOptions({
    queryKey: ['way-in', query, 'rows', cell],
    queryFn: ({ pageParam, signal }) =>
      request(wayIn.rows, { query: { ...query, ...cell, cursor: pageParam ?? undefined }, signal }),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.next,
  });

/** Everything that a figure of the report counts, for a file. */
export const readAllWayInRows = (query: AskedWayIn, cell: WayInCell): Promise<WayInRow[]> =>
  readAllPages((page) => request(wayIn.rows, { query: { ...query, ...cell, ...page } }));

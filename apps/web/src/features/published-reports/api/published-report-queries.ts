import { publishedReports } from '@registry/contract/growth';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

const key = ['published-reports'];

/** The reports that were published, newest first. */
export const publishedReportsQuery = queryOptions({
  queryKey: [...key, 'list'],
  queryFn: ({ signal }) => request(publishedReports.list, { signal }),
});

/** A report as it was published: it never changes. */
export const publishedReportQuery = (reportId: string) =>
  queryOptions({
    queryKey: [...key, reportId],
    queryFn: ({ signal }) => request(publishedReports.get, { params: { reportId }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** What is known now beside it, and the changes between. */
export const comparisonQuery = (reportId: string) =>
  queryOptions({
    queryKey: [...key, reportId, 'comparison'],
    queryFn: ({ signal }) => request(publishedReports.compare, { params: { reportId }, signal }),
  });

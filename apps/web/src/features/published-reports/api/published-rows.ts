import { publishedReports } from '@registry/contract/growth';
import type { GrowthCell } from '@registry/domain/growth';
import { request } from '../../../api/request.js';

/** Where the rows behind the figures of a published report come from: as they were when it was published. */
export const publishedRows = (reportId: string) => ({
  key: ['published-reports', reportId, 'rows'],
  page: (cell: GrowthCell, page: { cursor?: string | undefined; limit?: number }, signal?: AbortSignal) =>
    request(publishedReports.rows, { params: { reportId }, query: { ...cell, ...page }, signal }),
});

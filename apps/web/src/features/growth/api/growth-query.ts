import { growth } from '@registry/contract/growth';
import type { GrowthQuery } from '@registry/domain/growth';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** A report of growth. What was shown stays until the next has come. */
export const growthReportQuery = (query: GrowthQuery) =>
  queryOptions({
    queryKey: ['growth', query],
    queryFn: ({ signal }) => request(growth.report, { query, signal }),
    placeholderData: keepPreviousData,
  });

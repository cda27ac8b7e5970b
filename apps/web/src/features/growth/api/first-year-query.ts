import { growth } from '@registry/contract/growth';
import type { CivilDate } from '@registry/domain/calendar';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** Older than any partnership that keeps its registry here. */
const longAgo = '1950-01-01';

/** The first day of the first year in which anybody counted, planned ones too; null when nobody ever did. */
export const firstYearQuery = (today: CivilDate) =>
  queryOptions({
    queryKey: ['growth', 'first-year', today],
    queryFn: ({ signal }) => request(growth.report, { query: { from: longAgo, to: today, step: 'year' }, signal }),
    select: ({ periods }) => periods.find(({ total }) => total.start + total.joined > 0)?.start ?? null,
  });

import { publishedReports } from '@registry/contract/growth';
import type { PublishedReportDraft } from '@registry/domain/growth';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useIntentionKey } from '../../../api/editing/use-intention-key.js';
import { request } from '../../../api/request.js';
import { publishedReportsQuery } from './published-report-queries.js';

/** Freezes a report under a title, for ever. */
export function usePublish() {
  const queryClient = useQueryClient();
  const key = useIntentionKey();
  return useMutation({
    mutationFn: (body: PublishedReportDraft) => request(publishedReports.publish, { body, idempotencyKey: key.get() }),
    onSettled: (_, error) => {
      key.settle(error);
      return queryClient.invalidateQueries(publishedReportsQuery);
    },
  });
}

import { newsletter } from '@registry/contract/newsletter';
import type { SubscriberImport } from '@registry/domain/newsletter';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../api/request.js';
import { overviewQuery } from './overview-query.js';

/** Adds subscribers whose consent was given elsewhere. */
export function useImportSubscribers() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: SubscriberImport) => request(newsletter.import, { body }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: overviewQuery.queryKey }),
  });
}

import { dataProtection } from '@registry/contract/data-protection';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../api/request.js';
import { workListQuery } from './work-list-query.js';

/** Tells everybody on the list who was never told: as many as were shown. */
export function useSendNotices() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (count: number) => request(dataProtection.notices, { body: { count } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: workListQuery.queryKey }),
  });
}

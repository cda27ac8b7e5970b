import { newsletter } from '@registry/contract/newsletter';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../api/request.js';
import { overviewQuery } from './overview-query.js';

/** Notes that somebody said no. */
export function useSuppress() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (email: string) => request(newsletter.suppress, { body: { email } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: overviewQuery.queryKey }),
  });
}

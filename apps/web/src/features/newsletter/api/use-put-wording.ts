import { newsletter } from '@registry/contract/newsletter';
import type { ConsentWordingDraft } from '@registry/domain/newsletter';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../api/request.js';
import { overviewQuery } from './overview-query.js';

/** Gives the wording of the consent a new version. */
export function usePutWording() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: ConsentWordingDraft) => request(newsletter.putWording, { body }),
    onSuccess: (overview) => {
      void queryClient.invalidateQueries({ queryKey: ['newsletter', 'offer'] });
      queryClient.setQueryData(overviewQuery.queryKey, overview);
    },
  });
}

import { newsletter } from '@registry/contract/newsletter';
import type { NewsletterTopicDraft } from '@registry/domain/newsletter';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../api/request.js';
import { overviewQuery } from './overview-query.js';

/** Adds a topic, or changes the one with the key. */
export function usePutTopic() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: NewsletterTopicDraft) => request(newsletter.putTopic, { body }),
    onSuccess: (overview) => {
      void queryClient.invalidateQueries({ queryKey: ['newsletter', 'offer'] });
      queryClient.setQueryData(overviewQuery.queryKey, overview);
    },
  });
}

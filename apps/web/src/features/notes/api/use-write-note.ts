import { partners } from '@registry/contract/partners';
import type { NoteDraft } from '@registry/domain/partner';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useIntentionKey } from '../../../api/editing/use-intention-key.js';
import { request } from '../../../api/request.js';

export function useWriteNote(partnerId: string) {
  const queryClient = useQueryClient();
  const intention = useIntentionKey();
  return useMutation({
    mutationFn: (body: NoteDraft) =>
      request(partners.writeNote, { params: { partnerId }, body, idempotencyKey: intention.get() }),
    onSettled: (_, error) => intention.settle(error),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['partners', partnerId] }),
  });
}

import { contacts } from '@registry/contract/contacts';
import type { ContactDraft } from '@registry/domain/contact';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useIntentionKey } from '../../../api/editing/use-intention-key.js';
import { request } from '../../../api/request.js';

export function useAddContact(partnerId: string) {
  const queryClient = useQueryClient();
  const intention = useIntentionKey();
  return useMutation({
    mutationFn: (body: ContactDraft) =>
      request(contacts.add, { params: { partnerId }, body, idempotencyKey: intention.get() }),
    onSettled: (_, error) => intention.settle(error),
    onSuccess: () => queryClient.invalidateQueries(),
  });
}

import { selfService } from '@registry/contract/self-service';
import type { OptionalMailKind } from '@registry/domain/mail';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../api/request.js';
import { mailPreferencesQuery } from './mail-preferences-query.js';

/** Chooses mail away, or asks for it again. Shown at once; back as it was when the server refuses. */
export function useChangeMailPreferences(contactId: string) {
  const queryClient = useQueryClient();
  const { queryKey } = mailPreferencesQuery(contactId);
  return useMutation({
    // One after the other: each is the whole list, and the last one stands.
    scope: { id: `mail-preferences ${contactId}` },
    mutationFn: (muted: OptionalMailKind[]) =>
      request(selfService.changeMailPreferences, { params: { contactId }, body: { muted } }),
    onMutate: async (muted) => {
      await queryClient.cancelQueries({ queryKey });
      queryClient.setQueryData(queryKey, { muted });
    },
    onError: () => queryClient.invalidateQueries({ queryKey }),
  });
}

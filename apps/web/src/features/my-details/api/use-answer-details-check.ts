import { detailsCheck } from '@registry/contract/details-check';
import type { Contact } from '@registry/domain/contact';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../api/request.js';
import { detailsCheckQuery } from './details-check-query.js';

/** Keeps what the server answered, for the page that a personal link opened. */
export function useKeepAnswer(secret: string) {
  const queryClient = useQueryClient();
  return (contact: Contact) => {
    queryClient.setQueryData(detailsCheckQuery(secret).queryKey, (page) => (page ? { ...page, contact } : page));
    // Whoever is signed in here as well sees the same under "my details".
    void queryClient.invalidateQueries({ queryKey: ['contacts', contact.id] });
  };
}

/** Says by a personal link that one's own details are right, as of now. */
export function useConfirmByLink(secret: string) {
  const keep = useKeepAnswer(secret);
  return useMutation({
    mutationFn: () => request(detailsCheck.confirm, { body: { secret } }),
    onSuccess: keep,
  });
}

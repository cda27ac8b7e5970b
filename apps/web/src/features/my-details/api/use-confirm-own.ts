import { contacts } from '@registry/contract/contacts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../api/request.js';
import { ownContactQuery } from './own-contact-query.js';

/** Says that one's own details are right, as of now. */
export function useConfirmOwn(contactId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => request(contacts.confirmOwn, { params: { contactId } }),
    onSuccess: (contact) => {
      queryClient.setQueryData(ownContactQuery(contactId).queryKey, contact);
      void queryClient.invalidateQueries({ queryKey: ['partners', contact.partnerId] });
    },
  });
}

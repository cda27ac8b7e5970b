import { dataProtection } from '@registry/contract/data-protection';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** Hides a contact from everybody but coordinators, or shows them again. */
export function useHideContact(contactId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (isHidden: boolean) => request(dataProtection.hide, { params: { contactId }, body: { isHidden } }),
    onSettled: () => queryClient.invalidateQueries(),
  });
}

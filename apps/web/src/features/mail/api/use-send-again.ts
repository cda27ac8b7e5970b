import { mail } from '@registry/contract/mail';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** Sends a failed or uncertain mail once more. */
export function useSendAgain() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (mailId: string) => request(mail.sendAgain, { params: { mailId } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['mail', 'list'] }),
  });
}

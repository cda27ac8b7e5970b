import { selfService } from '@registry/contract/self-service';
import { useMutation } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** Asks to change one's own address: a link goes to the new one. */
export const useAskForEmail = (contactId: string) =>
  useMutation({
    mutationFn: (body: { email: string }) => request(selfService.changeEmail, { params: { contactId }, body }),
  });

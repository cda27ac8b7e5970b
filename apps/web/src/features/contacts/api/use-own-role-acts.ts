import type { ResponseOf } from '@registry/contract/endpoint';
import { selfService } from '@registry/contract/self-service';
import type { Contact, HandOver } from '@registry/domain/contact';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../api/request.js';
import { contactsQuery } from './contacts-query.js';

/**
 * An act that may end one's own access. `onDone` is told even when the page is about to go: reading anything again is
 * for whoever knows where to go then.
 */
function useOwnRoleAct<Input, Answer>(
  { partnerId }: Contact,
  send: (input: Input) => Promise<Answer>,
  onDone: (answer: Answer) => void,
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (answer) => onDone(answer),
    // Refused as stale: the next attempt is on what is now.
    onError: () => queryClient.invalidateQueries({ queryKey: contactsQuery(partnerId).queryKey }),
  });
}

export const useHandOverOwn = (
  contact: Contact,
  onDone: (answer: ResponseOf<typeof selfService.handOverOwn>) => void,
) =>
  useOwnRoleAct(
    contact,
    (body: Omit<HandOver, 'quiet'>) =>
      request(selfService.handOverOwn, { params: { contactId: contact.id }, body, ifMatch: contact.version }),
    onDone,
  );

export const useLeave = (contact: Contact, onDone: () => void) =>
  useOwnRoleAct(
    contact,
    (_: undefined) => request(selfService.leave, { params: { contactId: contact.id }, ifMatch: contact.version }),
    onDone,
  );

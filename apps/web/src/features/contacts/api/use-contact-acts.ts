import { contacts } from '@registry/contract/contacts';
import type { Contact, ContactEnding, HandOver } from '@registry/domain/contact';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** An act on the contact as it was read. Refused as stale it reads again, so that the next attempt is on what is now. */
function useContactAct<Input, Answer>(contact: Contact, send: (input: Input, contact: Contact) => Promise<Answer>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => send(input, contact),
    onSettled: () => queryClient.invalidateQueries(),
  });
}

export const useEndContact = (contact: Contact) =>
  useContactAct(contact, (body: ContactEnding, { id, version }) =>
    request(contacts.end, { params: { contactId: id }, body, ifMatch: version }),
  );

export const useHandOver = (contact: Contact) =>
  useContactAct(contact, (body: HandOver, { id, version }) =>
    request(contacts.handOver, { params: { contactId: id }, body, ifMatch: version }),
  );

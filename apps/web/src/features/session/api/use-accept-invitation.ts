import { session } from '@registry/contract/session';
import type { InvitationAcceptance } from '@registry/domain/user';
import { useMutation } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** Accepts the link that makes somebody the first administrator; a sign-in code is on its way then. */
export const useAcceptInvitation = () =>
  useMutation({ mutationFn: (body: InvitationAcceptance) => request(session.acceptInvitation, { body }) });

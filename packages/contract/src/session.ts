import { codeRequest, codeSignIn, invitationAcceptance, session as sessionView } from '@registry/domain/user';
import { z } from 'zod';
import { endpoint } from './endpoint.js';

export const session = {
  get: endpoint({
    id: 'whoAmI',
    method: 'GET',
    path: '/session',
    summary: 'Who am I: the person who is signed in, if any, and what this installation is.',
    permission: 'public',
    response: sessionView,
  }),
  requestCode: endpoint({
    id: 'requestSignInCode',
    method: 'POST',
    path: '/session/code',
    summary: 'Sends a sign-in code to the address if it is known; answers alike if it is not.',
    permission: 'public',
    body: codeRequest,
    response: z.object({ expiresInMinutes: z.number().int() }),
    status: 202,
    errors: ['TOO_MANY_REQUESTS'],
  }),
  signIn: endpoint({
    id: 'signIn',
    method: 'POST',
    path: '/session',
    summary: 'Signs in with the code from the mail.',
    permission: 'public',
    body: codeSignIn,
    response: sessionView,
    errors: ['SIGN_IN_CODE_REFUSED', 'TOO_MANY_REQUESTS'],
  }),
  signInToDemo: endpoint({
    id: 'signInToDemo',
    method: 'POST',
    path: '/demo/session',
    summary: 'Looks around the demonstration as one of its roles. Does not exist outside the demo.',
    permission: 'public',
    body: z.strictObject({ role: z.enum(['coordinator', 'staff', 'member']) }),
    response: sessionView,
  }),
  demoOutbox: endpoint({
    id: 'readDemoOutbox',
    method: 'GET',
    path: '/demo/outbox',
    summary: 'The mail that the demonstration would have sent, newest first. Does not exist outside the demo.',
    permission: 'public',
    response: z.array(
      z.object({ to: z.string(), subject: z.string(), text: z.string(), html: z.string(), at: z.string() }),
    ),
  }),
  signOut: endpoint({
    id: 'signOut',
    method: 'DELETE',
    path: '/session',
    summary: 'Signs out and ends the session.',
    permission: 'signed-in',
  }),
  acceptInvitation: endpoint({
    id: 'acceptInvitation',
    method: 'POST',
    path: '/invitations/acceptance',
    summary: 'The first administrator accepts the link that the server printed once, and is sent a sign-in code.',
    permission: 'public',
    body: invitationAcceptance,
    response: z.object({ expiresInMinutes: z.number().int() }),
    status: 202,
    errors: ['INVITATION_REFUSED', 'TOO_MANY_REQUESTS'],
  }),
};

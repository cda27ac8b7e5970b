import { emailAddress } from '@registry/domain/address';
import { instant } from '@registry/domain/calendar';
import { contact, handOver } from '@registry/domain/contact';
import { optionalMail, optionalMailKind } from '@registry/domain/mail';
import { z } from 'zod';
import { endpoint } from './endpoint.js';

const contactParams = z.strictObject({ contactId: z.uuid() });

export const selfService = {
  changeMailPreferences: endpoint({
    id: 'changeMailPreferences',
    method: 'PUT',
    path: '/my/contacts/:contactId/mail-preferences',
    summary: 'Chooses which optional mail one gets as a contact.',
    permission: 'contact.changeOwn',
    params: contactParams,
    body: z.strictObject({ muted: z.array(optionalMailKind).max(optionalMail.length) }),
    response: z.object({ muted: z.array(optionalMailKind) }),
  }),
  mailPreferences: endpoint({
    id: 'readMailPreferences',
    method: 'GET',
    path: '/my/contacts/:contactId/mail-preferences',
    summary: 'Reads which optional mail one has chosen away.',
    permission: 'contact.changeOwn',
    params: contactParams,
    response: z.object({ muted: z.array(optionalMailKind) }),
  }),
  changeEmail: endpoint({
    id: 'changeOwnEmail',
    method: 'POST',
    path: '/my/contacts/:contactId/email',
    summary: 'Asks to change one’s own address: confirmed by a link sent to the new one, told to the old one.',
    permission: 'contact.changeOwn',
    params: contactParams,
    body: z.strictObject({ email: emailAddress }),
    response: z.object({ sentTo: z.string() }),
    status: 202,
    errors: ['TOO_MANY_REQUESTS'],
  }),
  handOverOwn: endpoint({
    id: 'handOverOwnRole',
    method: 'POST',
    path: '/my/contacts/:contactId/hand-over',
    summary: 'Hands one’s own role to a colleague or a successor.',
    permission: 'contact.changeOwn',
    params: contactParams,
    body: handOver.omit({ quiet: true }),
    response: z.object({ ended: contact, successor: contact }),
    ifMatch: true,
    errors: ['CONTACT_ENDED', 'CONTACT_EMAIL_TAKEN', 'CONTACT_PRIMARY_TAKEN'],
  }),
  leave: endpoint({
    id: 'leaveOwnRole',
    method: 'POST',
    path: '/my/contacts/:contactId/leave',
    summary: 'Ends one’s own role today.',
    permission: 'contact.changeOwn',
    params: contactParams,
    ifMatch: true,
    errors: ['CONTACT_ENDED'],
  }),
  sessions: endpoint({
    id: 'listOwnSessions',
    method: 'GET',
    path: '/my/sessions',
    summary: 'Lists where one is signed in.',
    permission: 'signed-in',
    response: z.array(
      z.object({
        id: z.string(),
        /** Such as `Chrome` and `Windows`; null when the browser does not say. Never an address, which would tell where. */
        browser: z.string().nullable(),
        system: z.string().nullable(),
        startedAt: instant,
        /** To the day: it is noted once a day. */
        lastSeenAt: instant,
        isThisOne: z.boolean(),
      }),
    ),
  }),
  endSession: endpoint({
    id: 'endOwnSession',
    method: 'DELETE',
    path: '/my/sessions/:sessionId',
    summary: 'Signs out somewhere else.',
    permission: 'signed-in',
    params: z.strictObject({ sessionId: z.string().max(64) }),
  }),
};

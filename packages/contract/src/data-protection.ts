import { z } from 'zod';
import { endpoint } from './endpoint.js';

const contactParams = z.strictObject({ contactId: z.uuid() });

/** What coordinators do to protect the people they register. */
export const dataProtection = {
  hide: endpoint({
    id: 'hideContact',
    method: 'PUT',
    path: '/contacts/:contactId/hidden',
    summary: 'Hides a contact from everybody but coordinators, or shows them again. No reason is stored.',
    permission: 'contact.manage',
    params: contactParams,
    body: z.strictObject({ isHidden: z.boolean() }),
    response: z.object({ isHidden: z.boolean() }),
  }),
  notices: endpoint({
    id: 'sendPrivacyNotices',
    method: 'POST',
    path: '/privacy/notices',
    summary:
      'Tells those who were never told that the registry has their details (GDPR art. 14): as many as were shown.',
    permission: 'contact.manage',
    body: z.strictObject({ count: z.number().int().nonnegative() }),
    response: z.object({ queued: z.number().int() }),
    errors: ['NOTICE_COUNT_CHANGED'],
  }),
};

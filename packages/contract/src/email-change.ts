import { language } from '@registry/domain/language';
import { linkSecret } from '@registry/domain/link';
import { z } from 'zod';
import { endpoint } from './endpoint.js';

/** What the personal link sent to a new address is for. All are POST, so that the secret is in no address. */
export const emailChange = {
  open: endpoint({
    id: 'openEmailChange',
    method: 'POST',
    path: '/links/email',
    summary: 'Reads which new address a personal link confirms. It changes nothing.',
    permission: 'public',
    body: linkSecret,
    response: z
      .object({
        /** Masked, such as `a…@example.se`: enough to recognise. */
        email: z.string(),
        language,
      })
      .meta({ id: 'OpenedEmailChange' }),
    errors: ['LINK_REFUSED', 'TOO_MANY_REQUESTS'],
  }),
  confirm: endpoint({
    id: 'confirmEmailByLink',
    method: 'POST',
    path: '/links/email/confirmation',
    summary: 'Confirms a new address of one’s own, once; the old one is told. Sign-in follows the new address at once.',
    permission: 'public',
    body: linkSecret,
    response: z.object({ email: z.string() }),
    errors: ['LINK_REFUSED', 'CONTACT_EMAIL_TAKEN', 'TOO_MANY_REQUESTS'],
  }),
};

import { language } from '@registry/domain/language';
import { linkPurpose, linkSecret } from '@registry/domain/link';
import { z } from 'zod';
import { endpoint } from './endpoint.js';

/** What a page behind a personal link needs to show. Nothing is done by reading it but noting that it was opened. */
const opened = z
  .object({
    purpose: linkPurpose,
    language,
    /** For `confirm_email`: the new address, masked. */
    email: z.string().nullable(),
  })
  .meta({ id: 'OpenedLink' });

export const links = {
  open: endpoint({
    id: 'openLink',
    method: 'POST',
    path: '/links/open',
    summary:
      'Reads what a personal link is about. A POST, so that its secret is in no address; it changes nothing that matters.',
    permission: 'public',
    body: linkSecret,
    response: opened,
    errors: ['LINK_REFUSED'],
  }),
  confirmEmail: endpoint({
    id: 'confirmEmailByLink',
    method: 'POST',
    path: '/links/email/confirmation',
    summary: 'Confirms a new address of one’s own; the old one is told.',
    permission: 'public',
    body: linkSecret,
    response: z.object({ email: z.string() }),
    errors: ['LINK_REFUSED', 'CONTACT_EMAIL_TAKEN'],
  }),
};

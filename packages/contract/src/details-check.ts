import { contact, ownContactChange } from '@registry/domain/contact';
import { linkSecret } from '@registry/domain/link';
import { detailsCheckPage } from '@registry/domain/round';
import { z } from 'zod';
import { endpoint } from './endpoint.js';

/**
 * What the personal link of a round is for: the person's own details, without sign-in. It works as often as they like,
 * until it expires or the round is closed. All are POST, so that the secret is in no address.
 */
export const detailsCheck = {
  open: endpoint({
    id: 'openDetailsCheck',
    method: 'POST',
    path: '/links/details',
    summary: 'Reads the details that a personal link asks about. It changes nothing.',
    permission: 'public',
    body: linkSecret,
    response: detailsCheckPage,
    errors: ['LINK_REFUSED', 'TOO_MANY_REQUESTS'],
  }),
  noteOpened: endpoint({
    id: 'noteDetailsOpened',
    method: 'POST',
    path: '/links/details/opening',
    summary: 'Notes that a person looks at the page: at their first touch, click or key, which programs do not give.',
    permission: 'public',
    body: linkSecret,
    errors: ['LINK_REFUSED', 'TOO_MANY_REQUESTS'],
  }),
  confirm: endpoint({
    id: 'confirmDetailsByLink',
    method: 'POST',
    path: '/links/details/confirmation',
    summary: 'Says, through a personal link, that one’s own details are right.',
    permission: 'public',
    body: linkSecret,
    response: contact,
    errors: ['LINK_REFUSED', 'TOO_MANY_REQUESTS'],
  }),
  change: endpoint({
    id: 'changeDetailsByLink',
    method: 'POST',
    path: '/links/details/change',
    summary: 'Changes, through a personal link, one’s own contact details.',
    permission: 'public',
    body: linkSecret.extend({ version: z.number().int().positive(), change: ownContactChange }),
    response: contact,
    errors: ['LINK_REFUSED', 'VERSION_STALE', 'TOO_MANY_REQUESTS'],
  }),
};

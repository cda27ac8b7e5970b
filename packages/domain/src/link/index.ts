import { z } from 'zod';

/**
 * What a personal link is for. Each is for one person and one purpose; it shows a page, and only a button there, by POST,
 * does something. Its secret travels in the fragment of the address, which no server, log or scanner of links sees.
 */
export const linkPurposes = ['confirm_details', 'confirm_email', 'confirm_subscription', 'my_subscription'] as const;
export const linkPurpose = z.enum(linkPurposes).meta({ id: 'LinkPurpose' });
export type LinkPurpose = z.infer<typeof linkPurpose>;

/** How long a link of each purpose lives, in days: as long as that purpose needs and no longer. */
export const linkLifetimeDays = {
  confirm_details: 60,
  confirm_email: 2,
  confirm_subscription: 14,
  my_subscription: 730,
} as const satisfies Record<LinkPurpose, number>;

/** The secret of a link as its page sends it: 32 random bytes, base64url. */
export const linkSecret = z.strictObject({ secret: z.string().regex(/^[\w-]{43}$/, 'FIELD_INVALID') });

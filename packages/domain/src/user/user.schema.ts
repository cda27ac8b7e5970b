import { z } from 'zod';
import { assignedRole, permissions, role } from '../access/index.js';
import { emailAddress } from '../address/index.js';
import { instant } from '../calendar/index.js';
import { language } from '../language/index.js';
import { line } from '../text/index.js';

/** Somebody who signs in with a role that an administrator gave. Members are not here: they follow from contacts. */
export const user = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: assignedRole,
    isActive: z.boolean(),
    version: z.number().int().positive(),
    lastSignedInAt: instant.nullable(),
  })
  .meta({ id: 'User' });
export type User = z.infer<typeof user>;

export const userDraft = z
  .strictObject({ name: line(120), email: emailAddress, role: assignedRole })
  .meta({ id: 'UserDraft' });
export type UserDraft = z.infer<typeof userDraft>;

export const userChange = z
  .strictObject({ name: line(120), role: assignedRole, isActive: z.boolean() })
  .partial()
  .meta({ id: 'UserChange' });
export type UserChange = z.infer<typeof userChange>;

/** Who am I: what the web needs to know about the person and the installation, signed in or not. */
export const session = z
  .object({
    isDemo: z.boolean(),
    /** Which demonstration roles the sign-in page offers; empty outside the demo. */
    demoRoles: z.array(z.enum(['coordinator', 'staff', 'member'])),
    partnershipName: z.string(),
    /** For where there is little room. */
    partnershipShortName: z.string().nullable(),
    /** Who answers questions about the registry. Public: the accessibility statement must say it to anybody. */
    contactEmail: z.string().nullable(),
    languages: z.array(language),
    /** The partnership's time zone, an IANA name: moments are shown in it, and today is today there. */
    timeZone: z.string(),
    today: z.string(),
    person: z
      .object({
        id: z.string(),
        name: z.string(),
        email: z.string(),
        role,
        permissions: z.array(z.enum(permissions)),
        /** The partners that this person acts for today, and as which contact. */
        contacts: z.array(z.object({ contactId: z.uuid(), partnerId: z.uuid(), partnerName: z.string() })),
      })
      .nullable(),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof session>;

export const codeRequest = z.strictObject({ email: emailAddress });
export const codeSignIn = z.strictObject({
  email: emailAddress,
  code: z
    .string()
    .overwrite((text) => text.replaceAll(/\s/g, ''))
    .regex(/^\d{6}$/, 'FIELD_INVALID'),
});

export const invitationAcceptance = z.strictObject({
  token: z.string().min(20).max(200),
  name: line(120),
  email: emailAddress,
});
export type InvitationAcceptance = z.infer<typeof invitationAcceptance>;

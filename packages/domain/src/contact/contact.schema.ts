import { z } from 'zod';
import { blankable, emailAddress, phoneView } from '../address/index.js';
import { civilDate, instant } from '../calendar/index.js';
import { language } from '../language/index.js';
import { phone } from '../phone/index.js';
import { line, optionalLine, optionalParagraph } from '../text/index.js';

/** What a contact does for the partner. At most one is primary at a time. */
export const contactRoles = ['primary', 'deputy', 'newsletter', 'other'] as const;
export const contactRole = z.enum(contactRoles).meta({ id: 'ContactRole' });
export type ContactRole = z.infer<typeof contactRole>;

/** Stands in the place of a name that has been erased: a sign of no language, for which pages say a word of theirs. */
export const ERASED_NAME = '—';

/** A telephone extension: what a switchboard asks for after the number. */
const extension = z
  .string()
  .overwrite((text) => text.trim())
  .regex(/^\d{1,8}$/, 'FIELD_INVALID');

/** The person's own details, which they keep right themselves. */
const details = {
  name: line(120),
  title: optionalLine(120),
  phone: blankable(phone),
  extension: blankable(extension),
  language,
};

export const contactDraft = z
  .strictObject({
    name: details.name,
    title: details.title.optional().default(null),
    role: contactRole,
    email: blankable(emailAddress).optional().default(null),
    phone: details.phone.optional().default(null),
    extension: details.extension.optional().default(null),
    language: language.optional().default('sv'),
    /** Today when absent. */
    startsOn: civilDate.optional(),
  })
  .meta({ id: 'ContactDraft' });
export type ContactDraft = z.infer<typeof contactDraft>;

/** What a coordinator may change. Absent fields stay. */
export const contactChange = z
  .strictObject({ ...details, role: contactRole, email: blankable(emailAddress), startsOn: civilDate })
  .partial()
  .meta({ id: 'ContactChange' });
export type ContactChange = z.infer<typeof contactChange>;

/** What a member may change about themselves. The e-mail address opens their sign-in, so it is not among these. */
export const ownContactChange = z.strictObject(details).partial().meta({ id: 'OwnContactChange' });
export type OwnContactChange = z.infer<typeof ownContactChange>;

export const contactEnding = z
  .strictObject({
    /** The first day on which they no longer act for the partner. */
    endsOn: civilDate,
    reason: optionalParagraph(500).optional().default(null),
  })
  .meta({ id: 'ContactEnding' });
export type ContactEnding = z.infer<typeof contactEnding>;

/** Ends one contact and begins another in the same role, in one act. */
export const handOver = z
  .strictObject({
    on: civilDate,
    successor: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('existing'), contactId: z.uuid() }),
      z.strictObject({ kind: z.literal('new'), contact: contactDraft.omit({ role: true, startsOn: true }) }),
    ]),
    reason: optionalParagraph(500).optional().default(null),
    /** The quiet way, when somebody has died: nothing is ever sent to them. */
    quiet: z.boolean().optional().default(false),
  })
  .meta({ id: 'HandOver' });
export type HandOver = z.infer<typeof handOver>;

export const contact = z
  .object({
    id: z.uuid(),
    partnerId: z.uuid(),
    version: z.number().int().positive(),
    name: z.string(),
    title: z.string().nullable(),
    role: contactRole,
    email: z.string().nullable(),
    phone: phoneView.nullable(),
    extension: z.string().nullable(),
    language,
    startsOn: civilDate,
    endsOn: civilDate.nullable(),
    endReason: z.string().nullable(),
    isCurrent: z.boolean(),
    /** Protected: seen by coordinators, and by the person. */
    isHidden: z.boolean(),
    confirmedAt: instant.nullable(),
    confirmedBy: z.string().nullable(),
    updatedAt: instant,
  })
  .meta({ id: 'Contact' });
export type Contact = z.infer<typeof contact>;

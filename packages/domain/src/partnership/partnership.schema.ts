import { z } from 'zod';
import { blankable, emailAddress, webAddress } from '../address/index.js';
import { instant, partialDate } from '../calendar/index.js';
import { language } from '../language/index.js';
import { controllerKinds } from '../privacy/processing.js';
import { line, optionalLine } from '../text/index.js';

const settings = {
  name: line(200),
  shortName: optionalLine(40),
  website: blankable(webAddress),
  /** Who answers questions about the registry; shown on the help and accessibility pages. */
  email: blankable(emailAddress),
  /** Who answers questions about personal data. */
  privacyEmail: blankable(emailAddress),
  /** The county whose municipalities come first in lists: two digits, or null for the whole country. */
  county: blankable(z.string().regex(/^\d{2}$/, 'FIELD_INVALID')),
  founded: blankable(partialDate),
  defaultLanguage: language,
  /** IANA name; days begin and end in it. */
  timeZone: z.string().refine((name) => Intl.supportedValuesOf('timeZone').includes(name), 'FIELD_CHOICE_UNKNOWN'),
  /** Days in one status on the way in after which a partner is on the work list as stalled. */
  stalledAfterDays: z.number().int().min(7).max(730),
  /** Months after which a contact's details count as unconfirmed. */
  confirmAfterMonths: z.number().int().min(1).max(60),
  /** Who is responsible for the personal data (GDPR art. 4.7); the partnership itself when absent. */
  controllerName: optionalLine(200),
  controllerNumber: optionalLine(20),
  /** A public body may erase only what a decision on disposal allows. */
  controllerKind: z.enum(controllerKinds),
  dpoEmail: blankable(emailAddress),
  /** Days between the approval of an erasure and its doing. */
  erasureGraceDays: z.number().int().min(0).max(60),
  /** Months after which a former contact is up for erasure. */
  retainFormerMonths: z.number().int().min(1).max(240),
};

export const partnershipChange = z.strictObject(settings).partial().meta({ id: 'PartnershipChange' });
export type PartnershipChange = z.infer<typeof partnershipChange>;

/** The partnership that this installation serves: data, not code. */
export const partnership = z
  .object({
    version: z.number().int().positive(),
    name: z.string(),
    shortName: z.string().nullable(),
    website: z.string().nullable(),
    email: z.string().nullable(),
    privacyEmail: z.string().nullable(),
    county: z.string().nullable(),
    founded: z.string().nullable(),
    defaultLanguage: language,
    timeZone: z.string(),
    stalledAfterDays: z.number().int(),
    confirmAfterMonths: z.number().int(),
    controllerName: z.string().nullable(),
    controllerNumber: z.string().nullable(),
    controllerKind: z.enum(controllerKinds),
    dpoEmail: z.string().nullable(),
    erasureGraceDays: z.number().int(),
    retainFormerMonths: z.number().int(),
    updatedAt: instant,
  })
  .meta({ id: 'Partnership' });
export type Partnership = z.infer<typeof partnership>;

import { z } from 'zod';
import { blankable, countryCode, emailAddress, phoneView, postalAddress, webAddress } from '../address/index.js';
import { civilDate, datedOn, instant, partialDate } from '../calendar/index.js';
import { contactDraft } from '../contact/index.js';
import { identifier } from '../identifier/index.js';
import { legalForm } from '../legal-form/index.js';
import { onboardingStatus } from '../membership/status.schema.js';
import { municipalityCode } from '../municipality/index.js';
import { phone } from '../phone/index.js';
import { sector } from '../sector/index.js';
import { line, optionalLine, optionalParagraph, paragraph } from '../text/index.js';
import { tag } from './tag.schema.js';

/** Where a partner is active: a municipality or a county by its code, the whole country, or Europe. */
export const activityArea = z
  .string()
  .regex(/^(\d{2}|\d{4}|SE|EU)$/, 'FIELD_INVALID')
  .meta({ id: 'ActivityArea', examples: ['1880', '18', 'SE', 'EU'] });

/** What the organisation shows the world and its own members keep right. */
const publicDetails = {
  website: blankable(webAddress),
  email: blankable(emailAddress),
  phone: blankable(phone),
  postalAddress,
  publicDescription: optionalParagraph(4000),
  isPublic: z.boolean(),
};

export const partnerPublicDetails = z.strictObject(publicDetails).partial().meta({ id: 'PartnerPublicDetails' });
export type PartnerPublicDetails = z.infer<typeof partnerPublicDetails>;

/** What a coordinator may change about a partner, apart from its dated status and sector. Absent fields stay. */
export const partnerChange = z
  .strictObject({
    name: line(200),
    shortName: optionalLine(60),
    identifiers: z.array(identifier).max(10),
    country: countryCode,
    municipality: blankable(municipalityCode),
    activityAreas: z.array(activityArea).max(60),
    caseNumber: optionalLine(60),
    tags: z.array(tag).max(20),
    ...publicDetails,
  })
  .partial()
  .meta({ id: 'PartnerChange' });
export type PartnerChange = z.infer<typeof partnerChange>;

/** Registers a partner, straight into any status with the day it took effect, with its first contact if known. */
export const partnerDraft = z
  .strictObject({
    name: line(200),
    shortName: optionalLine(60).optional().default(null),
    identifiers: z.array(identifier).max(10).optional().default([]),
    country: countryCode.optional().default('SE'),
    sector,
    legalForm: legalForm.nullable().optional().default(null),
    sectorNote: optionalParagraph(1000).optional().default(null),
    municipality: blankable(municipalityCode).optional().default(null),
    status: onboardingStatus,
    effective: partialDate,
    statusReason: optionalParagraph(1000).optional().default(null),
    website: blankable(webAddress).optional().default(null),
    email: blankable(emailAddress).optional().default(null),
    phone: blankable(phone).optional().default(null),
    caseNumber: optionalLine(60).optional().default(null),
    tags: z.array(tag).max(20).optional().default([]),
    contact: contactDraft.nullable().optional().default(null),
  })
  .meta({ id: 'PartnerDraft' });
export type PartnerDraft = z.infer<typeof partnerDraft>;

/** A status as it stands on a day, and since when. */
export const statusSince = datedOn.extend({ status: onboardingStatus });

export const partner = z
  .object({
    id: z.uuid(),
    version: z.number().int().positive(),
    name: z.string(),
    shortName: z.string().nullable(),
    identifiers: z.array(z.object({ scheme: z.string(), value: z.string(), display: z.string() })),
    country: z.string(),
    sector,
    legalForm: legalForm.nullable(),
    sectorNote: z.string().nullable(),
    sectorSince: datedOn,
    status: onboardingStatus,
    statusSince: datedOn,
    /** The next change that is recorded with a day still to come. */
    planned: statusSince.nullable(),
    /** First day of the present stretch as a partner that counts; null when it does not count today. */
    partnerSince: datedOn.nullable(),
    municipality: z.string().nullable(),
    activityAreas: z.array(z.string()),
    website: z.string().nullable(),
    email: z.string().nullable(),
    phone: phoneView.nullable(),
    postalAddress: z.object({
      street: z.string().nullable(),
      postcode: z.string().nullable(),
      city: z.string().nullable(),
    }),
    publicDescription: z.string().nullable(),
    isPublic: z.boolean(),
    caseNumber: z.string().nullable(),
    tags: z.array(z.string()),
    /** When, most lately, somebody confirmed the details of one of those who act for it today. */
    confirmedOn: civilDate.nullable(),
    registeredAt: instant,
    updatedAt: instant,
  })
  .meta({ id: 'Partner' });
export type Partner = z.infer<typeof partner>;

/** An internal note: for coordinators and staff, never shown to members. */
export const noteDraft = z.strictObject({ body: paragraph(4000) }).meta({ id: 'NoteDraft' });
export type NoteDraft = z.infer<typeof noteDraft>;

export const note = z
  .object({ id: z.uuid(), body: z.string(), author: z.string().nullable(), writtenAt: instant })
  .meta({ id: 'Note' });
export type Note = z.infer<typeof note>;

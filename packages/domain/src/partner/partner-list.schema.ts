import { z } from 'zod';
import { datedOn, instant } from '../calendar/index.js';
import { onboardingStatus } from '../membership/status.schema.js';
import { sector } from '../sector/index.js';

/** Accepts one value or several of a repeated query parameter. */
const several = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === undefined || Array.isArray(value) ? value : [value]), z.array(schema).optional());

export const partnerSorts = ['name', 'statusSince', 'updatedAt'] as const;

/** Filters, order and page of the partner list. Several values of one filter widen it, several filters narrow it. */
export const partnerListQuery = z.strictObject({
  /** Searched in names, short names, identifiers, tags and names of contacts. */
  q: z.string().max(200).optional(),
  sector: several(sector),
  status: several(onboardingStatus),
  /** Municipality codes; `none` for partners without one. */
  municipality: several(z.string().regex(/^(\d{4}|none)$/)),
  tag: several(z.string().max(40)),
  /** Only partners that count today and lack a primary contact. */
  withoutPrimaryContact: z.enum(['true']).optional(),
  sort: z.enum(partnerSorts).optional().default('name'),
  direction: z.enum(['asc', 'desc']).optional().default('asc'),
  limit: z.coerce.number().int().min(1).max(200).optional().default(50),
  /** Holds a name of up to 200 characters, of up to three bytes each, in base64. */
  cursor: z.string().max(1000).optional(),
});
export type PartnerListQuery = z.infer<typeof partnerListQuery>;

export const partnerSummary = z
  .object({
    id: z.uuid(),
    name: z.string(),
    shortName: z.string().nullable(),
    sector,
    status: onboardingStatus,
    statusSince: datedOn,
    partnerSince: datedOn.nullable(),
    municipality: z.string().nullable(),
    tags: z.array(z.string()),
    primaryContact: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    updatedAt: instant,
  })
  .meta({ id: 'PartnerSummary' });
export type PartnerSummary = z.infer<typeof partnerSummary>;

/** One page of a list: `total` counts every match, `next` is the cursor of the page after this one. */
export const pageOf = <S extends z.ZodType>(item: S) =>
  z.object({ items: z.array(item), total: z.number().int().nonnegative(), next: z.string().nullable() });

/** A partner that looks like the one being registered, and why. A likeness warns, it never refuses. */
export const partnerLikeness = z
  .object({
    partnerId: z.uuid(),
    name: z.string(),
    status: onboardingStatus,
    reason: z.enum(['same_name', 'similar_name', 'same_identifier']),
  })
  .meta({ id: 'PartnerLikeness' });
export type PartnerLikeness = z.infer<typeof partnerLikeness>;

export const likenessQuery = z.strictObject({
  name: z.string().max(200).optional().default(''),
  identifier: z.string().max(60).optional().default(''),
});

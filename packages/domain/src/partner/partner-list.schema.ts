import { z } from 'zod';
import { civilDate, datedOn, instant } from '../calendar/index.js';
import { pageOf, pageQuery, several } from '../list/index.js';
import { onboardingStatus } from '../membership/status.schema.js';
import { sector } from '../sector/index.js';

export const partnerSorts = ['name', 'statusSince', 'updatedAt'] as const;

/** Filters, order and page of the partner list. Several values of one filter widen it, several filters narrow it. */
export const partnerListQuery = z.strictObject({
  /** Searched in names, short names, identifiers and tags. People are found by `POST /search`: names stay out of addresses. */
  q: z.string().max(200).optional(),
  sector: several(sector),
  status: several(onboardingStatus),
  /** Municipality codes; `none` for partners without one. */
  municipality: several(z.string().regex(/^(\d{4}|none)$/)),
  tag: several(z.string().max(40)),
  /** Only partners that count on the day and lack a primary contact today. */
  withoutPrimaryContact: z.enum(['true']).optional(),
  /**
   * Where partners stood on this day: status and sector, in filters too. Those whose first status is later are absent.
   * Names, municipalities, tags and contacts are today's.
   */
  on: civilDate.optional(),
  /** As the registry knew it at the end of this day; as it knows it now when absent. */
  knownOn: civilDate.optional(),
  sort: z.enum(partnerSorts).optional().default('name'),
  direction: z.enum(['asc', 'desc']).optional().default('asc'),
  ...pageQuery,
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

/** One page of the list, and which days it is of: `on` is today unless asked for, `knownOn` null when known now. */
export const partnerPage = pageOf(partnerSummary)
  .extend({ on: civilDate, knownOn: civilDate.nullable() })
  .meta({ id: 'PartnerPage' });
export type PartnerPage = z.infer<typeof partnerPage>;

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

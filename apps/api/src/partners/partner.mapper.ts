import { formatIdentifier, type Identifier } from '@registry/domain/identifier';
import type { Partner, PartnerSummary } from '@registry/domain/partner';
import { formatPhone } from '@registry/domain/phone';
import type { PartnerFields } from './partner-changes.rules.js';

/** A partner as the repository reads it: every value as stored. */
export interface PartnerRow extends Omit<Partner, 'identifiers' | 'phone'> {
  readonly identifiers: Identifier[];
  readonly phone: string | null;
}

/** A row of the list, with the value that the list is ordered by. */
export interface PartnerSummaryRow extends PartnerSummary {
  readonly position: string;
}

export const toPartner = (row: PartnerRow): Partner => ({
  ...row,
  identifiers: row.identifiers.map((identifier) => ({ ...identifier, display: formatIdentifier(identifier) })),
  phone: row.phone === null ? null : { e164: row.phone, display: formatPhone(row.phone) },
});

export const toPartnerSummary = ({ position: _, ...summary }: PartnerSummaryRow): PartnerSummary => summary;

/** What of a partner can be changed without a date. */
export const toPartnerFields = (row: PartnerRow): PartnerFields => ({
  name: row.name,
  shortName: row.shortName,
  identifiers: row.identifiers,
  country: row.country,
  municipality: row.municipality,
  activityAreas: row.activityAreas,
  caseNumber: row.caseNumber,
  tags: row.tags,
  website: row.website,
  email: row.email,
  phone: row.phone,
  postalAddress: row.postalAddress,
  publicDescription: row.publicDescription,
  isPublic: row.isPublic,
});

import type { ImportRow } from '@registry/domain/import';
import { type PartnerDraft, partnerDraft } from '@registry/domain/partner';

/** What is registered for a row that is ready. */
export const toPartnerDraft = ({ organisationNumber, ...partner }: NonNullable<ImportRow['partner']>): PartnerDraft =>
  partnerDraft.parse({
    ...partner,
    identifiers: organisationNumber === null ? [] : [{ scheme: 'SE-ORGNR', value: organisationNumber }],
  });

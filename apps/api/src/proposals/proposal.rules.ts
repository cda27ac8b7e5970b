import { formatIdentifier, type Identifier, identifierScheme } from '@registry/domain/identifier';
import type { Partner, PartnerChange } from '@registry/domain/partner';
import type { ProposalKind } from '@registry/domain/proposal';

/** A proposed value as people read it; codes stay codes, for the reader's own language. */
export const readableValue = (kind: ProposalKind, value: string): string =>
  kind === 'organisationNumber' ? formatIdentifier({ scheme: 'SE-ORGNR', value }) : value;

/** The field of a partner that each kind of proposal is about, as the history names it. */
export const fieldOf = { name: 'name', organisationNumber: 'identifiers', sector: 'sector' } as const satisfies Record<
  ProposalKind,
  string
>;

/** The identifiers with this organisation number in place of the one that was there, or first when none was. */
export function withOrganisationNumber(identifiers: Partner['identifiers'], value: string): Identifier[] {
  const proposed: Identifier = { scheme: 'SE-ORGNR', value };
  const kept = identifiers.map(
    (identifier): Identifier => ({
      scheme: identifierScheme.parse(identifier.scheme),
      value: identifier.value,
    }),
  );
  const place = kept.findIndex(({ scheme }) => scheme === 'SE-ORGNR');
  return place === -1 ? [proposed, ...kept] : kept.with(place, proposed);
}

/** The change of a partner that carries out a proposal of a kind that is not dated. */
export const changeOf = (kind: 'name' | 'organisationNumber', value: string, partner: Partner): PartnerChange =>
  kind === 'name' ? { name: value } : { identifiers: withOrganisationNumber(partner.identifiers, value) };

import { type IdentifierScheme, identifierSchemes } from '@registry/domain/identifier';
import type { Partner } from '@registry/domain/partner';

/** A partner's details as they stand in a form: text as people write it. In the order of the form. */
export interface DetailsValues {
  name: string;
  shortName: string;
  identifiers: readonly { scheme: IdentifierScheme; value: string }[];
  municipality: string | null;
  activityAreas: readonly string[];
  website: string;
  email: string;
  phone: string;
  postalAddress: { street: string; postcode: string; city: string };
  publicDescription: string;
  isPublic: boolean;
  caseNumber: string;
  tags: readonly string[];
}

/** What each group of fields takes. */
export interface DetailsFieldsProps {
  values: DetailsValues;
  onChange: <Name extends keyof DetailsValues>(field: Name, value: DetailsValues[Name]) => void;
}

const schemeOf = (text: string): IdentifierScheme => identifierSchemes.find((scheme) => scheme === text) ?? 'other';

export const detailsValues = (partner: Partner): DetailsValues => ({
  name: partner.name,
  shortName: partner.shortName ?? '',
  identifiers: partner.identifiers.map(({ scheme, display }) => ({ scheme: schemeOf(scheme), value: display })),
  municipality: partner.municipality,
  activityAreas: partner.activityAreas,
  website: partner.website ?? '',
  email: partner.email ?? '',
  phone: partner.phone?.display ?? '',
  postalAddress: {
    street: partner.postalAddress.street ?? '',
    postcode: partner.postalAddress.postcode ?? '',
    city: partner.postalAddress.city ?? '',
  },
  publicDescription: partner.publicDescription ?? '',
  isPublic: partner.isPublic,
  caseNumber: partner.caseNumber ?? '',
  tags: partner.tags,
});

/** What is sent of the changed details: rows left blank are not numbers. */
export const detailsBody = ({ identifiers, activityAreas, tags, ...rest }: Partial<DetailsValues>) => ({
  ...rest,
  ...(identifiers && { identifiers: identifiers.filter(({ value }) => value.trim() !== '') }),
  ...(activityAreas && { activityAreas: [...activityAreas] }),
  ...(tags && { tags: [...tags] }),
});

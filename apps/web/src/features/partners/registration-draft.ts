import type { ContactRole } from '@registry/domain/contact';
import { parseOrganisationNumber } from '@registry/domain/identifier';
import type { Language } from '@registry/domain/language';
import type { LegalForm } from '@registry/domain/legal-form';
import type { OnboardingStatus } from '@registry/domain/membership';
import type { Sector } from '@registry/domain/sector';

/** A first contact as typed. */
export interface TypedContact {
  name: string;
  title: string;
  role: ContactRole;
  email: string;
  phone: string;
  extension: string;
  language: Language;
}

/** A partner about to be registered, as typed: nothing is parsed before it is saved, so that nothing is lost. */
export interface RegistrationDraft {
  name: string;
  shortName: string;
  organisationNumber: string;
  sector: Sector | null;
  sectorNote: string;
  legalForm: LegalForm | null;
  municipality: string | null;
  status: OnboardingStatus | null;
  effective: string;
  statusReason: string;
  website: string;
  email: string;
  phone: string;
  caseNumber: string;
  /** Separated by commas. */
  tags: string;
  contact: TypedContact | null;
}

export const emptyRegistration: RegistrationDraft = {
  name: '',
  shortName: '',
  organisationNumber: '',
  sector: null,
  sectorNote: '',
  legalForm: null,
  municipality: null,
  status: null,
  effective: '',
  statusReason: '',
  website: '',
  email: '',
  phone: '',
  caseNumber: '',
  tags: '',
  contact: null,
};

export const emptyContact: TypedContact = {
  name: '',
  title: '',
  role: 'primary',
  email: '',
  phone: '',
  extension: '',
  language: 'sv',
};

/** The tags in a line of them, each once, in the order typed. */
export const tagsIn = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
  ),
];

/** What the contract's `partnerDraft` reads. What was not chosen is left out, and then asked for by name. */
export function registrationInput(draft: RegistrationDraft): Record<string, unknown> {
  const { organisationNumber, tags, status, effective, sector, ...rest } = draft;
  return {
    ...rest,
    identifiers: organisationNumber.trim() === '' ? [] : [{ scheme: 'SE-ORGNR', value: organisationNumber }],
    sector: sector ?? undefined,
    status: status ?? undefined,
    effective: effective.trim() === '' ? undefined : effective,
    tags: tagsIn(tags),
  };
}

/** Whether anything was typed about a person. */
export const hasContactText = ({ contact }: RegistrationDraft): boolean =>
  contact !== null &&
  [contact.name, contact.title, contact.email, contact.phone, contact.extension].some((text) => text.trim() !== '');

/** The draft without what concerns a person: a contact, and a number that is somebody's personal identity number. */
export function withoutPersonalData(draft: RegistrationDraft): RegistrationDraft {
  const isOrganisation = parseOrganisationNumber(draft.organisationNumber).ok;
  return { ...draft, contact: null, organisationNumber: isOrganisation ? draft.organisationNumber : '' };
}

export const isEmptyRegistration = (draft: RegistrationDraft): boolean =>
  JSON.stringify(draft) === JSON.stringify(emptyRegistration);

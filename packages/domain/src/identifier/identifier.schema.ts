import { z } from 'zod';
import type { FieldErrorCode } from '../error/index.js';
import { line } from '../text/index.js';
import { findEuid, findLei, findVatNumber } from './international.rules.js';
import {
  formatOrganisationNumber,
  isPersonalNumber,
  type OrganisationNumberFault,
  parseOrganisationNumber,
} from './organisation-number.rules.js';

export const identifierSchemes = ['SE-ORGNR', 'EUID', 'VAT', 'LEI', 'other'] as const;

export const identifierScheme = z.enum(identifierSchemes).meta({ id: 'IdentifierScheme' });
export type IdentifierScheme = z.infer<typeof identifierScheme>;

type Reading = { readonly value: string } | { readonly fault: FieldErrorCode };

const faultCode: Readonly<Record<OrganisationNumberFault, FieldErrorCode>> = {
  length: 'ORGANISATION_NUMBER_LENGTH',
  characters: 'ORGANISATION_NUMBER_CHARACTERS',
  'check-digit': 'ORGANISATION_NUMBER_CHECK_DIGIT',
  'sole-trader': 'ORGANISATION_NUMBER_SOLE_TRADER',
};

const readOrganisationNumber = (text: string): Reading => {
  const parsed = parseOrganisationNumber(text);
  return parsed.ok ? { value: parsed.value } : { fault: faultCode[parsed.reason] };
};

const orInvalid = (value: string | undefined): Reading =>
  value === undefined ? { fault: 'IDENTIFIER_INVALID' } : { value };

/** Swedish VAT numbers and EUIDs hold the organisation number, so a sole trader's personal number too. */
const readVatNumber = (text: string): Reading => {
  const vat = findVatNumber(text);
  if (vat === undefined || !vat.startsWith('SE')) return orInvalid(vat);
  const organisation = readOrganisationNumber(vat);
  return 'fault' in organisation ? organisation : { value: `SE${organisation.value}01` };
};

const readEuid = (text: string): Reading => {
  const euid = findEuid(text);
  if (euid === undefined || !euid.startsWith('SE')) return orInvalid(euid);
  const organisation = readOrganisationNumber(euid.slice(euid.indexOf('.') + 1).replace(/_[A-Z0-9]$/, ''));
  return 'fault' in organisation ? organisation : { value: euid };
};

const readOther = (text: string): Reading =>
  isPersonalNumber(text) ? { fault: 'ORGANISATION_NUMBER_SOLE_TRADER' } : { value: text };

const readers: Readonly<Record<IdentifierScheme, (text: string) => Reading>> = {
  'SE-ORGNR': readOrganisationNumber,
  EUID: readEuid,
  VAT: readVatNumber,
  LEI: (text) => orInvalid(findLei(text)),
  other: readOther,
};

/** An identifier of an organisation, its value normalised as its scheme says (an organisation number to ten digits). */
export const identifier = z
  .strictObject({ scheme: identifierScheme, value: line(80) })
  .overwrite(({ scheme, value }) => {
    const reading = readers[scheme](value);
    return { scheme, value: 'value' in reading ? reading.value : value };
  })
  .check((context) => {
    const reading = readers[context.value.scheme](context.value.value);
    if ('value' in reading) return;
    // `input` would repeat what may be a personal number.
    context.issues.push({ code: 'custom', message: reading.fault, path: ['value'], input: undefined });
  })
  .meta({ id: 'Identifier', examples: [{ scheme: 'SE-ORGNR', value: '212000-2981' }] });
export type Identifier = z.infer<typeof identifier>;

/** A Swedish organisation number in any spelling, normalised to ten digits; a sole trader's is refused as what it is. */
export const organisationNumber = line(80)
  .overwrite((text) => {
    const reading = readOrganisationNumber(text);
    return 'value' in reading ? reading.value : text;
  })
  .check((context) => {
    const reading = readOrganisationNumber(context.value);
    if ('value' in reading) return;
    // `input` would repeat what may be a personal number.
    context.issues.push({ code: 'custom', message: reading.fault, input: undefined });
  })
  .meta({ id: 'OrganisationNumber', examples: ['212000-2981'] });

/** A stored identifier's value as people write it. */
export const formatIdentifier = ({ scheme, value }: { scheme: string; value: string }): string =>
  scheme === 'SE-ORGNR' && /^\d{10}$/.test(value) ? formatOrganisationNumber(value) : value;

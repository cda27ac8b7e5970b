import type { LegalForm } from '../legal-form/index.js';
import type { Sector } from '../sector/index.js';

export const suggestionReasons = [
  'first-digit-1',
  'first-digit-2',
  'first-digit-3',
  'first-digit-5',
  'first-digit-6',
  'first-digit-7',
  'first-digit-8',
  'first-digit-9',
  'first-digit-unknown',
] as const;
export type SuggestionReason = (typeof suggestionReasons)[number];

/** What an organisation number says of its holder. `confidence` is that of the sector; a person decides. */
export type Suggestion = {
  readonly legalForm: LegalForm | null;
  readonly sector: Sector | null;
  readonly confidence: 'high' | 'medium' | 'low';
  readonly reason: SuggestionReason;
};

const suggest = (
  reason: SuggestionReason,
  legalForm: LegalForm | null,
  sector: Sector | null,
  confidence: Suggestion['confidence'],
): Suggestion => ({ legalForm, sector, confidence, reason });

/** By the first digit, the group of legal forms that a number is given from (Skatteverket, law 1974:174). */
const byFirstDigit: ReadonlyMap<string, Suggestion> = new Map([
  // The estate of somebody who has died: hardly a partner.
  ['1', suggest('first-digit-1', null, null, 'low')],
  // State, region, municipality or parish: public, but the digit does not say which.
  ['2', suggest('first-digit-2', null, 'public', 'high')],
  ['3', suggest('first-digit-3', 'foreign', null, 'low')],
  // Companies that a municipality or an association owns begin with 5 too.
  ['5', suggest('first-digit-5', 'limited_company', 'private', 'medium')],
  // A simple partnership (enkelt bolag).
  ['6', suggest('first-digit-6', null, null, 'low')],
  // Coompanion is civil society, a producers' co-operative is business, both are economic associations.
  ['7', suggest('first-digit-7', 'economic_association', 'civil', 'low')],
  // Association, foundation or faith community; the association is by far the commonest.
  ['8', suggest('first-digit-8', 'non_profit_association', 'civil', 'high')],
  ['9', suggest('first-digit-9', 'partnership_firm', 'private', 'high')],
]);

/** Suggests legal form and sector from the first digit of an organisation number (ten digits). Never overwrites anything. */
export const suggestFromOrganisationNumber = (value: string): Suggestion =>
  byFirstDigit.get(value.charAt(0)) ?? suggest('first-digit-unknown', null, null, 'low');

import { describe, expect, it } from '@jest/globals';
import { suggestFromOrganisationNumber } from './index.js';

describe('suggestFromOrganisationNumber', () => {
  it.each([
    ['1020000000', null, null, 'low', 'first-digit-1'],
    ['2120002981', null, 'public', 'high', 'first-digit-2'],
    ['3020000000', 'foreign', null, 'low', 'first-digit-3'],
    ['5560360793', 'limited_company', 'private', 'medium', 'first-digit-5'],
    ['6620000000', null, null, 'low', 'first-digit-6'],
    ['7696000000', 'economic_association', 'civil', 'low', 'first-digit-7'],
    ['8020000000', 'non_profit_association', 'civil', 'high', 'first-digit-8'],
    ['9696000000', 'partnership_firm', 'private', 'high', 'first-digit-9'],
    ['4020000000', null, null, 'low', 'first-digit-unknown'],
    ['', null, null, 'low', 'first-digit-unknown'],
  ])('of %s: %s, %s (%s, %s)', (value, legalForm, sector, confidence, reason) => {
    expect(suggestFromOrganisationNumber(value)).toEqual({ legalForm, sector, confidence, reason });
  });
});

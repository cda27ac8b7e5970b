import { describe, expect, it } from '@jest/globals';
import { withOrganisationNumber } from './proposal.rules.js';

const shown = (scheme: string, value: string) => ({ scheme, value, display: value });
const number = '5560360793';

describe('a proposed organisation number', () => {
  it('comes first when there was none', () => {
    expect(withOrganisationNumber([shown('LEI', 'X')], number)).toEqual([
      { scheme: 'SE-ORGNR', value: number },
      { scheme: 'LEI', value: 'X' },
    ]);
  });

  it('stands where the former one stood', () => {
    expect(withOrganisationNumber([shown('LEI', 'X'), shown('SE-ORGNR', '2021005489')], number)).toEqual([
      { scheme: 'LEI', value: 'X' },
      { scheme: 'SE-ORGNR', value: number },
    ]);
  });
});

import { z } from 'zod';

/**
 * Every legal form that tells partners of a partnership apart. `municipal_federation` covers coordination associations
 * (samordningsförbund), `partnership_firm` handelsbolag and kommanditbolag.
 */
export const legalForms = [
  'non_profit_association',
  'economic_association',
  'foundation',
  'faith_community',
  'municipality',
  'region',
  'municipal_federation',
  'state_agency',
  'limited_company',
  'partnership_firm',
  'sole_trader',
  'foreign',
  'other',
] as const;

export const legalForm = z.enum(legalForms).meta({ id: 'LegalForm' });
export type LegalForm = z.infer<typeof legalForm>;

/** The code of each legal form in Statistics Sweden's register (SCB, JURFORM); the commonest where several fit. */
export const scbLegalFormCode: Readonly<Record<LegalForm, string | null>> = {
  non_profit_association: '61',
  economic_association: '51',
  foundation: '72',
  faith_community: '63',
  municipality: '82',
  region: '84',
  municipal_federation: '83',
  state_agency: '81',
  limited_company: '49',
  partnership_firm: '31',
  sole_trader: '10',
  foreign: '96',
  other: null,
};

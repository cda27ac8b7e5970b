import { z } from 'zod';
import type { Sector } from '../sector/index.js';

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

/** The forms that the law gives to one sector alone. The others are found in several: a municipality owns companies. */
const onlySector: Readonly<Partial<Record<LegalForm, Sector>>> = {
  municipality: 'public',
  region: 'public',
  municipal_federation: 'public',
  state_agency: 'public',
  faith_community: 'civil',
  partnership_firm: 'private',
  sole_trader: 'private',
};

/** Whether somebody of a legal form may be in a sector. Says nothing of how likely that is. */
export const mayBeIn = (form: LegalForm, sector: Sector): boolean => (onlySector[form] ?? sector) === sector;

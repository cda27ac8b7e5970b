import { findCounty, findMunicipality } from '@registry/domain/municipality';
import type { TFunction } from 'i18next';

/** A municipality by its short name; an unknown code as it is. */
export const municipalityName = (code: string): string => findMunicipality(code)?.name ?? code;

/** Where somebody is active: a municipality, a county, the whole country or Europe. An unknown code as it is. */
export function areaName(code: string, t: TFunction<'partner'>): string {
  if (code === 'SE' || code === 'EU') return t(`area.${code}`);
  return code.length === 2 ? (findCounty(code)?.name ?? code) : municipalityName(code);
}

import type { LegalForm } from '@registry/domain/legal-form';
import type { Sector } from '@registry/domain/sector';
import type { TFunction } from 'i18next';
import type { Language } from '../../../i18n/language.js';

/** What a sector change says, in a few words: "Civilsamhälle, ekonomisk förening". */
export function sectorName(
  { sector, legalForm }: { readonly sector: Sector; readonly legalForm: LegalForm | null },
  tCommon: TFunction<'common'>,
  language: Language,
): string {
  const name = tCommon(`sector.${sector}`);
  return legalForm === null ? name : `${name}, ${tCommon(`legalForm.${legalForm}`).toLocaleLowerCase(language)}`;
}

import { foldText, normaliseText } from '../text/index.js';
import { municipalityTable } from './municipality-table.js';

/** A county (län): two-digit code as text, and its name as written in running text, "Örebro län". */
export type County = { readonly code: string; readonly name: string };

/** A municipality (kommun): four-digit code as text, the short name "Örebro", and the county that the code begins with. */
export type Municipality = { readonly code: string; readonly name: string; readonly countyCode: string };

const lines = municipalityTable.trim().split('\n');

const rowOf = (text: string): County => {
  const space = text.indexOf(' ');
  return { code: text.slice(0, space), name: text.slice(space + 1) };
};

/** The 21 counties, ascending by code. */
export const counties: readonly County[] = lines.filter((line) => !line.startsWith(' ')).map(rowOf);

/** The 290 municipalities, ascending by code. Sort by name with `compareSwedish` for people. */
export const municipalities: readonly Municipality[] = lines
  .filter((line) => line.startsWith(' '))
  .flatMap((line) => line.split(',').map((part) => part.trim()))
  .filter((part) => part !== '')
  .map(rowOf)
  .map((row) => ({ ...row, countyCode: row.code.slice(0, 2) }));

const municipalityByCode = new Map(municipalities.map((municipality) => [municipality.code, municipality]));
const countyByCode = new Map(counties.map((county) => [county.code, county]));

export const findMunicipality = (code: string): Municipality | undefined => municipalityByCode.get(code);

export const findCounty = (code: string): County | undefined => countyByCode.get(code);

/** The municipalities of a county, ascending by code; none when there is no such county. */
export const municipalitiesOf = (countyCode: string): readonly Municipality[] =>
  municipalities.filter((municipality) => municipality.countyCode === countyCode);

/** Case, hyphens and extra spaces make no difference; Habo and Håbo do. */
const nameKey = (name: string): string => foldText(normaliseText(name.replaceAll('-', ' ')));

const municipalityByName = new Map(municipalities.map((municipality) => [nameKey(municipality.name), municipality]));

/** Names in which the genitive is not the short name with or without an s. */
const irregular = new Map([
  ['falu kommun', 'falun'],
  ['region gotland', 'gotland'],
]);

/**
 * Finds a municipality by its name as people write it, without regard to case: "Örebro", "Örebro kommun",
 * "Askersunds kommun", "Göteborgs stad", "Falu kommun".
 */
export function findMunicipalityByName(name: string): Municipality | undefined {
  const key = nameKey(name);
  const short = irregular.get(key) ?? key;
  const stem = short.replace(/ (kommun|stad)$/, '');
  const exact = municipalityByName.get(stem);
  if (exact !== undefined || stem === short) return exact;
  return stem.endsWith('s') ? municipalityByName.get(stem.slice(0, -1)) : undefined;
}

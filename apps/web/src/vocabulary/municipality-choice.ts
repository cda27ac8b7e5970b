import { findCounty, type Municipality, municipalities, municipalitiesOf } from '@registry/domain/municipality';
import { compareSwedish } from '@registry/domain/text';

const byName = (some: readonly Municipality[]): Municipality[] =>
  some.toSorted((one, other) => compareSwedish(one.name, other.name));

export interface MunicipalityChoice {
  /** The partnership's own county, when it has one. */
  county: { name: string; municipalities: readonly Municipality[] } | undefined;
  others: readonly Municipality[];
}

/** Every municipality in Swedish order, those of the partnership's county apart and first. */
export function municipalityChoice(countyCode: string | null): MunicipalityChoice {
  const county = countyCode === null ? undefined : findCounty(countyCode);
  if (county === undefined) return { county: undefined, others: byName(municipalities) };
  return {
    county: { name: county.name, municipalities: byName(municipalitiesOf(county.code)) },
    others: byName(municipalities.filter((municipality) => municipality.countyCode !== county.code)),
  };
}

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { homeCountyQuery } from './home-county-query.js';
import { type MunicipalityChoice, municipalityChoice } from './municipality-choice.js';

/** Every municipality to choose among, those of the partnership's own county first. */
export function useMunicipalityChoice(): MunicipalityChoice {
  const { data: homeCounty = null } = useQuery(homeCountyQuery);
  return useMemo(() => municipalityChoice(homeCounty), [homeCounty]);
}

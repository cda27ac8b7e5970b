import { countGrowth, type GrowthQuery, type GrowthReport, growthQuery } from '@registry/domain/growth';
import { derivePeriods } from '@registry/domain/membership';
import { sectorRows, statusRows } from '@registry/domain/testing';

/** Two civil and one public since 2015, one of the civil known by the year; one civil that ends in 2016. */
const partners = [
  derivePeriods(statusRows(['active', '2015']), sectorRows(['civil', '2015'])),
  derivePeriods(statusRows(['active', '2015-03-01']), sectorRows(['public', '2015-03-01'])),
  derivePeriods(statusRows(['active', '2015-04-01'], ['ended', '2016-02-01']), sectorRows(['civil', '2015-04-01'])),
].map((periods) => ({ municipality: '1880', tags: [], periods }));

/** A report of three partners, from 2015 until the middle of 2016 unless the query says otherwise. */
export const reportOf = (query: Partial<GrowthQuery> = {}, asOf = '2026-11-23'): GrowthReport =>
  countGrowth(partners, growthQuery.parse({ from: '2015-01-01', to: '2016-06-30', ...query }), {
    asOf,
    knownAt: `${asOf}T12:00:00Z`,
  });

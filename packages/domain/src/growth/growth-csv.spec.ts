import { describe, expect, it } from '@jest/globals';
import { derivePeriods } from '../membership/index.js';
import { sectorRows, statusRows } from '../testing/index.js';
import { countGrowth } from './count-growth.rules.js';
import type { GrowthQuery } from './growth.schema.js';
import { type GrowthCsvLabels, growthCsvRows } from './growth-csv.rules.js';

const labels: GrowthCsvLabels = {
  columns: {
    period: 'Period',
    from: 'Från',
    to: 'Till',
    sector: 'Sektor',
    start: 'Vid början',
    joined: 'Tillkomna',
    left: 'Avslutade',
    movedIn: 'Bytt till',
    movedOut: 'Bytt från',
    end: 'Vid slutet',
    pausedAtEnd: 'Varav vilande',
    imprecise: 'Dag okänd',
    isPartial: 'Anmärkning',
  },
  sectors: { civil: 'Civilsamhälle', public: 'Offentlig sektor', private: 'Näringsliv' },
  total: 'Alla',
  partial: 'Pågår',
};

const known = (asOf: string) => ({ asOf, knownAt: `${asOf}T12:00:00Z` });

const partners = [
  {
    municipality: null,
    tags: ['ung'],
    periods: derivePeriods(statusRows(['active', '2016'], ['paused', '2016-08-01']), sectorRows(['civil', '2016'])),
  },
];
const query: GrowthQuery = { from: '2016-01-01', to: '2016-12-31', step: 'year' };

describe('growthCsvRows', () => {
  it('has headings, then a row for each period and sector, then their total', () => {
    expect(growthCsvRows(countGrowth(partners, query, known('2016-11-01')), labels)).toEqual([
      Object.values(labels.columns),
      ['2016', '2016-01-01', '2016-12-31', 'Civilsamhälle', 0, 1, 0, 0, 0, 1, 1, 1, 'Pågår'],
      ['2016', '2016-01-01', '2016-12-31', 'Offentlig sektor', 0, 0, 0, 0, 0, 0, 0, 0, 'Pågår'],
      ['2016', '2016-01-01', '2016-12-31', 'Näringsliv', 0, 0, 0, 0, 0, 0, 0, 0, 'Pågår'],
      ['2016', '2016-01-01', '2016-12-31', 'Alla', 0, 1, 0, 0, 0, 1, 1, 1, 'Pågår'],
    ]);
  });

  it('shows only the sectors that were asked for, and no total of a single one', () => {
    const rows = growthCsvRows(countGrowth(partners, { ...query, sector: ['civil'] }, known('2017-01-01')), labels);
    expect(rows.slice(1)).toEqual([['2016', '2016-01-01', '2016-12-31', 'Civilsamhälle', 0, 1, 0, 0, 0, 1, 1, 1, '']]);
  });

  it('has a column for the group, and the rows of each group, when the report is divided', () => {
    const report = countGrowth(partners, { ...query, sector: ['civil'], by: 'tag' }, known('2017-01-01'));
    const group = { column: 'Etikett', nameOf: (key: string) => `#${key}`, all: 'Alla parter' };
    expect(growthCsvRows(report, { ...labels, group }).map((row) => row.slice(2, 7))).toEqual([
      ['Till', 'Etikett', 'Sektor', 'Vid början', 'Tillkomna'],
      ['2016-12-31', 'Alla parter', 'Civilsamhälle', 0, 1],
      ['2016-12-31', '#ung', 'Civilsamhälle', 0, 1],
    ]);
  });
});

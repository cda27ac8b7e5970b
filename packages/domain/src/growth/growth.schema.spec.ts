import { describe, expect, it, test } from '@jest/globals';
import { checkInput } from '../error/index.js';
import { countGrowth } from './count-growth.rules.js';
import { growthQuery, growthReport, shownSectorsOf } from './growth.schema.js';

const range = { from: '2015-01-01', to: '2016-12-31' };
const errorsIn = (query: unknown) => {
  const result = checkInput(growthQuery, query);
  return result.ok ? [] : result.errors;
};

describe('growthReport', () => {
  it('reads one that was stored before reports told of their day', () => {
    const { standing, ...stored } = countGrowth([], growthQuery.parse(range), {
      asOf: '2016-05-01',
      knownAt: '2016-05-01T10:00:00.000000Z',
    });
    expect(standing).not.toBeNull();
    expect(growthReport.parse(stored).standing).toBeNull();
  });
});

describe('growthQuery', () => {
  it('asks for years and every sector unless told otherwise', () => {
    const query = growthQuery.parse(range);
    expect(query).toEqual({ ...range, step: 'year' });
    expect(shownSectorsOf(query)).toEqual(['civil', 'public', 'private']);
  });

  it('takes one sector or several, and shows each once in the order of reports', () => {
    expect(growthQuery.parse({ ...range, sector: 'public' }).sector).toEqual(['public']);
    const query = growthQuery.parse({ ...range, sector: ['private', 'civil', 'private'] });
    expect(shownSectorsOf(query)).toEqual(['civil', 'private']);
  });

  test.each(['1880', 'none'])('takes the municipality %s', (municipality) => {
    expect(growthQuery.parse({ ...range, municipality }).municipality).toBe(municipality);
  });

  it('takes a range of one day', () => {
    expect(errorsIn({ from: '2016-02-29', to: '2016-02-29', step: 'month' })).toEqual([]);
  });

  test.each([
    [
      { from: '2016-01-02', to: '2016-01-01' },
      { pointer: '/to', code: 'DATE_BEFORE_START' },
    ],
    [
      { from: '2016-02-30', to: '2016-12-31' },
      { pointer: '/from', code: 'DATE_INVALID' },
    ],
    [
      { from: '2016-01-01', to: '2016' },
      { pointer: '/to', code: 'DATE_INVALID' },
    ],
    [{ from: '2016-01-01' }, { pointer: '/to', code: 'FIELD_REQUIRED' }],
    [
      { ...range, step: 'week' },
      { pointer: '/step', code: 'FIELD_CHOICE_UNKNOWN' },
    ],
    [
      { ...range, municipality: '9999' },
      { pointer: '/municipality', code: 'MUNICIPALITY_UNKNOWN' },
    ],
    [
      { ...range, municipality: 'Örebro' },
      { pointer: '/municipality', code: 'MUNICIPALITY_UNKNOWN' },
    ],
    [
      { ...range, sector: 'church' },
      { pointer: '/sector/0', code: 'FIELD_CHOICE_UNKNOWN' },
    ],
    [
      { ...range, until: '2017' },
      { pointer: '/until', code: 'FIELD_UNKNOWN' },
    ],
  ])('refuses %j', (query, error) => {
    expect(errorsIn(query)).toEqual([error]);
  });

  it('refuses more than a hundred years of months, and says how many periods are too many', () => {
    expect(errorsIn({ from: '1900-01-01', to: '1999-12-31', step: 'month' })).toEqual([]);
    expect(errorsIn({ from: '1900-01-01', to: '2000-01-01', step: 'month' })).toEqual([
      { pointer: '/to', code: 'PERIODS_TOO_MANY', limit: 1200 },
    ]);
    expect(errorsIn({ from: '1800-01-01', to: '2199-12-31', step: 'year' })).toEqual([]);
  });
});

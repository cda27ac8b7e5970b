import { describe, expect, it } from '@jest/globals';
import { derivePeriods } from '../membership/index.js';
import { type Sector, sectors } from '../sector/index.js';
import { sectorRows, statusRows } from '../testing/index.js';
import { countGrowth } from './count-growth.rules.js';
import { type GrowthFigures, type GrowthQuery, growthReport } from './growth.schema.js';

/** Today, and the knowledge of its noon. */
const known = (asOf: string) => ({ asOf, knownAt: `${asOf}T12:00:00Z` });

type Statuses = Parameters<typeof statusRows>;
type Sectors = Parameters<typeof sectorRows>;

const partner = (statuses: Statuses, ...changes: Sectors) => ({
  municipality: null,
  tags: [],
  periods: derivePeriods(statusRows(...statuses), sectorRows(...changes)),
});

const figures = (known: Partial<GrowthFigures>): GrowthFigures => ({
  ...{ start: 0, joined: 0, left: 0, movedIn: 0, movedOut: 0, end: 0, pausedAtEnd: 0, imprecise: 0 },
  ...known,
});

const years = (from: string, to: string): GrowthQuery => ({ from: `${from}-01-01`, to: `${to}-12-31`, step: 'year' });

describe('growth of the real partnership', () => {
  /** Sector and first day as partner of the 24 partners of 2016, as its own register says. */
  const register: readonly [count: number, sector: Sector, since: string][] = [
    [9, 'civil', '2015-01-01'],
    [10, 'public', '2015-01-01'],
    [1, 'civil', '2016-02-01'],
    [1, 'civil', '2016-06-01'],
    [3, 'public', '2016-06-01'],
  ];
  const partners = register.flatMap(([count, sector, since]) =>
    Array.from({ length: count }, () => partner([['active', since]], [sector, since])),
  );
  const report = countGrowth(partners, { from: '2015-12-01', to: '2016-06-30', step: 'month' }, known('2016-07-01'));
  const endOf = (label: string) => {
    const period = report.periods.find((one) => one.label === label);
    return [period?.total.end, ...sectors.map((sector) => period?.sectors[sector].end)];
  };

  it('is 19 at the end of 2015: 9 civil, 10 public', () => {
    expect(endOf('2015-12')).toEqual([19, 9, 10, 0]);
  });

  it('is 20 on 29 February 2016: 10 civil, 10 public', () => {
    expect(endOf('2016-02')).toEqual([20, 10, 10, 0]);
  });

  it('is 24 on 30 June 2016: 11 civil, 13 public', () => {
    expect(endOf('2016-06')).toEqual([24, 11, 13, 0]);
  });

  it('is the same by quarter', () => {
    const quarters = countGrowth(
      partners,
      { from: '2015-12-01', to: '2016-06-30', step: 'quarter' },
      known('2016-07-01'),
    );
    expect(quarters.periods.map(({ label, total }) => [label, total.joined, total.end])).toEqual([
      ['2015 Q4', 0, 19],
      ['2016 Q1', 1, 20],
      ['2016 Q2', 4, 24],
    ]);
  });
});

describe('countGrowth', () => {
  it('counts the days at both ends of a year', () => {
    const partners = [
      partner(
        [
          ['active', '2016-01-01'],
          ['ended', '2016-12-31'],
        ],
        ['civil', '2016'],
      ),
      partner(
        [
          ['active', '2016-12-31'],
          ['ended', '2017-01-01'],
        ],
        ['civil', '2016'],
      ),
    ];
    const [y2015, y2016, y2017] = countGrowth(partners, years('2015', '2017'), known('2020-01-01')).periods;
    expect(y2015?.total).toEqual(figures({}));
    expect(y2016?.total).toEqual(figures({ joined: 2, left: 1, end: 1 }));
    expect(y2017?.total).toEqual(figures({ start: 1, left: 1 }));
  });

  it('counts a paused partner and shows it apart; pausing is neither leaving nor joining', () => {
    const partners = [
      partner(
        [
          ['active', '2015-05-05'],
          ['paused', '2016-05-05'],
          ['active', '2017-05-05'],
        ],
        ['civil', '2015'],
      ),
    ];
    const [y2016, y2017] = countGrowth(partners, years('2016', '2017'), known('2020-01-01')).periods;
    expect(y2016?.sectors.civil).toEqual(figures({ start: 1, end: 1, pausedAtEnd: 1 }));
    expect(y2017?.sectors.civil).toEqual(figures({ start: 1, end: 1 }));
  });

  it('counts a change of sector as moved in one and out of the other, and not at all in the total', () => {
    const partners = [partner([['active', '2015-05-05']], ['civil', '2015'], ['public', '2016-05-05'])];
    const [y2016] = countGrowth(partners, years('2016', '2016'), known('2020-01-01')).periods;
    expect(y2016?.sectors.civil).toEqual(figures({ start: 1, movedOut: 1 }));
    expect(y2016?.sectors.public).toEqual(figures({ movedIn: 1, end: 1 }));
    expect(y2016?.total).toEqual(figures({ start: 1, end: 1 }));
  });

  it('keeps moves in a total of some sectors when they cross its border', () => {
    const partners = [
      partner([['active', '2015-05-05']], ['civil', '2015'], ['private', '2016-05-05']),
      partner([['active', '2015-05-05']], ['civil', '2015'], ['public', '2016-05-05']),
    ];
    const totalFor = (sector: Sector[]) =>
      countGrowth(partners, { ...years('2016', '2016'), sector }, known('2020-01-01')).periods[0]?.total;
    expect(totalFor(['civil'])).toEqual(figures({ start: 2, movedOut: 2 }));
    expect(totalFor(['civil', 'public'])).toEqual(figures({ start: 2, movedOut: 1, end: 1 }));
    expect(totalFor(['public', 'private'])).toEqual(figures({ movedIn: 2, end: 2 }));
  });

  it('counts one who leaves on the day of a new sector as leaving the old one', () => {
    const partners = [
      partner(
        [
          ['active', '2015-05-05'],
          ['ended', '2016-05-05'],
        ],
        ['civil', '2015'],
        ['public', '2016-05-05'],
      ),
    ];
    const [y2016] = countGrowth(partners, years('2016', '2016'), known('2020-01-01')).periods;
    expect(y2016?.sectors.civil).toEqual(figures({ start: 1, left: 1 }));
    expect(y2016?.sectors.public).toEqual(figures({}));
  });

  it('counts a partner that comes back as joining again', () => {
    const partners = [
      partner(
        [
          ['active', '2016-01-10'],
          ['ended', '2016-03-01'],
          ['applied', '2016-04-01'],
          ['approved', '2016-05-01'],
          ['active', '2016-06-01'],
        ],
        ['civil', '2015'],
      ),
    ];
    const [y2016] = countGrowth(partners, years('2016', '2016'), known('2020-01-01')).periods;
    expect(y2016?.total).toEqual(figures({ joined: 2, left: 1, end: 1 }));
  });

  it('says how many joined and left on a day that is not known', () => {
    const partners = [
      partner(
        [
          ['active', '2016'],
          ['ended', '2016-06'],
        ],
        ['civil', '2016'],
      ),
      partner([['active', '2016-01-01']], ['civil', '2016']),
    ];
    const [y2016] = countGrowth(partners, years('2016', '2016'), known('2020-01-01')).periods;
    expect(y2016?.total).toEqual(figures({ joined: 2, left: 1, end: 1, imprecise: 2 }));
  });

  it('counts planned changes, and marks the period of today and those ahead', () => {
    const partners = [
      partner(
        [
          ['active', '2016-01-01'],
          ['ended', '2017-03-01'],
        ],
        ['civil', '2016'],
      ),
    ];
    const report = countGrowth(partners, years('2015', '2017'), known('2016-12-31'));
    expect(report.periods.map(({ isPartial }) => isPartial)).toEqual([false, true, true]);
    expect(report.periods[2]?.total).toEqual(figures({ start: 1, left: 1 }));
  });

  it('gives a report of whole periods that passes its own schema', () => {
    const report = countGrowth([], { from: '2016-02-10', to: '2016-08-10', step: 'quarter' }, known('2020-01-01'));
    expect(growthReport.parse(report)).toEqual(report);
    expect(report).toMatchObject({ from: '2016-01-01', to: '2016-09-30', asOf: '2020-01-01', step: 'quarter' });
  });
});

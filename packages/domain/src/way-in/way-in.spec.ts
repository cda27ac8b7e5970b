import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../calendar/index.js';
import { growthSteps } from '../growth/index.js';
import { derivePeriods, type OnboardingStatus, wayInStatuses } from '../membership/index.js';
import { sectors } from '../sector/index.js';
import { history, historyToday, sectorRows, statusRows } from '../testing/index.js';
import { waysInOf } from './attempt.rules.js';
import { percentile } from './quartiles.rules.js';
import { type WayInQuery, wayInQuery } from './way-in.schema.js';
import { countWayIn } from './way-in-report.rules.js';

const waysIn = (changes: [OnboardingStatus, string][], today = '2018-06-15') =>
  waysInOf(derivePeriods(statusRows(...changes), sectorRows(['civil', '2010'])), today);

const whole = (overrides: Partial<WayInQuery> = {}): WayInQuery =>
  wayInQuery.parse({ from: '2010-01-01', to: '2018-12-31', ...overrides });

describe('an attempt', () => {
  it('runs from the first day on the way in until it led somewhere', () => {
    const { attempts, direct } = waysIn([
      ['prospect', '2016-01-10'],
      ['applied', '2016-03-01'],
      ['approved', '2016-03-20'],
      ['active', '2016-04-01'],
    ]);
    expect(direct).toEqual([]);
    expect(attempts).toHaveLength(1);
    expect(attempts[0]).toMatchObject({ furthest: 'approved', outcome: 'active', sector: 'civil' });
    expect(attempts[0]?.stays.map(({ status, until }) => [status, until?.effectiveOn])).toEqual([
      ['prospect', '2016-03-01'],
      ['applied', '2016-03-20'],
      ['approved', '2016-04-01'],
    ]);
  });

  it('is a new one after declined, and after having been a partner', () => {
    const { attempts } = waysIn([
      ['applied', '2015'],
      ['declined', '2016'],
      ['in_dialogue', '2017'],
      ['applied', '2017-03'],
      ['approved', '2017-04'],
      ['active', '2017-05'],
      ['ended', '2018-01'],
      ['applied', '2018-02'],
    ]);
    expect(attempts.map(({ outcome }) => outcome)).toEqual(['declined', 'active', 'open']);
  });

  it('is none for one registered straight as a partner, who is counted apart', () => {
    const { attempts, direct } = waysIn([['paused', '2012']]);
    expect([attempts, direct.length]).toEqual([[], 1]);
  });

  it('does not count what is planned', () => {
    const { attempts } = waysIn([
      ['applied', '2018-06-01'],
      ['approved', '2018-07-01'],
    ]);
    expect(attempts[0]).toMatchObject({ furthest: 'applied', outcome: 'open' });
    expect(attempts[0]?.stays[0]?.until).toBeNull();
  });

  it('has led to a partner that left again on the same day', () => {
    const { attempts } = waysIn([
      ['approved', '2016-01-01'],
      ['active', '2016-02-01'],
      ['ended', '2016-02-01'],
    ]);
    expect(attempts[0]?.outcome).toBe('active');
  });

  it('keeps the sector that it began in, and its stays whole', () => {
    const periods = derivePeriods(
      statusRows(['prospect', '2016-01-01'], ['declined', '2016-12-01']),
      sectorRows(['civil', '2016-01-01'], ['public', '2016-06-01']),
    );
    expect(waysInOf(periods, '2018-06-15').attempts).toMatchObject([
      { sector: 'civil', stays: [{ status: 'prospect', until: { effectiveOn: '2016-12-01' } }] },
    ]);
  });
});

test.each([
  [[], 0.5, null],
  [[7], 0.75, 7],
  [[1, 2, 3, 4], 0.25, 1.75],
  [[4, 1, 3, 2], 0.5, 2.5],
])('the percentile of %j at %d is %d', (values, share, expected) => {
  expect(percentile(values, share)).toBe(expected);
});

describe('days in a status', () => {
  const finished = (days: number) =>
    waysIn([
      ['prospect', '2016-01-01'],
      ['declined', addDays('2016-01-01', days)],
    ]);
  const prospectTimes = (partners: Parameters<typeof countWayIn>[0], today: string) =>
    countWayIn(partners, whole(), today).times[0]?.total;

  it('are of finished stays that are known to the day', () => {
    const vague = waysIn([
      ['prospect', '2016-01'],
      ['declined', '2016-05-05'],
    ]);
    expect(prospectTimes([finished(10), finished(20), finished(40), vague], '2018-06-15')).toMatchObject({
      finished: 3,
      inexact: 1,
      median: 20,
      thirdQuartile: 30,
    });
  });

  it('are too many after the third quartile of all, and thirty at least', () => {
    const open = (today: string) => waysIn([['prospect', '2018-01-01']], today);
    const stuckOn = (today: string, ...done: number[]) =>
      prospectTimes([open(today), ...done.map(finished)], today)?.stuck;

    expect([stuckOn('2018-01-31', 5), stuckOn('2018-02-01', 5)]).toEqual([0, 1]);
    expect([stuckOn('2018-04-11', 100), stuckOn('2018-04-12', 100)]).toEqual([0, 1]);
    expect(stuckOn('2018-02-01')).toBe(1);
  });
});

describe('for random histories', () => {
  const partners = fc.array(
    history.map(({ statuses, sectors: rows }) => waysInOf(derivePeriods(statuses, rows), historyToday)),
    { maxLength: 6 },
  );
  const query = fc
    .record({
      from: fc.integer({ min: -400, max: 2000 }),
      length: fc.nat(1500),
      step: fc.constantFrom(...growthSteps),
      sector: fc.constantFrom(undefined, ['civil'], ['public', 'private']),
    })
    .map(({ from, length, ...rest }) => {
      const first = addDays('2014-01-01', from);
      return wayInQuery.parse({ from: first, to: addDays(first, length), ...rest });
    });

  it('every attempt ends once or is open, and later statuses are reached by fewer', () => {
    fc.assert(
      fc.property(partners, query, (all, asked) => {
        const report = countWayIn(all, asked, historyToday);
        for (const { sectors: bySector, total } of [...report.periods, report.whole]) {
          for (const one of [...Object.values(bySector), total]) {
            expect(one.prospect).toBe(one.active + one.declined + one.open);
            expect(one.prospect).toBeGreaterThanOrEqual(one.in_dialogue);
            expect(one.in_dialogue).toBeGreaterThanOrEqual(one.applied);
            expect(one.applied).toBeGreaterThanOrEqual(one.approved);
            expect(one.approved).toBeGreaterThanOrEqual(one.active);
          }
          for (const key of ['prospect', 'active', 'declined', 'open', 'direct'] as const) {
            expect(total[key]).toBe(sectors.reduce((sum, sector) => sum + bySector[sector][key], 0));
          }
        }
      }),
    );
  });

  it('the periods together are the whole, and as many stays are open as attempts', () => {
    fc.assert(
      fc.property(partners, query, (all, asked) => {
        const { periods, whole: sum, times } = countWayIn(all, asked, historyToday);
        expect(sum.total.prospect).toBe(periods.reduce((so, { total }) => so + total.prospect, 0));
        expect(times.reduce((so, { total }) => so + total.ongoing, 0)).toBe(sum.total.open);
        for (const { total } of times) {
          expect(total.stuck).toBeLessThanOrEqual(total.ongoing);
          expect(total.median === null).toBe(total.finished === 0);
        }
      }),
    );
  });

  it('every stay but the last of an attempt is finished, and they follow each other', () => {
    fc.assert(
      fc.property(partners, (all) => {
        for (const { stays, started } of all.flatMap(({ attempts }) => attempts)) {
          expect(stays[0]?.from).toEqual(started);
          for (const [index, stay] of stays.entries()) {
            const next = stays[index + 1];
            if (next) expect(stay.until).toEqual(next.from);
            expect(wayInStatuses).toContain(stay.status);
          }
        }
      }),
    );
  });
});

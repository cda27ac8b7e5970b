import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../calendar/index.js';
import { growthSteps, periodCount, periodsOf } from './growth-periods.rules.js';
import { earlierPeriodsOf } from './growth-report.rules.js';
import { growthPeriodAt } from './growth-rows.rules.js';

const range = fc.record({
  start: fc.integer({ min: 0, max: 140_000 }),
  length: fc.nat(3000),
  step: fc.constantFrom(...growthSteps),
});

describe('periodsOf', () => {
  it('gives whole years', () => {
    expect(periodsOf({ from: '2015-07-01', to: '2016-01-01', step: 'year' })).toEqual([
      { start: '2015-01-01', end: '2015-12-31', label: '2015' },
      { start: '2016-01-01', end: '2016-12-31', label: '2016' },
    ]);
  });

  it('gives whole quarters', () => {
    expect(periodsOf({ from: '2015-12-31', to: '2016-04-01', step: 'quarter' })).toEqual([
      { start: '2015-10-01', end: '2015-12-31', label: '2015 Q4' },
      { start: '2016-01-01', end: '2016-03-31', label: '2016 Q1' },
      { start: '2016-04-01', end: '2016-06-30', label: '2016 Q2' },
    ]);
  });

  it('gives whole months, leap days included', () => {
    expect(periodsOf({ from: '2016-02-10', to: '2016-02-10', step: 'month' })).toEqual([
      { start: '2016-02-01', end: '2016-02-29', label: '2016-02' },
    ]);
  });

  it('gives the last periods of the calendar', () => {
    expect(periodsOf({ from: '2199-12-31', to: '2199-12-31', step: 'quarter' })).toEqual([
      { start: '2199-10-01', end: '2199-12-31', label: '2199 Q4' },
    ]);
  });

  it('gives none for a range that ends before it begins', () => {
    expect(periodsOf({ from: '2016-01-01', to: '2014-01-01', step: 'year' })).toEqual([]);
  });

  it('covers any range without gaps, with as many periods as it says', () => {
    fc.assert(
      fc.property(range, ({ start, length, step }) => {
        const [from, to] = [addDays('1800-01-01', start), addDays('1800-01-01', start + length)];
        const periods = periodsOf({ from, to, step });
        expect(periods).toHaveLength(periodCount({ from, to, step }));
        expect(periods.slice(1).map((period) => period.start)).toEqual(
          periods.slice(0, -1).map((period) => addDays(period.end, 1)),
        );
        const [first, last] = [periods[0], periods.at(-1)];
        expect(first && first.start <= from && from <= first.end).toBe(true);
        expect(last && last.start <= to && to <= last.end).toBe(true);
      }),
    );
  });
});

describe('growthPeriodAt', () => {
  it('finds each period of a report and of the year before it by its first day, and no other', () => {
    fc.assert(
      fc.property(range, fc.integer({ min: -500, max: 3500 }), ({ start, length, step }, offset) => {
        const query = { from: addDays('1800-01-01', start), to: addDays('1800-01-01', start + length), step };
        const all = [...earlierPeriodsOf(query), ...periodsOf(query)];
        expect(all.map((period) => growthPeriodAt(query, period.start))).toEqual(all);
        const day = addDays('1800-01-01', Math.max(0, start + offset));
        expect(growthPeriodAt(query, day)).toEqual(all.find((period) => period.start === day));
      }),
    );
  });
});

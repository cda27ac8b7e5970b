import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, civilDate, precisions } from './civil-date.schema.js';
import { datedFrom, lastPossibleDay, partialDate, partialDateOf } from './partial-date.rules.js';

const anyPartialDate = fc
  .tuple(fc.integer({ min: 0, max: 146_000 }), fc.constantFrom(...precisions))
  .map(([offset, precision]) => addDays('1800-01-01', offset).slice(0, { year: 4, month: 7, day: 10 }[precision]));

describe('partialDate', () => {
  test.each([
    ['2016', { effectiveOn: '2016-01-01', precision: 'year' }],
    ['2016-02', { effectiveOn: '2016-02-01', precision: 'month' }],
    ['2016-02-10', { effectiveOn: '2016-02-10', precision: 'day' }],
    [' 2016 ', { effectiveOn: '2016-01-01', precision: 'year' }],
  ])('reads %j', (text, dated) => {
    expect(datedFrom(partialDate.parse(text))).toEqual(dated);
  });

  test.each([
    '',
    '16',
    '201',
    '2016-',
    '2016-2',
    '2016-13',
    '2016-00',
    '2016-02-30',
    '2016-02-1',
    '1799',
    '2200',
    'idag',
  ])('refuses %j', (text) => {
    expect(partialDate.safeParse(text).error?.issues[0]?.message).toBe('DATE_INVALID');
  });

  it('writes every date as it was read', () => {
    fc.assert(
      fc.property(anyPartialDate, (text) => {
        expect(partialDateOf(datedFrom(partialDate.parse(text)))).toBe(text);
      }),
    );
  });
});

describe('lastPossibleDay', () => {
  test.each([
    ['2016', '2016-12-31'],
    ['2016-02', '2016-02-29'],
    ['2015-02', '2015-02-28'],
    ['2015-12', '2015-12-31'],
    ['2016-02-10', '2016-02-10'],
  ])('of %s is %s', (text, last) => {
    expect(lastPossibleDay(datedFrom(text))).toBe(last);
  });

  it('is the last day that is written the same', () => {
    fc.assert(
      fc.property(anyPartialDate, (text) => {
        const last = lastPossibleDay(datedFrom(text));
        expect(civilDate.safeParse(last).success).toBe(true);
        expect(last.startsWith(text)).toBe(true);
        expect(addDays(last, 1).startsWith(text)).toBe(false);
      }),
    );
  });
});

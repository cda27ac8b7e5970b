import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addYears,
  civilDate,
  compareInstants,
  dayIn,
  daysBetween,
  instant,
  startOfDay,
} from './civil-date.schema.js';

const anyDay = fc.integer({ min: 0, max: 146_000 }).map((offset) => addDays('1800-01-01', offset));

describe('civilDate', () => {
  test.each(['1800-01-01', '2016-02-29', '2000-02-29', '2199-12-31'])('accepts %s', (text) => {
    expect(civilDate.safeParse(text).success).toBe(true);
  });

  test.each([
    '2015-02-29',
    '1900-02-29',
    '2016-02-30',
    '2016-04-31',
    '2016-13-01',
    '2016-00-10',
    '2016-01-00',
    '1799-12-31',
    '2200-01-01',
    '0016-01-01',
    '2016-1-1',
    '20160101',
    '2016-01-01\n',
    '2016-01-01T00:00:00Z',
    ' 2016-01-01',
    '٢٠١٦-٠١-٠١',
    '',
  ])('refuses %j', (text) => {
    expect(civilDate.safeParse(text).error?.issues[0]?.message).toBe('DATE_INVALID');
  });

  it('sorts as text in the order of the calendar', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        expect(one < other).toBe(daysBetween(one, other) > 0);
      }),
    );
  });
});

describe('dayIn', () => {
  test.each([
    // Winter time: a new year begins an hour before it does in UTC.
    ['2015-12-31T22:59:59.999Z', '2015-12-31'],
    ['2015-12-31T23:00:00.000Z', '2016-01-01'],
    ['2016-12-31T23:00:00.000Z', '2017-01-01'],
    // Summer time: a day begins two hours before.
    ['2016-06-30T21:59:59.999Z', '2016-06-30'],
    ['2016-06-30T22:00:00.000Z', '2016-07-01'],
    // Leap day.
    ['2016-02-28T23:00:00.000Z', '2016-02-29'],
    ['2016-02-29T23:00:00.000Z', '2016-03-01'],
    // Clocks forward on 27 March 2016 at 01:00 UTC: that day is 23 hours long.
    ['2016-03-26T22:59:59.999Z', '2016-03-26'],
    ['2016-03-26T23:00:00.000Z', '2016-03-27'],
    ['2016-03-27T00:59:59.999Z', '2016-03-27'],
    ['2016-03-27T01:00:00.000Z', '2016-03-27'],
    ['2016-03-27T21:59:59.999Z', '2016-03-27'],
    ['2016-03-27T22:00:00.000Z', '2016-03-28'],
    // Clocks back on 30 October 2016 at 01:00 UTC: that day is 25 hours long.
    ['2016-10-29T21:59:59.999Z', '2016-10-29'],
    ['2016-10-29T22:00:00.000Z', '2016-10-30'],
    ['2016-10-30T00:59:59.999Z', '2016-10-30'],
    ['2016-10-30T01:00:00.000Z', '2016-10-30'],
    ['2016-10-30T22:59:59.999Z', '2016-10-30'],
    ['2016-10-30T23:00:00.000Z', '2016-10-31'],
  ])('at %s it is %s in Stockholm', (at, day) => {
    expect(dayIn('Europe/Stockholm', new Date(at))).toBe(day);
  });

  test.each([
    ['2026-03-29', 23],
    ['2026-10-25', 25],
    ['2026-11-23', 24],
  ])('gives %s its %i hours in Stockholm', (day, hours) => {
    const start = Date.parse(`${addDays(day, -1)}T12:00:00Z`);
    const instants = Array.from({ length: 48 }, (_, hour) => new Date(start + hour * 3_600_000));
    expect(instants.filter((at) => dayIn('Europe/Stockholm', at) === day)).toHaveLength(hours);
  });

  it('follows the time zone that it is given', () => {
    const at = new Date('2016-06-30T22:30:00Z');
    expect(dayIn('UTC', at)).toBe('2016-06-30');
    expect(dayIn('Europe/Helsinki', at)).toBe('2016-07-01');
    expect(dayIn('America/New_York', at)).toBe('2016-06-30');
  });

  it('gives a civil date for any instant of the years that the registry knows', () => {
    const instants = fc.date({ min: new Date('1800-01-02'), max: new Date('2199-12-30'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, (at) => {
        expect(civilDate.safeParse(dayIn('Europe/Stockholm', at)).success).toBe(true);
      }),
    );
  });
});

describe('startOfDay', () => {
  test.each([
    ['Europe/Stockholm', '2016-01-01', '2015-12-31T23:00:00.000Z'],
    ['Europe/Stockholm', '2016-07-01', '2016-06-30T22:00:00.000Z'],
    // Both days of the clocks, and those after them.
    ['Europe/Stockholm', '2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['Europe/Stockholm', '2026-03-30', '2026-03-29T22:00:00.000Z'],
    ['Europe/Stockholm', '2026-10-25', '2026-10-24T22:00:00.000Z'],
    ['Europe/Stockholm', '2026-10-26', '2026-10-25T23:00:00.000Z'],
    ['UTC', '2016-02-29', '2016-02-29T00:00:00.000Z'],
    ['Pacific/Kiritimati', '2016-01-01', '2015-12-31T10:00:00.000Z'],
    ['Pacific/Pago_Pago', '2016-01-01', '2016-01-01T11:00:00.000Z'],
    // Clocks went forward at midnight: the day began at one.
    ['America/Sao_Paulo', '2016-10-16', '2016-10-16T03:00:00.000Z'],
  ])('in %s %s begins at %s', (timeZone, day, at) => {
    expect(startOfDay(timeZone, day)).toBe(at);
    expect(dayIn(timeZone, new Date(at))).toBe(day);
    expect(dayIn(timeZone, new Date(Date.parse(at) - 1))).toBe(addDays(day, -1));
  });
});

describe('arithmetic of days', () => {
  test.each([
    ['2015-12-31', 1, '2016-01-01'],
    ['2016-02-28', 1, '2016-02-29'],
    ['2016-03-01', -1, '2016-02-29'],
    ['2015-03-01', -1, '2015-02-28'],
    ['2016-03-26', 1, '2016-03-27'],
    ['2016-03-27', 1, '2016-03-28'],
    ['2016-10-30', 1, '2016-10-31'],
    ['1800-01-01', -1, '1799-12-31'],
  ])('%s and %i days is %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
  });

  it('counts as many days between as were added', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });

  test.each([
    ['2016-02-29', 1, '2017-02-28'],
    ['2016-02-29', 4, '2020-02-29'],
    ['2096-02-29', 4, '2100-02-28'],
    ['2016-02-28', 1, '2017-02-28'],
    ['2026-11-23', 1, '2027-11-23'],
    ['2199-06-15', 1, '2200-06-15'],
    ['1800-06-15', -1, '1799-06-15'],
  ])('%s and %i years is %s', (day, count, expected) => {
    expect(addYears(day, count)).toBe(expected);
  });
});

describe('instant', () => {
  test.each(['2016-02-10T12:00:00Z', '2016-02-10T12:00:00.123456Z'])('accepts %s', (text) => {
    expect(instant.safeParse(text).success).toBe(true);
  });

  test.each(['2016-02-10T12:00:00+01:00', '2016-02-10T12:00:00', '2016-02-10', '2016-02-30T12:00:00Z'])(
    'refuses %s',
    (text) => {
      expect(instant.safeParse(text).success).toBe(false);
    },
  );

  test.each([
    ['2016-02-10T12:00:00Z', '2016-02-10T12:00:00.5Z'],
    ['2016-02-10T12:00:00.5Z', '2016-02-10T12:00:01Z'],
    ['2016-02-10T12:00:00.123456Z', '2016-02-10T12:00:00.123457Z'],
    ['2015-12-31T23:59:59.999Z', '2016-01-01T00:00:00Z'],
  ])('%s comes before %s', (earlier, later) => {
    expect(compareInstants(earlier, later)).toBeLessThan(0);
    expect(compareInstants(later, earlier)).toBeGreaterThan(0);
  });

  it('takes an instant written in two ways for the same', () => {
    expect(compareInstants('2016-02-10T12:00:00Z', '2016-02-10T12:00:00.000Z')).toBe(0);
    expect(compareInstants('2016-02-10T12:00:00.1Z', '2016-02-10T12:00:00.100000Z')).toBe(0);
  });
});

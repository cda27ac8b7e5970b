import { describe, expect, test } from '@jest/globals';
import {
  dayOfInstant,
  formatDate,
  formatDateTime,
  formatNumber,
  formatPartialDate,
  formatRelative,
  partialDateInTable,
  showMomentsIn,
} from './format.js';

describe('dates', () => {
  test('are written out in prose', () => {
    expect(formatDate('2026-11-23', 'sv')).toBe('23 november 2026');
    expect(formatDate('2026-11-23', 'en')).toBe('23 November 2026');
  });

  test('are as exact as they are known', () => {
    expect(formatPartialDate('2016-01-01', 'year', 'sv')).toBe('2016');
    expect(formatPartialDate('2016-02-01', 'month', 'sv')).toBe('februari 2016');
    expect(partialDateInTable('2016-02-01', 'month')).toBe('2016-02');
  });

  test('of instants are those of the time zone that the partnership chose', () => {
    showMomentsIn('Europe/Helsinki');
    expect(formatDateTime('2026-12-31T22:30:00Z')).toBe('2027-01-01 00:30');
    expect(dayOfInstant('2026-12-31T22:30:00Z')).toBe('2027-01-01');
    showMomentsIn('Europe/Stockholm');
  });

  test('of instants are those of Sweden until then, summer and winter', () => {
    expect(formatDateTime('2026-06-30T22:30:00Z')).toBe('2026-07-01 00:30');
    expect(formatDateTime('2026-12-31T22:30:00Z')).toBe('2026-12-31 23:30');
  });

  test('are told relatively in the largest unit that fits', () => {
    const now = new Date('2026-11-23T12:00:00Z');
    expect(formatRelative('2026-11-20T12:00:00Z', now, 'sv')).toBe('för 3 dagar sedan');
    expect(formatRelative('2026-11-23T11:59:50Z', now, 'en')).toBe('10 seconds ago');
  });
});

test('numbers are grouped as the language does', () => {
  expect(formatNumber(12345, 'sv').replace(/\s/g, ' ')).toBe('12 345');
  expect(formatNumber(12345, 'en')).toBe('12,345');
});

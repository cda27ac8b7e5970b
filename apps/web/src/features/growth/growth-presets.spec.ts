import { describe, expect, test } from '@jest/globals';
import { presetNames, presetOf, presetTime } from './growth-presets.js';
import { writtenFrom, writtenTo } from './growth-range.js';
import { growthView, tidyView } from './growth-view.js';

const today = '2026-11-23';

describe('the times that are one press away', () => {
  test.each(presetNames)('%s is recognised in the address that it makes', (name) => {
    expect(presetOf(growthView.parse(tidyView(presetTime(name, today))), today)).toBe(name);
  });

  test('are none of somebody’s own', () => {
    expect(presetOf({ from: '2016-01-01', to: '2016-06-30' }, today)).toBeUndefined();
  });
});

test.each([
  ['2015-01-01', '2015'],
  ['2015-04-01', '2015-04'],
  ['2015-04-02', '2015-04-02'],
])('a time from %s is written %s', (day, written) => {
  expect(writtenFrom(day)).toBe(written);
});

test.each([
  ['2026-12-31', '2026'],
  ['2016-02-29', '2016-02'],
  ['2026-11-23', '2026-11-23'],
])('a time until %s is written %s', (day, written) => {
  expect(writtenTo(day)).toBe(written);
});

test('an address that says nonsense says nothing', () => {
  const nonsense = { from: '2016-02-30', to: 7, step: 'week', municipality: 'Örebro' };
  expect(tidyView(growthView.parse(nonsense))).toEqual({});
  expect(growthView.parse({ municipality: 1880 }).municipality).toBe('1880');
});

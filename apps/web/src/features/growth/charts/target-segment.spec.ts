import { describe, expect, test } from '@jest/globals';
import type { GrowthTarget } from '@registry/domain/growth';
import { reportOf } from '../testing/report.js';
import { neededPerYear, targetSegments } from './target-segment.js';

const target = (known: Partial<GrowthTarget> = {}): GrowthTarget => ({
  id: '01890000-0000-7000-8000-000000000001',
  sector: null,
  count: 14,
  by: '2017-01-01',
  setOn: '2015-01-01',
  countWhenSet: 4,
  countToday: 6,
  expectedToday: 9,
  state: 'behind',
  ...known,
});

describe('the line to a target', () => {
  test('is drawn as far as the report reaches, on the straight line', () => {
    const [line] = targetSegments([target()], reportOf({ to: '2015-12-31' }), null);

    expect(line?.from).toEqual({ day: '2015-01-01', count: 4 });
    expect(line?.to.day).toBe('2015-12-31');
    expect(line?.to.count).toBeCloseTo(9, 1);
    expect(line?.isWhole).toBe(false);
  });

  test('ends in the target where its day is in sight', () => {
    const [line] = targetSegments([target()], reportOf({ to: '2017-12-31' }), null);
    expect(line).toMatchObject({ to: { day: '2017-01-01', count: 14 }, isWhole: true });
  });

  test('belongs to the chart of its own sector', () => {
    const targets = [target({ sector: 'private' })];
    expect(targetSegments(targets, reportOf(), null)).toEqual([]);
    expect(targetSegments(targets, reportOf(), 'civil')).toEqual([]);
    expect(targetSegments(targets, reportOf(), 'private')).toHaveLength(1);
    expect(targetSegments(targets, reportOf({ sector: ['private'] }), null)).toHaveLength(1);
  });

  test('is not drawn where only some are counted, or in another time', () => {
    expect(targetSegments([target()], reportOf({ municipality: '1880' }), null)).toEqual([]);
    expect(targetSegments([target()], reportOf({ sector: ['civil', 'public'] }), null)).toEqual([]);
    expect(targetSegments([target()], reportOf({ from: '2018-01-01', to: '2019-01-01' }), null)).toEqual([]);
  });
});

describe('what it takes', () => {
  test('is what is missing, spread over the time that is left', () => {
    expect(neededPerYear(target({ count: 10, countToday: 6, by: '2028-11-23' }), '2026-11-23')).toBe(2);
  });

  test('is nothing for a target that is reached or whose day is over', () => {
    expect(neededPerYear(target({ countToday: 14, by: '2028-11-23' }), '2026-11-23')).toBeNull();
    expect(neededPerYear(target({ by: '2026-11-23' }), '2026-11-23')).toBeNull();
  });
});

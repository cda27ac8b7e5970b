import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../calendar/index.js';
import { targetStanding } from './target.rules.js';
import { growthTargetDraft } from './target.schema.js';

/** From 5 to 10 partners in 100 days: one more every twenty. */
const target = { count: 10, by: '2026-04-11', setOn: '2026-01-01', countWhenSet: 5 };

describe('targetStanding', () => {
  test.each([
    ['2026-01-01', 5, 5, 'on_line'],
    ['2026-01-21', 6, 6, 'on_line'],
    ['2026-02-08', 6, 6.9, 'on_line'],
    ['2026-02-10', 6, 7, 'behind'],
    ['2026-02-10', 7, 7, 'on_line'],
    ['2026-02-10', 10, 7, 'reached'],
    ['2026-02-10', 3, 7, 'behind'],
    ['2026-04-11', 9, 10, 'behind'],
    ['2026-04-11', 10, 10, 'reached'],
    ['2026-04-12', 9, 10, 'missed'],
    ['2027-01-01', 12, 10, 'reached'],
  ] as const)('on %s, with %i partners: %f expected, %s', (today, countToday, expectedToday, state) => {
    expect(targetStanding(target, today, countToday)).toEqual({ countToday, expectedToday, state });
  });

  it('has one day when it is set for that day', () => {
    expect(targetStanding({ ...target, by: target.setOn }, target.setOn, 5)).toEqual({
      countToday: 5,
      expectedToday: 10,
      state: 'behind',
    });
  });

  it('expects something between both ends of the line on any day', () => {
    const count = fc.nat(500);
    fc.assert(
      fc.property(
        fc.tuple(count, count, count),
        fc.nat(3000),
        fc.integer({ min: -50, max: 3500 }),
        (counts, length, day) => {
          const [aim, countWhenSet, countToday] = counts;
          const line = { count: aim + 1, by: addDays('2026-01-01', length), setOn: '2026-01-01', countWhenSet };
          const { expectedToday, state } = targetStanding(line, addDays('2026-01-01', day), countToday);
          expect(expectedToday).toBeGreaterThanOrEqual(Math.min(line.count, countWhenSet));
          expect(expectedToday).toBeLessThanOrEqual(Math.max(line.count, countWhenSet));
          expect(state === 'reached').toBe(countToday >= line.count);
        },
      ),
    );
  });
});

describe('growthTargetDraft', () => {
  it('takes a target of all sectors together', () => {
    const draft = { sector: null, count: 60, by: '2030-12-31' };
    expect(growthTargetDraft.parse(draft)).toEqual(draft);
  });

  test.each([{ count: 0 }, { count: 1.5 }, { by: '2030' }, { sector: 'church' }])('refuses %j', (wrong) => {
    const draft = { sector: 'private', count: 10, by: '2027-12-31', ...wrong };
    expect(growthTargetDraft.safeParse(draft).success).toBe(false);
  });
});

import { type CivilDate, daysBetween } from '../calendar/index.js';
import type { GrowthTarget } from './target.schema.js';

/** What a target says; between its two ends runs a straight line. */
type TargetLine = Pick<GrowthTarget, 'count' | 'by' | 'setOn' | 'countWhenSet'>;

/** How many partners the line has on the day: before it begins and after it ends, as many as there. */
export function countOnLine({ count, by, setOn, countWhenSet }: TargetLine, day: CivilDate): number {
  if (day >= by) return count;
  if (day <= setOn) return countWhenSet;
  return countWhenSet + ((count - countWhenSet) * daysBetween(setOn, day)) / daysBetween(setOn, by);
}

/**
 * How far a target has come. It is reached when there are as many partners today, missed when its day is over without
 * that, and behind when at least one whole partner is missing from the line: partners come one by one.
 *
 * @param target - `by` is not before `setOn`
 * @param today - in the partnership's time zone
 */
export function targetStanding(
  target: TargetLine,
  today: CivilDate,
  countToday: number,
): Pick<GrowthTarget, 'countToday' | 'expectedToday' | 'state'> {
  const expected = countOnLine(target, today);
  const stateOnTheWay = countToday <= expected - 1 ? 'behind' : 'on_line';
  const state = countToday >= target.count ? 'reached' : today > target.by ? 'missed' : stateOnTheWay;
  return { countToday, expectedToday: Math.round(expected * 10) / 10, state };
}

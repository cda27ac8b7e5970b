import { describe, expect, it, test } from '@jest/globals';
import { type OnboardingStatus, onboardingStatuses } from './status.schema.js';
import { canFollow, countingStatuses, isCounting, nextStatuses, wayInStatuses } from './status-machine.rules.js';

const reachableFrom = (start: OnboardingStatus): Set<OnboardingStatus> => {
  const reached = new Set([start]);
  for (const status of reached) for (const next of nextStatuses(status)) reached.add(next);
  return reached;
};

describe('the table of statuses', () => {
  it('reaches every status from prospect', () => {
    expect([...reachableFrom('prospect')].sort()).toEqual([...onboardingStatuses].sort());
  });

  test.each(onboardingStatuses)('leads from %s to active', (status) => {
    expect(reachableFrom(status)).toContain('active');
  });

  test.each(onboardingStatuses)('names each status after %s once, and not itself', (status) => {
    const next = nextStatuses(status);
    expect(new Set(next).size).toBe(next.length);
    expect(next).not.toContain(status);
  });

  it('lets nobody become active without an approval, unless they were partner', () => {
    expect(onboardingStatuses.filter((from) => canFollow(from, 'active'))).toEqual(['approved', 'paused']);
  });

  it('lets those who left or were declined begin again, but not where they stood', () => {
    expect(nextStatuses('ended')).toEqual(['in_dialogue', 'applied']);
    expect(nextStatuses('declined')).toEqual(['in_dialogue', 'applied']);
  });

  it('counts active and paused partners, no others', () => {
    expect(onboardingStatuses.filter(isCounting)).toEqual([...countingStatuses]);
    expect(countingStatuses).toEqual(['active', 'paused']);
  });

  it('has a way in: each step leads to the next, and the last one to partner', () => {
    const steps: readonly OnboardingStatus[] = [...wayInStatuses, 'active'];

    steps.slice(1).forEach((next, index) => {
      expect(nextStatuses(steps[index] ?? 'ended')).toContain(next);
    });
    expect(wayInStatuses.filter(isCounting)).toEqual([]);
  });
});

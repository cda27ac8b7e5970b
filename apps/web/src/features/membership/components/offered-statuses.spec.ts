import { describe, expect, test } from '@jest/globals';
import { nextStatuses, type OnboardingStatus, onboardingStatuses } from '@registry/domain/membership';
import { offeredStatuses } from './offered-statuses.js';

const today = '2026-11-23';
const change = (status: OnboardingStatus, effectiveOn: string, supersededAt: string | null = null) => ({
  status,
  effectiveOn,
  supersededAt,
});
const history = [
  change('prospect', '2016-01-01'),
  change('declined', '2016-06-01', '2017-01-01T00:00:00Z'),
  change('in_dialogue', '2017-03-01'),
];

describe('the steps that are offered', () => {
  test.each(onboardingStatuses)('after %s are those of the table', (status) => {
    expect(offeredStatuses([change(status, '2020-01-01')], '', today).statuses).toEqual(nextStatuses(status));
  });

  test('from a later day follow what stands then, whatever was corrected', () => {
    expect(offeredStatuses(history, '2026-11-23', today)).toEqual({
      statuses: nextStatuses('in_dialogue'),
      isWithinHistory: false,
    });
  });

  test('within the history are all, since what comes after decides too', () => {
    expect(offeredStatuses(history, '2016-05', today)).toEqual({ statuses: onboardingStatuses, isWithinHistory: true });
  });

  test('before the history are all', () => {
    expect(offeredStatuses(history, '2015', today).statuses).toEqual(onboardingStatuses);
  });

  test('are those of today while the date is being typed, even with a step planned', () => {
    const planned = [...history, change('applied', '2027-01-01')];
    expect(offeredStatuses(planned, '20', today).statuses).toEqual(nextStatuses('in_dialogue'));
    expect(offeredStatuses(planned, '2026-12-01', today).isWithinHistory).toBe(true);
    expect(offeredStatuses(planned, '2027-02-01', today).statuses).toEqual(nextStatuses('applied'));
  });
});

import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../calendar/index.js';
import { nextStatuses, type OnboardingStatus, onboardingStatuses } from '../membership/index.js';
import { newsListOf, newsTimingOf } from './news.rules.js';

const window = { since: '2026-11-02', recordedAfter: '2026-11-02T14:00:00Z', notedAt: null, today: '2026-11-23' };
const [before, after, sameDay] = ['2026-10-20T09:00:00Z', '2026-11-10T09:00:00.5Z', '2026-11-02T14:00:01Z'];

describe('a change is news', () => {
  test.each([
    ['it took effect since', '2026-11-03', before, before, 'new'],
    ['it took effect since and was recorded late', '2026-11-03', after, after, 'new'],
    ['it took effect earlier but was recorded since', '2026-11-02', after, after, 'backdated'],
    ['it was recorded on the day, after the meeting was noted', '2026-11-02', sameDay, sameDay, 'backdated'],
    ['it was corrected since', '2015-01-01', after, before, 'corrected'],
    ['it was planned since', '2026-12-01', after, after, 'planned'],
    ['not when it was planned before', '2026-12-01', before, before, null],
    ['not when everybody had it before them', '2026-11-02', before, before, null],
  ])('when %s', (_why, effectiveOn, recordedAt, firstRecordedAt, timing) => {
    expect(newsTimingOf({ effectiveOn, recordedAt, firstRecordedAt }, window)).toBe(timing);
  });

  it('not when the meeting of the day decided it, and it was entered before the meeting was noted', () => {
    const late = { ...window, recordedAfter: '2026-11-02T23:00:00Z', notedAt: '2026-11-04T10:00:00Z' };
    const at = (day: string, effectiveOn = window.since) =>
      newsTimingOf({ effectiveOn, recordedAt: `${day}T09:00:00Z`, firstRecordedAt: `${day}T09:00:00Z` }, late);

    expect(at('2026-11-04')).toBeNull();
    expect(at('2026-11-05')).toBe('backdated');
    expect(at('2026-11-04', '2026-11-01')).toBe('backdated');
  });

  it('unless it both took effect and was recorded before', () => {
    const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2026-11-22'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.integer({ min: -300, max: 60 }), instant, fc.nat(100), (offset, first, later) => {
        const firstRecordedAt = first.toISOString();
        const recordedAt = new Date(first.getTime() + later * 3_600_000).toISOString();
        const effectiveOn = addDays(window.today, offset);
        const isNews = newsTimingOf({ effectiveOn, recordedAt, firstRecordedAt }, window) !== null;
        const tookEffect = effectiveOn > window.since && effectiveOn <= window.today;
        expect(isNews).toBe(tookEffect || recordedAt > new Date(window.recordedAfter).toISOString());
      }),
    );
  });
});

describe('a change is listed', () => {
  test.each<[OnboardingStatus | null, OnboardingStatus, string | null]>([
    [null, 'prospect', 'started'],
    [null, 'applied', 'started'],
    ['declined', 'in_dialogue', 'started'],
    ['ended', 'applied', 'started'],
    ['prospect', 'applied', 'decided'],
    ['applied', 'approved', 'decided'],
    ['applied', 'declined', 'decided'],
    ['approved', 'active', 'joined'],
    [null, 'paused', 'joined'],
    ['paused', 'ended', 'left'],
    ['active', 'paused', null],
    [null, 'ended', null],
    [null, 'declined', null],
  ])('from %s to %s', (from, to, list) => {
    expect(newsListOf(from, to)).toBe(list);
  });

  it('whatever step the table allows, but for a pause and its end', () => {
    for (const from of onboardingStatuses) {
      for (const to of nextStatuses(from)) {
        const isPause = [from, to].includes('paused') && [from, to].includes('active');
        expect([from, to, newsListOf(from, to) === null]).toEqual([from, to, isPause]);
      }
    }
  });
});

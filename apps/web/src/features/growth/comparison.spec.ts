import { expect, test } from '@jest/globals';
import { comparedWith } from './comparison.js';
import { reportOf } from './testing/report.js';

const starts = (periods: readonly ({ start: string } | undefined)[]) => periods.map((period) => period?.start);

test('months are compared with the month before, the first with the last of the year before', () => {
  const report = reportOf({ step: 'month', from: '2016-01-01', to: '2016-03-31' });
  expect(starts(comparedWith(report, 'before'))).toEqual(['2015-12-01', '2016-01-01', '2016-02-01']);
});

test.each([
  ['month', ['2015-01-01', '2015-02-01', '2015-03-01']],
  ['quarter', ['2015-01-01']],
  ['year', ['2015-01-01']],
] as const)('a %s is compared with the same one of the year before', (step, expected) => {
  const report = reportOf({ step, from: '2016-01-01', to: '2016-03-31' });
  expect(starts(comparedWith(report, 'yearBefore'))).toEqual(expected);
});

test('what is compared holds the figures of its own time', () => {
  const [compared] = comparedWith(reportOf({ from: '2016-01-01' }), 'before');
  expect(compared?.total).toMatchObject({ joined: 3, left: 0, end: 3 });
});

test('where the calendar begins there is nothing to compare with', () => {
  expect(comparedWith({ step: 'year', earlier: [], periods: reportOf().periods }, 'before')[0]).toBeUndefined();
});

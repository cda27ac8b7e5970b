import { describe, expect, test } from '@jest/globals';
import { findCell, findFigure, singleCells, writeCell } from './cell.js';
import { reportOf } from './testing/report.js';

describe('a figure in the address', () => {
  test.each([
    { period: '2016-01-01', figure: 'joined', in: 'civil' },
    { period: '2016-01-01', figure: 'end', in: 'total', group: 'e.u. project' },
    { period: 'all', figure: 'left', in: 'total' },
  ] as const)('comes back as it was: %o', (cell) => {
    expect(findCell(writeCell(cell))).toEqual(cell);
  });

  test.each([undefined, '', 'nonsense', '2016-02-30.end.total', '2016-01-01.profit.total', '2016-01-01.end.moon'])(
    'is none when it says %s',
    (text) => {
      expect(findCell(text)).toBeUndefined();
    },
  );

  test('is no stock of the whole time: that has a day', () => {
    expect(findCell('all.end.total')).toBeUndefined();
  });
});

describe('what a figure counts', () => {
  test('is the figure of the report', () => {
    expect(findFigure(reportOf(), { period: '2015-01-01', figure: 'joined', in: 'civil' })).toBe(2);
  });

  test('of the whole time is the sum of the periods that count anybody', () => {
    const cell = { period: 'all', figure: 'joined', in: 'total' } as const;
    const report = reportOf({ step: 'month' });

    expect(findFigure(report, cell)).toBe(3);
    expect(singleCells(report, cell).map(({ period }) => period)).toEqual(['2015-01-01', '2015-03-01', '2015-04-01']);
  });

  test('is known of the year before the report too, which is shown for comparison', () => {
    const report = reportOf({ from: '2016-01-01' });
    expect(findFigure(report, { period: '2015-01-01', figure: 'end', in: 'total' })).toBe(3);
  });

  test('is nothing outside the report', () => {
    expect(findFigure(reportOf(), { period: '1999-01-01', figure: 'end', in: 'total' })).toBeUndefined();
    expect(findFigure(reportOf(), { period: '2015-01-01', figure: 'end', in: 'total', group: '1880' })).toBeUndefined();
  });

  test('of a group is the group’s own', () => {
    const report = reportOf({ by: 'municipality' });
    expect(findFigure(report, { period: '2016-01-01', figure: 'left', in: 'total', group: '1880' })).toBe(1);
  });
});

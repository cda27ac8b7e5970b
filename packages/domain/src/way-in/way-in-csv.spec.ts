import { expect, test } from '@jest/globals';
import { derivePeriods } from '../membership/index.js';
import { sectorRows, statusRows } from '../testing/index.js';
import { waysInOf } from './attempt.rules.js';
import { wayInQuery } from './way-in.schema.js';
import { type WayInCsvLabels, wayInCsvRows, wayInTimesCsvRows } from './way-in-csv.rules.js';
import { countWayIn } from './way-in-report.rules.js';

/** Every label is its own key. */
const asKeys = <Labels extends object>() => new Proxy({}, { get: (_, key) => String(key) }) as Labels;
const labels: WayInCsvLabels = {
  columns: asKeys(),
  sectors: asKeys(),
  statuses: asKeys(),
  total: 'total',
  whole: 'whole',
  partial: 'partial',
};

const partner = waysInOf(
  derivePeriods(
    statusRows(['applied', '2016-01-01'], ['approved', '2016-01-21'], ['active', '2016-02-01']),
    sectorRows(['public', '2016-01-01']),
  ),
  '2018-06-15',
);
const report = (
  sector: ('civil' | 'public' | 'private')[],
  range: { from: string; to: string } = { from: '2015-01-01', to: '2016-12-31' },
) => countWayIn([partner], wayInQuery.parse({ ...range, sector }), '2018-06-15');

test('the funnel has a row for each period and shown sector, for their total, and for all periods', () => {
  const [head, ...rows] = wayInCsvRows(report(['public', 'private']), labels);

  expect(head).toEqual([
    ...['period', 'from', 'to', 'sector', 'prospect', 'in_dialogue', 'applied', 'approved', 'active', 'declined'],
    ...['open', 'direct', 'ofAll', 'ofSettled', 'isPartial'],
  ]);
  expect(rows).toHaveLength(9);
  expect(rows[0]).toEqual(['2015', '2015-01-01', '2015-12-31', 'public', 0, 0, 0, 0, 0, 0, 0, 0, '', '', '']);
  expect(rows[5]).toEqual(['2016', '2016-01-01', '2016-12-31', 'total', 1, 1, 1, 1, 1, 0, 0, 0, 1, 1, '']);
  expect(rows[8]).toEqual(['whole', '2015-01-01', '2016-12-31', 'total', 1, 1, 1, 1, 1, 0, 0, 0, 1, 1, '']);
});

test('a period that is not over is marked, and one alone is all there is', () => {
  const [, ...rows] = wayInCsvRows(report(['public'], { from: '2018-01-01', to: '2018-12-31' }), labels);

  expect(rows.map((row) => [row[0], row.at(-1)])).toEqual([['2018', 'partial']]);
});

test('the times have a row for each status and shown sector, with its limit, and no total of one', () => {
  const rows = wayInTimesCsvRows(report(['public']), labels);

  expect(rows).toHaveLength(5);
  expect(rows[1]).toEqual(['prospect', 'public', 0, 0, '', '', '', 0, 0, 30]);
  expect(rows[3]).toEqual(['applied', 'public', 1, 0, 20, 20, 20, 0, 0, 30]);
});

import { expect, it } from '@jest/globals';
import { fileNameOf } from './file-name.js';

it('makes a title the name of a file that every system takes', () => {
  expect(fileNameOf('Tillkomna 2016, Civilsamhälle', 'csv')).toBe('tillkomna-2016-civilsamhalle.csv');
});

it('keeps the day of what was known, which stands last', () => {
  const title =
    'Parter i Partnerskapet för social innovation i Bergslunda 2015-01-01 2026-12-31 Som vi visste den 30 juni';

  expect(fileNameOf(`${title} 2017`, 'csv')).toMatch(/-30-juni-2017\.csv$/);
});

it('stays within what file systems take', () => {
  expect(fileNameOf('ö'.repeat(400), 'xlsx').length).toBeLessThanOrEqual(255);
});

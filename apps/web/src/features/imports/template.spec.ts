import { describe, expect, test } from '@jest/globals';
import { importColumns, interpretRows, planColumns } from '@registry/domain/import';
import { templateCsv } from './template.js';

const languages = ['sv', 'en'] as const;

const cellsOf = (csv: string): string[][] =>
  csv
    .slice(1)
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => line.split(';'));

describe('the template', () => {
  test.each(languages)('in %s begins with a mark that Excel reads', (language) => {
    expect([...new TextEncoder().encode(templateCsv(language)).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  test.each(languages)('in %s has headings that the import reads, every column once', (language) => {
    const [heading = []] = cellsOf(templateCsv(language));
    const plan = planColumns(heading);
    expect(plan.ignored).toEqual([]);
    expect([...plan.columns].sort()).toEqual([...importColumns].sort());
  });

  test.each(languages)('in %s has an example row without problems', (language) => {
    const [heading = [], example = []] = cellsOf(templateCsv(language));
    const { columns } = planColumns(heading);
    const source = Object.fromEntries(columns.map((column, index) => [column, example[index] ?? '']));
    const [row] = interpretRows([{ line: 2, source }], [], '2026-11-23');
    expect(row?.problems).toEqual([]);
    expect(row?.partner).toMatchObject({
      sector: 'civil',
      status: 'active',
      effective: '2016-02',
      municipality: '1880',
    });
  });
});

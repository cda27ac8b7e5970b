import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from '@jest/globals';
import { RegistryError } from '@registry/domain/error';
import { importLimits } from '@registry/domain/import';
import { decodeText } from './decode.rules.js';
import { readTable } from './read-table.rules.js';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

const refusalOf = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    if (error instanceof RegistryError) return { code: error.code, ...error.details };
    throw error;
  }
  return undefined;
};

const unreadable = (reason: string, facts: object = {}) => ({ code: 'IMPORT_UNREADABLE', reason, ...facts });

describe('decodeText', () => {
  test.each([
    ['Windows-1252', bytes(0xc5, 0xe4, 0xf6, 0x20, 0x96, 0x20, 0x80), 'Åäö – €', 'windows-1252'],
    ['UTF-8', Buffer.from('Åäö – €'), 'Åäö – €', 'utf-8'],
    ['UTF-8 with its mark', Buffer.from('\ufeffÅäö'), 'Åäö', 'utf-8'],
    ['UTF-16, little end first', Buffer.from('\ufeffÅäö', 'utf16le'), 'Åäö', 'utf-16'],
    ['UTF-16, big end first', Buffer.from('\ufeffÅäö', 'utf16le').swap16(), 'Åäö', 'utf-16'],
    ['ASCII', Buffer.from('Namn'), 'Namn', 'utf-8'],
  ])('reads %s', (_, content, text, encoding) => {
    expect(decodeText(content)).toEqual({ text, encoding });
  });

  test.each([
    ['an Excel file', bytes(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00), 'binary'],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00), 'binary'],
    ['UTF-16 without its mark', Buffer.from('Namn', 'utf16le'), 'binary'],
    ['a text with U+0000', Buffer.from('Namn\nA\0B'), 'binary'],
    ['a file that only says that it is UTF-8', bytes(0xef, 0xbb, 0xbf, 0xc5, 0x20), 'encoding'],
    ['half a letter of UTF-16', bytes(0xff, 0xfe, 0x00, 0xd8), 'encoding'],
  ])('refuses %s', (_, content, reason) => {
    expect(refusalOf(() => decodeText(content))).toEqual(unreadable(reason));
  });
});

describe('readTable', () => {
  it('reads the partners of 2016 with every å, ä and ö', () => {
    const { text, encoding } = decodeText(readFileSync(new URL('testing/parter-2016.csv', import.meta.url)));
    const { delimiter, ignoredColumns, rows } = readTable(text);
    expect({ encoding, delimiter, ignoredColumns }).toEqual({
      encoding: 'windows-1252',
      delimiter: ';',
      ignoredColumns: [],
    });
    expect(rows).toHaveLength(24);
    expect(rows[2]).toEqual({
      line: 4,
      source: {
        name: 'Hällefors folkhögskola',
        organisationNumber: '',
        sector: 'Civilsamhälle',
        municipality: 'Hällefors',
        status: 'Part',
        effective: '2016-02-01',
      },
    });
    expect(rows.at(-1)).toMatchObject({ line: 25, source: { name: 'Örebro universitet' } });
  });

  test.each([
    ['semicolons', 'Namn;Sektor\nA, B;Privat', ';'],
    ['commas', 'Name,Sector\n"A, B",Private', ','],
    ['tabs', 'Namn\tSektor\nA, B\tPrivat', '\t'],
  ])('finds out about %s', (_, text, delimiter) => {
    const table = readTable(text);
    expect(table.delimiter).toBe(delimiter);
    expect(table.rows[0]?.source.name).toBe('A, B');
  });

  it('reads quotation marks, line breaks within them, and tells the lines of the file', () => {
    const { rows } = readTable(
      'Namn;Sektor\r\n"Kalle ""K"" AB";Privat\r\n\r\n;;\r\n"Två\r\nrader";Privat\r\nC;Privat\r\n',
    );
    expect(rows).toEqual([
      { line: 2, source: { name: 'Kalle "K" AB', sector: 'Privat' } },
      { line: 6, source: { name: 'Två\nrader', sector: 'Privat' } },
      { line: 7, source: { name: 'C', sector: 'Privat' } },
    ]);
  });

  it('keeps quotation marks in the middle of a cell', () => {
    expect(readTable('Namn;Sektor\nFöreningen "Glädjen";Privat').rows[0]?.source.name).toBe('Föreningen "Glädjen"');
  });

  it('names headings that nobody reads, whatever they are', () => {
    const { ignoredColumns, rows } = readTable('__proto__;constructor;Namn;Kontakt\n{"x":1};y;A;z');
    expect(ignoredColumns).toEqual(['__proto__', 'constructor', 'Kontakt']);
    expect(rows).toEqual([{ line: 2, source: { name: 'A' } }]);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('marks rows with more cells than the heading, and fills those with fewer', () => {
    const { rows } = readTable('Namn;Sektor\nA;B;C\nD;E;;\nF');
    expect(rows.map(({ hasSurplus = false }) => hasSurplus)).toEqual([true, false, false]);
    expect(rows[2]?.source).toEqual({ name: 'F', sector: '' });
  });

  test.each([
    ['nothing', '', unreadable('empty')],
    ['a heading alone', 'Namn;Sektor\n', unreadable('empty')],
    ['a file without a heading', 'Lekebergs kommun;Offentlig\n', unreadable('heading')],
    ['a quotation mark that never ends', 'Namn;Sektor\n"A;B\nC;D', unreadable('quotes', { line: 3 })],
    [
      'too many columns',
      `Namn${';x'.repeat(importLimits.columns)}\nA`,
      unreadable('columns', { limit: importLimits.columns }),
    ],
    ['too many rows', `Namn\n${'A\n'.repeat(importLimits.rows + 1)}`, unreadable('rows', { limit: importLimits.rows })],
  ])('refuses %s', (_, text, refusal) => {
    expect(refusalOf(() => readTable(text))).toEqual(refusal);
  });

  it('takes as many rows as it says, and does not count blank ones', () => {
    const blank = ';\n'.repeat(importLimits.rows);
    expect(readTable(`Namn;Sektor\n${blank}${'A;B\n'.repeat(importLimits.rows)}`).rows).toHaveLength(importLimits.rows);
  });
});

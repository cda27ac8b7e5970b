import { describe, expect, test } from '@jest/globals';
import { encodeCsv } from './csv-file.js';

describe('a CSV file', () => {
  test('has a byte order mark, semicolons and CRLF, and begins with its headings', () => {
    expect(
      encodeCsv([
        ['Period', 'Vid slutet'],
        ['2016', 24],
      ]),
    ).toBe('\uFEFFPeriod;Vid slutet\r\n2016;24\r\n');
  });

  test('quotes what would end a cell', () => {
    expect(encodeCsv([['a;b', 'c"d', 'e\nf']])).toBe('\uFEFF"a;b";"c""d";"e\nf"\r\n');
  });

  test.each(['=1+1', '+46', '-2', '@SUM(A1)', '\tx', '\rx'])('does not let %j become a formula', (text) => {
    expect(encodeCsv([[text]]).replaceAll('"', '')).toBe(`\uFEFF'${text}\r\n`);
  });

  test('leaves numbers as numbers', () => {
    expect(encodeCsv([[-2, 0]])).toBe('\uFEFF-2;0\r\n');
  });

  test('has decimal commas: a Swedish spreadsheet would take 1.5 for a day in May', () => {
    expect(encodeCsv([[1.5, 0.3333, '1.5']])).toBe('\uFEFF1,5;0,3333;1.5\r\n');
  });
});

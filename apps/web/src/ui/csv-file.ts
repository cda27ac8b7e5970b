import { saveFile } from './save-file.js';

/** What a spreadsheet would take for a formula when a cell begins with it (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r]/;

const encodeCell = (cell: string | number): string => {
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  const harmless = formula.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

/**
 * Rows as a file that Swedish Excel opens by a double click: UTF-8 with a byte order mark, semicolons, CRLF, decimal
 * commas (with a point, 1.5 would become the first of May). A cell that would become a formula gets an apostrophe first;
 * numbers stay numbers.
 */
export const encodeCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(encodeCell).join(';')}\r\n`).join('')}`;

/** Hands such a file to the browser, to keep. */
export const saveCsv = (name: string, rows: Parameters<typeof encodeCsv>[0]): void =>
  saveFile(name, 'text/csv;charset=utf-8', encodeCsv(rows));

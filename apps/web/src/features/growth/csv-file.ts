/** What a spreadsheet would take for a formula when a cell begins with it (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r]/;

const encodeCell = (cell: string | number): string => {
  if (typeof cell === 'number') return String(cell);
  const harmless = formula.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

/**
 * Rows as a file that Swedish Excel opens by a double click: UTF-8 with a byte order mark, semicolons, CRLF. A cell that
 * would become a formula gets an apostrophe first; numbers stay numbers.
 */
export const encodeCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(encodeCell).join(';')}\r\n`).join('')}`;

/** Hands a text to the browser as a file to keep. */
export function downloadCsv(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

import type { ImportColumn } from '@registry/domain/import';

/** Excel in Sweden takes semicolons, and reads å, ä and ö when the file begins with a byte order mark. */
const byteOrderMark = '\ufeff';

/** The columns of the template, headed as the server reads them, and a row that shows how they are filled in. */
const template: Record<'sv' | 'en', readonly [column: ImportColumn, heading: string, example: string][]> = {
  sv: [
    ['name', 'Organisation', 'Exempelföreningen (ta bort raden)'],
    ['organisationNumber', 'Organisationsnummer', ''],
    ['sector', 'Sektor', 'Civilsamhälle'],
    ['municipality', 'Kommun', 'Örebro'],
    ['status', 'Status', 'Part'],
    ['effective', 'Part sedan', '2016-02'],
    ['website', 'Webbplats', 'https://exempel.se'],
    ['email', 'E-post', 'info@exempel.se'],
    ['phone', 'Telefon', '019-602 73 94'],
  ],
  en: [
    ['name', 'Organisation name', 'The example association (delete this row)'],
    ['organisationNumber', 'Organisation number', ''],
    ['sector', 'Sector', 'Civil society'],
    ['municipality', 'Municipality', 'Örebro'],
    ['status', 'Status', 'Partner'],
    ['effective', 'Partner since', '2016-02'],
    ['website', 'Website', 'https://example.se'],
    ['email', 'E-mail', 'info@example.se'],
    ['phone', 'Phone', '019-602 73 94'],
  ],
};

/** A CSV file to fill in, in the reader's language. */
export function templateCsv(language: 'sv' | 'en'): string {
  const columns = template[language];
  const lines = [columns.map(([, heading]) => heading), columns.map(([, , example]) => example)];
  return byteOrderMark + lines.map((cells) => `${cells.join(';')}\r\n`).join('');
}

/** How the column is headed in the template: what a person would look for in their own file. */
export const headingOf = (column: ImportColumn, language: 'sv' | 'en'): string =>
  template[language].find(([name]) => name === column)?.[1] ?? column;

import { foldText, normaliseText } from '../text/index.js';
import type { ImportColumn } from './import.schema.js';

/** How people head the columns, folded. */
const headings: Readonly<Record<ImportColumn, readonly string[]>> = {
  name: ['organisation', 'organisationsnamn', 'namn', 'part', 'partner', 'name', 'organisation name'],
  organisationNumber: [
    'organisationsnummer',
    'organisationsnr',
    'org.nr',
    'org nr',
    'orgnr',
    'org.nummer',
    'organisation number',
    'organization number',
  ],
  sector: ['sektor', 'sector'],
  municipality: ['kommun', 'sätekommun', 'municipality'],
  status: ['status'],
  effective: ['part sedan', 'sedan', 'från', 'datum', 'partner since', 'since', 'effective', 'date'],
  website: ['webbplats', 'webbsida', 'hemsida', 'webb', 'website', 'web'],
  email: ['e-post', 'epost', 'e-postadress', 'mejl', 'email', 'e-mail'],
  phone: ['telefon', 'telefonnummer', 'tel', 'phone', 'telephone'],
};

const columnByHeading = new Map(
  Object.entries(headings).flatMap(([column, names]) => names.map((name) => [name, column as ImportColumn] as const)),
);

/** The column that a heading names, in Swedish or English and without regard to case, if any. */
export const findColumn = (heading: string): ImportColumn | undefined =>
  columnByHeading.get(foldText(normaliseText(heading)));

/** Which cell of a row belongs to which column, and which headings nobody reads. */
export interface HeadingPlan {
  readonly columns: readonly (ImportColumn | null)[];
  readonly ignored: readonly string[];
}

/** Reads a heading. Of two headings for one column the first counts. */
export function planColumns(heading: readonly string[]): HeadingPlan {
  const taken = new Set<ImportColumn>();
  const columns = heading.map((text) => {
    const column = findColumn(text);
    if (column === undefined || taken.has(column)) return null;
    taken.add(column);
    return column;
  });
  const ignored = heading
    .filter((_, index) => columns[index] === null)
    .map(normaliseText)
    .filter((text) => text !== '');
  return { columns, ignored };
}

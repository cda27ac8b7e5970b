import { findColumn, importLimits, type PartnerImport, planColumns, type SourceRow } from '@registry/domain/import';
import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { unreadable } from './decode.rules.js';

type Delimiter = PartnerImport['delimiter'];

/** A file of partners as read, before anything is made of its rows. */
export interface PartnerTable {
  readonly delimiter: Delimiter;
  readonly ignoredColumns: readonly string[];
  readonly rows: readonly SourceRow[];
}

const delimiters: readonly Delimiter[] = [';', ',', '\t'];

/** A heading that is longer is none. */
const LONGEST_HEADING = 20_000;

interface Parsed {
  readonly cells: readonly string[];
  readonly line: number;
}

function parseCsv(text: string, delimiter: Delimiter, mostRecords: number): Parsed[] {
  const records: Parsed[] = [];
  parse(text, {
    delimiter,
    columns: false,
    relax_column_count: true,
    // A name typed with quotation marks in the middle means them.
    relax_quotes: true,
    skip_empty_lines: true,
    // Spreadsheet programs end files with rows of nothing but delimiters.
    skip_records_with_empty_values: true,
    to: mostRecords,
    // Tells the line of each record; the records are kept here, so that csv-parse need not.
    on_record: (cells: string[], { lines }) => {
      records.push({ cells, line: lines });
      return null;
    },
  });
  return records;
}

/** How many columns of ours a heading names when it is cut in this way. */
function columnsNamed(text: string, delimiter: Delimiter): number {
  try {
    const [heading] = parseCsv(text, delimiter, 1);
    return new Set(heading?.cells.flatMap((cell) => findColumn(cell) ?? [])).size;
  } catch (error) {
    if (error instanceof CsvError) return 0;
    throw error;
  }
}

/** The delimiter by which the heading makes most sense. */
function delimiterOf(text: string): Delimiter {
  const heading = text.slice(0, LONGEST_HEADING);
  const named = delimiters.map((delimiter) => ({ delimiter, columns: columnsNamed(heading, delimiter) }));
  return named.toSorted((one, other) => other.columns - one.columns)[0]?.delimiter ?? ';';
}

function recordsOf(text: string, delimiter: Delimiter): Parsed[] {
  try {
    // One for the heading, and one that would be too many.
    return parseCsv(text, delimiter, importLimits.rows + 2);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = 'lines' in error && typeof error.lines === 'number' ? { line: error.lines } : {};
    throw unreadable('quotes', line);
  }
}

const isBlank = (cell: string): boolean => cell.trim() === '';

/**
 * Reads CSV with a heading, separated by semicolons, commas or tabs. Blank rows are skipped.
 *
 * @throws RegistryError IMPORT_UNREADABLE
 */
export function readTable(fileText: string): PartnerTable {
  const text = fileText.replaceAll(/\r\n?/g, '\n');
  if (isBlank(text)) throw unreadable('empty');
  const delimiter = delimiterOf(text);
  const [heading, ...records] = recordsOf(text, delimiter);
  const { columns, ignored } = planColumns(heading?.cells ?? []);
  if (!columns.includes('name')) throw unreadable('heading');
  if (columns.length > importLimits.columns) throw unreadable('columns', { limit: importLimits.columns });
  if (records.length === 0) throw unreadable('empty');
  if (records.length > importLimits.rows) throw unreadable('rows', { limit: importLimits.rows });

  const rows = records.map(({ cells, line }): SourceRow => {
    // Only our own column names become keys, whatever the file's headings are.
    const source = Object.fromEntries(
      columns.flatMap((column, index) => (column === null ? [] : [[column, cells[index] ?? '']])),
    );
    const hasSurplus = cells.slice(columns.length).some((cell) => !isBlank(cell));
    return hasSurplus ? { line, source, hasSurplus } : { line, source };
  });
  return { delimiter, ignoredColumns: ignored, rows };
}

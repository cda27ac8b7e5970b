import { saveFile } from './save-file.js';

export interface Sheet {
  name: string;
  /** Headings first. Numbers become numbers, texts stay texts: no text becomes a formula. */
  rows: readonly (readonly (string | number)[])[];
  /** In characters, one a column. */
  widths: readonly number[];
  /** How Excel shows the numbers of a column, by its place: `0%`. */
  formats?: Readonly<Record<number, string>>;
}

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The sheets as an Excel workbook. The writer is loaded when somebody asks for a file. */
async function encodeXlsx(sheets: readonly Sheet[]): Promise<Blob> {
  const { default: write } = await import('write-excel-file/universal');
  return write(
    sheets.map(({ name, rows, widths, formats = {} }) => ({
      sheet: name,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      data: rows.map((row, index) =>
        row.map((value, column) => ({
          value,
          type: typeof value === 'number' ? Number : String,
          ...(typeof value === 'number' && formats[column] !== undefined ? { format: formats[column] } : {}),
          wrap: typeof value === 'string' && value.length > 60,
          ...(index === 0 ? { fontWeight: 'bold' as const } : {}),
        })),
      ),
    })),
  ).toBlob();
}

/** Hands such a file to the browser, to keep. */
export const saveXlsx = async (name: string, sheets: readonly Sheet[]): Promise<void> =>
  saveFile(name, type, await encodeXlsx(sheets));

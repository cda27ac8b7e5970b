import { saveFile } from './save-file.js';

interface Sheet {
  name: string;
  /** Headings first. Numbers become numbers, texts stay texts: no text becomes a formula. */
  rows: readonly (readonly (string | number)[])[];
  /** In characters, one a column. */
  widths: readonly number[];
}

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The sheets as an Excel workbook. The writer is loaded when somebody asks for a file. */
async function encodeXlsx(sheets: readonly Sheet[]): Promise<Blob> {
  const { default: write } = await import('write-excel-file/universal');
  return write(
    sheets.map(({ name, rows, widths }) => ({
      sheet: name,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      data: rows.map((row, index) =>
        row.map((value) => ({
          value,
          type: typeof value === 'number' ? Number : String,
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

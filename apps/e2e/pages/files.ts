import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import type { Visitor } from '../fixtures/visitor.js';

/** A file as the browser saved it. */
interface SavedFile {
  readonly name: string;
  readonly content: Buffer;
}

/** Presses what saves a file. */
export async function save(page: Page, button: Locator): Promise<SavedFile> {
  const saving = page.waitForEvent('download');
  await button.click();
  const download = await saving;
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

/** Takes a report along, in a format of its menu as its words call it. */
export async function takeAlong({ page, t }: Visitor, format: string, report = 'growth'): Promise<SavedFile> {
  await page.getByRole('button', { name: t(`${report}:save.label`), exact: true }).click();
  return save(page, page.getByRole('menuitem', { name: t(`${report}:save.menu.${format}`), exact: true }));
}

/** The cells of a CSV file, line by line. */
export const csvCells = (content: Buffer): string[][] =>
  content
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(';'));

/** How many pages a PDF of the browser has. Its page objects are not compressed. */
export const pdfPageCount = (pdf: Buffer): number => [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;

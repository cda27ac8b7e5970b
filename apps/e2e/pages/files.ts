import { readFile } from 'node:fs/promises';
import type { Visitor } from '../fixtures/visitor.js';

/** Takes the report along in a format of its menu. @returns the file as the browser saved it */
export async function takeAlong({ page, t }: Visitor, format: 'csv' | 'xlsx' | 'png' | 'svg') {
  await page.getByRole('button', { name: t('growth:save.label'), exact: true }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: t(`growth:save.menu.${format}`), exact: true }).click();
  const download = await saving;
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

/** How many pages a PDF of the browser has. Its page objects are not compressed. */
export const pdfPageCount = (pdf: Buffer): number => [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;

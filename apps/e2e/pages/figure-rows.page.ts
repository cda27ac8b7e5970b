import { expect, type Locator } from '@playwright/test';
import type { Visitor } from '../fixtures/visitor.js';

/** The partners behind one figure, in a dialog. */
export class FigureRows {
  readonly dialog: Locator;
  /** Who they are, each with a link. */
  readonly names: Locator;

  constructor(private readonly visitor: Visitor) {
    this.dialog = visitor.page.getByRole('dialog');
    this.names = this.dialog.getByRole('rowheader').getByRole('link');
  }

  /** Opens a figure: exactly as many rows as it says. */
  async openFrom(cell: Locator): Promise<void> {
    const figure = cell.getByRole('link').first();
    const count = Number(await figure.innerText());
    await figure.click();
    await this.expectCount(count);
  }

  async expectCount(count: number): Promise<void> {
    await expect(this.dialog.getByText(this.visitor.t('growth:rows.count', { count }), { exact: true })).toBeVisible();
    await expect(this.names).toHaveCount(count);
  }

  async close(): Promise<void> {
    await this.visitor.page.keyboard.press('Escape');
    await expect(this.dialog).toBeHidden();
  }
}

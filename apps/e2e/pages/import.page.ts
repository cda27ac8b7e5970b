import { expect } from '@playwright/test';
import type { Visitor } from '../fixtures/visitor.js';

/** Partners from a file, step by step. */
export class ImportPage {
  constructor(private readonly visitor: Visitor) {}

  async open(): Promise<void> {
    await this.visitor.open('/import');
  }

  /** Chooses a file and waits for what its rows will become. */
  async choose(path: string): Promise<void> {
    const { page, t } = this.visitor;
    await page.getByLabel(t('imports:choose.label')).setInputFiles(path);
    await expect(page.getByRole('heading', { name: t('imports:rows.title') })).toBeVisible();
    await this.visitor.settle();
  }

  async commit(count: number): Promise<void> {
    const { page, t } = this.visitor;
    await page.getByRole('button', { name: t('imports:preview.commit', { count }) }).click();
    await expect(page.getByText(t('imports:done.title', { count }))).toBeVisible();
  }
}

import { expect, type Locator } from '@playwright/test';
import type { Visitor } from '../fixtures/visitor.js';
import { FormFields } from './form.js';

/** A growth report that keeps what it said. */
export class PublishedReportPage {
  constructor(private readonly visitor: Visitor) {}

  /** Publishes the report that the growth page shows. @returns where it is kept from now on */
  async publish(title: string): Promise<string> {
    const { page, t } = this.visitor;
    await page.getByRole('button', { name: t('reports:publish.open'), exact: true }).click();
    const fields = new FormFields(page.getByRole('dialog', { name: t('reports:publish.title') }), t);
    await fields.fill(t('reports:publish.name'), title);
    await fields.press(t('reports:publish.go'));
    await page.waitForURL(/\/rapporter\/[\w-]{36}$/);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    return new URL(page.url()).pathname;
  }

  /** What the registry has learned since, each change with the figures it moves. */
  get since(): Locator {
    return this.visitor.page.getByRole('region', { name: this.visitor.t('reports:since.title') });
  }

  get changes(): Locator {
    return this.since.locator('ol > li');
  }

  /** A published figure that is another now says so below. */
  async expectNow(cell: Locator, published: number, now: number): Promise<void> {
    await expect(cell.getByRole('link').first()).toHaveText(String(published));
    await expect(cell).toContainText(this.visitor.t('reports:difference.now', { number: now }));
  }

  async show(version: 'published' | 'now'): Promise<void> {
    const { page, t } = this.visitor;
    await page.getByText(t(`reports:version.${version}`), { exact: true }).click();
  }
}

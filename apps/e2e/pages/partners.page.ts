import { expect, type Locator } from '@playwright/test';
import type { Visitor } from '../fixtures/visitor.js';

/** The list of partners: a table where there is room, cards where there is not. */
export class PartnersPage {
  constructor(private readonly visitor: Visitor) {}

  async open(search = ''): Promise<void> {
    await this.visitor.open(`/parter${search}`);
  }

  /** Links to the partners, in the order of the list. */
  get names(): Locator {
    const { page, t } = this.visitor;
    const caption = t('partners:list.caption');
    const list = page.getByRole('table', { name: caption }).or(page.getByRole('list', { name: caption }));
    return list.locator('a[href^="/parter/"]');
  }

  async expectCount(count: number): Promise<void> {
    await expect(this.visitor.page.getByText(this.visitor.t('partners:list.count', { count }))).toBeVisible();
  }

  async follow(name: string): Promise<void> {
    await this.names.filter({ hasText: name }).click();
    await expect(this.visitor.page.getByRole('heading', { level: 1, name })).toBeVisible();
    await this.visitor.settle();
  }
}

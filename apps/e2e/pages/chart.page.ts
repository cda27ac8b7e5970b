import { expect, type Locator } from '@playwright/test';
import type { Visitor } from '../fixtures/visitor.js';
import { tabTo } from './keyboard.js';

/** A chart of growth: one mark of it is in the tab order, arrows go to the others. */
export class Chart {
  readonly drawing: Locator;

  /** @param about - what it is read out as */
  constructor(
    private readonly visitor: Visitor,
    about: string,
  ) {
    this.drawing = visitor.page.getByRole('group', { name: about, exact: true });
  }

  /** The mark that has focus. */
  get focused(): Locator {
    return this.drawing.locator('[data-mark]:focus');
  }

  /** The mark of a period for all sectors, by what it says. */
  total(period: string, count: number): Locator {
    const [start = ''] = this.visitor.t('growth:mark.total', { period, count, parts: '' }).split('.');
    return this.drawing.getByRole('link', { name: start });
  }

  async enter(): Promise<void> {
    await tabTo(this.visitor.page, this.drawing.locator('[data-mark][tabindex="0"]'));
    await expect(this.focused).toHaveCount(1);
  }

  /** Presses a key, and hears what is read out then. */
  async expectReadAfter(key: string, sentence: string): Promise<void> {
    await this.visitor.page.keyboard.press(key);
    await expect(this.focused).toHaveAccessibleName(sentence);
  }
}

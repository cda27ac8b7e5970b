import { expect, type Locator } from '@playwright/test';
import type { Texts } from '../fixtures/texts.js';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The fields of a form, by the labels that people read. */
export class FormFields {
  constructor(
    /** The form, dialog or page that holds them. */
    readonly scope: Locator,
    private readonly t: Texts,
  ) {}

  /** A label as it is read: also with the mark of optional fields after it. */
  private named(label: string): RegExp {
    return new RegExp(`^${escaped(label)}(\\s*${escaped(this.t('ui:optional'))})?$`);
  }

  text(label: string): Locator {
    return this.scope.getByRole('textbox', { name: this.named(label) });
  }

  combo(label: string): Locator {
    return this.scope.getByRole('combobox', { name: this.named(label) });
  }

  /** The button that opens a list of choices: named by its label and by what is chosen. */
  select(label: string): Locator {
    return this.scope.getByRole('button', { name: new RegExp(`${escaped(label)}(\\s|$)`) });
  }

  option(label: string): Locator {
    return this.scope.page().getByRole('option', { name: new RegExp(`^${escaped(label)}(\\s|$)`) });
  }

  radio(group: string, label: string): Locator {
    const choices = this.scope.getByRole('radiogroup', { name: this.named(group) });
    return choices.locator('label').filter({ has: this.scope.page().getByText(label, { exact: true }) });
  }

  async fill(label: string, text: string): Promise<void> {
    await this.text(label).fill(text);
  }

  async choose(label: string, option: string): Promise<void> {
    await this.select(label).click();
    await this.option(option).click();
  }

  async find(label: string, option: string): Promise<void> {
    // The list closes when the page scrolls below it, so the page has come to rest before it opens.
    await this.combo(label).evaluate(async (element) => {
      element.scrollIntoView({ block: 'center' });
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    });
    await this.combo(label).fill(option);
    await this.option(option).click();
  }

  async pick(group: string, label: string): Promise<void> {
    await this.radio(group, label).click();
  }

  async press(name: string): Promise<void> {
    await this.scope.getByRole('button', { name, exact: true }).click();
  }

  /** The list of what is wrong, at the top of the form. */
  summary(count: number): Locator {
    return this.scope.getByRole('region', { name: this.t('ui:errorSummary', { count }) });
  }

  async expectRefused(count: number): Promise<void> {
    await expect(this.summary(count)).toBeFocused();
  }
}

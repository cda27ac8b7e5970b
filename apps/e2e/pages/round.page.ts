import { expect, type Locator } from '@playwright/test';
import type { AnswerState } from '@registry/domain/round';
import type { Visitor } from '../fixtures/visitor.js';
import { FormFields } from './form.js';

/** A round of “are these details right?”, from its draft to its answers. */
export class RoundPage {
  constructor(private readonly visitor: Visitor) {}

  private get dialog(): Locator {
    return this.visitor.page.getByRole('dialog');
  }

  /** Writes a draft to the contacts of a municipality, and waits until it says how many those are. */
  async prepare(round: { name: string; municipality: string; contacts: number }): Promise<void> {
    const { page, t } = this.visitor;
    await this.visitor.open('/utskick');
    await page
      .getByRole('link', { name: t('rounds:new') })
      .first()
      .click();
    await this.visitor.settle();
    const fields = new FormFields(page.getByRole('main'), t);
    await fields.fill(t('rounds:form.name'), round.name);
    await page.getByRole('button', { name: t('rounds:form.municipalities') }).click();
    await page.getByRole('searchbox', { name: t('rounds:form.searchMunicipality') }).fill(round.municipality);
    await page.getByRole('option', { name: round.municipality, exact: true }).click();
    // The first empties the search, the second closes the list.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(this.dialog).toBeHidden();
    await expect(
      page.getByText(t('rounds:count.contacts', { count: round.contacts })).filter({ visible: true }),
    ).toBeVisible();
    await fields.press(t('rounds:form.create'));
    await expect(page.getByRole('heading', { level: 1, name: round.name })).toBeVisible();
    await this.visitor.settle();
  }

  /** Starts it, to exactly so many. */
  async start(contacts: number): Promise<void> {
    const { page, t } = this.visitor;
    await page.getByRole('button', { name: t('rounds:act.start') }).click();
    await this.dialog.getByRole('button', { name: t('rounds:start.go', { count: contacts }) }).click();
    await expect(this.dialog).toBeHidden();
    await expect(page.getByRole('button', { name: t('rounds:act.pause') })).toBeVisible();
  }

  /** What a contact has come to: a row of the table, or an item of the list on a phone. */
  answer(name: string): Locator {
    const { page } = this.visitor;
    return page.getByRole('row').or(page.getByRole('listitem')).filter({ hasText: name });
  }

  async expectAnswer(name: string, state: AnswerState): Promise<void> {
    await expect(this.answer(name)).toContainText(this.visitor.t(`rounds:answer.${state}`));
  }
}

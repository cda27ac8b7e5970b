import { expect } from '@playwright/test';
import type { Visitor } from '../fixtures/visitor.js';
import { FormFields } from './form.js';
import { mailTo } from './mailbox.js';

/** The ordinary way in: an address, and the code that is mailed to it. */
export class SignInPage {
  readonly fields: FormFields;

  constructor(private readonly visitor: Visitor) {
    this.fields = new FormFields(visitor.page.getByRole('main'), visitor.t);
  }

  async askForCode(email: string): Promise<void> {
    const { t } = this.visitor;
    await this.visitor.open('/logga-in');
    await this.fields.fill(t('session:email.label'), email);
    await this.fields.press(t('session:email.send'));
    await expect(this.fields.text(t('session:code.label'))).toBeFocused();
  }

  async giveCode(code: string): Promise<void> {
    const { t } = this.visitor;
    await this.fields.fill(t('session:code.label'), code);
    await this.fields.press(t('session:code.signIn'));
  }

  /** The error stands at the only field, which has focus. */
  async expectRefused(sentence: string): Promise<void> {
    const field = this.fields.text(this.visitor.t('session:code.label'));
    await expect(field).toBeFocused();
    await expect(field).toHaveAccessibleDescription(new RegExp(sentence.replace(/[.?]/g, '\\$&')));
  }

  async signIn(email: string): Promise<void> {
    await this.askForCode(email);
    await this.giveCode(await this.mailedCode(email));
    await this.visitor.page.waitForURL((url) => url.pathname !== '/logga-in');
  }

  /** The newest code for an address. It is mailed after the page has answered. */
  private async mailedCode(email: string): Promise<string> {
    const { text } = await mailTo(this.visitor.product, email, ({ text }) => codeIn(text) !== '');
    return codeIn(text);
  }

  async signOut(): Promise<void> {
    const { page, t } = this.visitor;
    await openMenu(this.visitor);
    await page.getByRole('button', { name: t('nav.signOut') }).click();
    await page.waitForURL((url) => url.pathname === '/logga-in');
  }
}

/** The six digits in a mail. */
export const codeIn = (text: string): string => /\b\d{6}\b/.exec(text)?.[0] ?? '';

/** Opens what holds the way out: the account menu, or the only menu of a narrow screen. */
export async function openMenu({ page, t }: Visitor): Promise<void> {
  const menu = page
    .locator('button[popovertarget="mobile-menu"]')
    .or(page.locator('button[popovertarget="account-menu"]'));
  await menu.filter({ visible: true }).click();
  await expect(page.getByRole('button', { name: t('nav.signOut') })).toBeVisible();
}

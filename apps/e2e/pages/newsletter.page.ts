import { expect } from '@playwright/test';
import type { Invented } from '../fixtures/people.js';
import type { Visitor } from '../fixtures/visitor.js';
import { FormFields } from './form.js';

/** Where anybody subscribes to the newsletter, or finds their way to a subscription. */
export class NewsletterPage {
  readonly subscription: FormFields;
  private readonly link: FormFields;

  constructor(private readonly visitor: Visitor) {
    const { page, t } = visitor;
    this.subscription = new FormFields(
      page.getByRole('form', { name: t('newsletter:subscribe.title'), exact: true }),
      t,
    );
    this.link = new FormFields(page.getByRole('form', { name: t('newsletter:askForLink.title') }), t);
  }

  async open(): Promise<void> {
    await this.visitor.open('/nyhetsbrev');
    await expect(this.subscription.scope).toBeVisible();
  }

  /** Ticks a topic, or takes the tick away. */
  async tick({ scope }: FormFields, topic: string): Promise<void> {
    await scope.locator('label').filter({ hasText: topic }).click();
  }

  async subscribe({ email, name }: Invented, topics: readonly string[]): Promise<void> {
    const { page, t } = this.visitor;
    for (const topic of topics) await this.tick(this.subscription, topic);
    await this.subscription.fill(t('newsletter:fields.name'), name);
    await this.subscription.fill(t('newsletter:fields.email'), email);
    await this.subscription.press(t('newsletter:subscribe.send'));
    await expect(page.getByRole('region', { name: t('newsletter:asked.title') })).toBeFocused();
  }

  async askForLink(email: string): Promise<void> {
    const { page, t } = this.visitor;
    await this.link.fill(t('newsletter:askForLink.email'), email);
    await this.link.press(t('newsletter:askForLink.send'));
    await expect(page.getByRole('region', { name: t('newsletter:asked.title') })).toBeFocused();
  }
}

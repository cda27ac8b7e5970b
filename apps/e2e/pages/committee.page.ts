import { expect, type Locator } from '@playwright/test';
import type { Visitor } from '../fixtures/visitor.js';
import { FormFields } from './form.js';

type Item = 'applications' | 'decided' | 'started' | 'stalled' | 'joined' | 'left' | 'withoutPrimaryContact';

/** What the working committee has before it. */
export class CommitteePage {
  readonly fields: FormFields;

  constructor(private readonly visitor: Visitor) {
    this.fields = new FormFields(visitor.page.getByRole('main'), visitor.t);
  }

  /** Without a day it looks back to the last meeting. */
  async open(since?: string): Promise<void> {
    await this.visitor.open(`/arbetsutskott${since === undefined ? '' : `?sedan=${since}`}`);
    await expect(this.list('applications')).toBeVisible();
  }

  /** An item of the agenda; its title counts what is in it. */
  list(item: Item): Locator {
    const { page, t } = this.visitor;
    return page.getByRole('region', { name: t(`committee:${item}.title`) });
  }

  async expectListed(item: Item, names: readonly string[]): Promise<void> {
    await expect(this.list(item).getByRole('link')).toHaveText([...names]);
    await expect(this.list(item).getByRole('heading')).toContainText(`(${names.length})`);
  }

  /** Which day the committee meets: decisions take effect on it. */
  async meetOn(day: string): Promise<void> {
    await this.fields.fill(this.visitor.t('committee:meeting.day'), day);
  }

  /** Opens a decision on an application. @returns its form, with the day of the meeting in it */
  async decide(act: 'approve' | 'decline', name: string): Promise<FormFields> {
    const { page, t } = this.visitor;
    await this.list('applications')
      .getByRole('button', { name: `${t(`committee:act.${act}`)} …: ${name}` })
      .click();
    return new FormFields(page.getByRole('dialog', { name: t('onboarding:dialogTitle', { name }) }), t);
  }
}

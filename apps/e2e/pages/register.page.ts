import { expect } from '@playwright/test';
import type { Visitor } from '../fixtures/visitor.js';
import { FormFields } from './form.js';

/** Registering a partner, on one page. */
export class RegisterPage {
  readonly fields: FormFields;

  constructor(private readonly visitor: Visitor) {
    const { page, t } = visitor;
    this.fields = new FormFields(page.getByRole('form', { name: t('partners:register.title') }), t);
  }

  async open(): Promise<void> {
    await this.visitor.open('/parter/ny');
    await expect(this.fields.scope).toBeVisible();
  }

  label(key: string): string {
    return this.visitor.t(`partners:register.${key}`);
  }

  async save(): Promise<void> {
    await this.fields.press(this.label('save'));
  }

  async expectRegistered(name: string): Promise<void> {
    await expect(this.visitor.page.getByRole('heading', { level: 1, name })).toBeVisible();
    await this.visitor.settle();
  }
}

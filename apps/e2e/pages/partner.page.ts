import { expect, type Locator } from '@playwright/test';
import type { Visitor } from '../fixtures/visitor.js';
import { FormFields } from './form.js';

/** A dated step of a partner. */
interface Step {
  readonly to: string;
  /** `2016`, `2016-02` or `2016-02-10`. */
  readonly from: string;
  readonly reason?: string;
}

/** One partner's whole story. */
export class PartnerPage {
  constructor(readonly visitor: Visitor) {}

  section(title: string): Locator {
    return this.visitor.page.getByRole('region', { name: title, exact: true });
  }

  get details(): Locator {
    return this.section(this.visitor.t('partner:details.title'));
  }

  get timeline(): Locator {
    return this.section(this.visitor.t('timeline:title'));
  }

  /** Where it has stood: what holds, the newest first. */
  get statusHistory(): Locator {
    return this.visitor.page
      .getByRole('list', { name: this.visitor.t('membership:statusHistory') })
      .getByRole('listitem');
  }

  get dialog(): Locator {
    return this.visitor.page.getByRole('dialog');
  }

  /** A day as the page writes it in its text. */
  inProse(date: string): string {
    const locale = this.visitor.language === 'sv' ? 'sv-SE' : 'en-GB';
    const [year = '', month, day] = date.split('-');
    if (month === undefined) return year;
    return new Intl.DateTimeFormat(locale, {
      year: 'numeric',
      month: 'long',
      ...(day === undefined ? {} : { day: 'numeric' }),
      timeZone: 'UTC',
    }).format(new Date(date));
  }

  /** Today in Sweden, as a day in a table. */
  get today(): string {
    return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date());
  }

  /** A line of the history: `Vilande från 1 maj 2019`. */
  historyLine(status: string, from: string): string {
    const { t } = this.visitor;
    return `${t(`status.${status}`)} ${t('membership:from', { date: this.inProse(from) })}`;
  }

  async openStep(to: string): Promise<FormFields> {
    const { page, t } = this.visitor;
    await page.getByRole('button', { name: t('partner:changeStatus') }).click();
    await page.getByRole('menuitem', { name: t('membership:changeStatusTo', { status: t(`status.${to}`) }) }).click();
    await expect(this.dialog).toBeVisible();
    return new FormFields(this.dialog, t);
  }

  /** Takes a step that the table of statuses allows from where the partner stands. */
  async take({ to, from, reason }: Step): Promise<void> {
    const { t } = this.visitor;
    const fields = await this.openStep(to);
    await fields.fill(t('membership:effective'), from);
    if (reason) await fields.fill(t('membership:statusDialog.reason'), reason);
    await fields.press(t('membership:statusDialog.save'));
    await expect(this.dialog).toBeHidden();
    await expect(this.statusHistory.filter({ hasText: this.historyLine(to, from) })).toBeVisible();
  }

  /** Corrects since when a step holds. */
  async redate(step: Step, from: string, why: string): Promise<void> {
    const { page, t } = this.visitor;
    const what = this.historyLine(step.to, step.from);
    await page.getByRole('button', { name: t('membership:correctWhat', { what }) }).click();
    const fields = new FormFields(this.dialog, t);
    await fields.fill(t('membership:effective'), from);
    await fields.fill(t('membership:correctionDialog.why'), why);
    await fields.press(t('membership:correctionDialog.save'));
    await expect(this.dialog).toBeHidden();
  }

  /** Turns the details into a form. */
  async edit(): Promise<FormFields> {
    const { t } = this.visitor;
    await this.details.getByRole('button', { name: t('partner:details.edit') }).click();
    const fields = new FormFields(this.details, t);
    await expect(fields.text(t('partner:field.name'))).toBeVisible();
    return fields;
  }
}

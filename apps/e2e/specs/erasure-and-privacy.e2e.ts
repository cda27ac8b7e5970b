import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { ResponseOf } from '@registry/contract/endpoint';
import type { session } from '@registry/contract/session';
import type { settings } from '@registry/contract/settings';
import { invent } from '../fixtures/people.js';
import { expect, test } from '../fixtures/test.js';
import type { Visitor } from '../fixtures/visitor.js';
import { FormFields } from '../pages/form.js';
import { mailTo } from '../pages/mailbox.js';
import { registerPartner } from '../pages/setup.js';
import { SignInPage } from '../pages/sign-in.page.js';

test('a member takes out what is kept about them, and asks to be erased', async ({ demo, visit, language }) => {
  const fia = invent('Fia', 30, language);
  const sara = await visit(demo, 'coordinator');
  const { t } = sara;
  await registerPartner(sara, { name: 'Studiegruppen Löfvet' }, [{ ...fia, role: 'primary' }]);

  const member = await visit(demo);
  await test.step('everything is there to read and to take along', async () => {
    await new SignInPage(member).signIn(fia.email);
    await member.settle();
    await member.page.getByRole('link', { name: t('account:data.open') }).click();
    await member.settle();
    await expect(member.page.getByText(fia.email).first()).toBeVisible();
    await member.check('personal-data');
    const file = await download(member.page, t('account:data.download'));
    const { contacts } = ((await member.ask('GET', '/session')).body as ResponseOf<typeof session.get>).person ?? {};
    expect(contacts).toHaveLength(1);
    expect(file.name).toMatch(/\.json$/);
    for (const value of [fia.name, fia.email]) expect(JSON.stringify(JSON.parse(file.text))).toContain(value);
    expect(file.text).not.toContain('Sara Samordnare');
  });

  await test.step('asking says beforehand what goes and what stays', async () => {
    await member.page.getByRole('button', { name: t('account:erasure.ask') }).click();
    const dialog = member.page.getByRole('dialog', { name: t('account:erasure.dialogTitle') });
    await expect(dialog).toContainText(t('account:erasure.stays'));
    await member.check('erasure-dialog');
    await dialog.getByRole('button', { name: t('account:erasure.send') }).click();
    await expect(member.page.getByText(t('account:erasure.asked'))).toBeVisible();
    await member.check('erasure-asked');
    await mailTo(demo, fia.email, ({ text }) => text.includes(fia.name) && !text.includes(fia.phone));
  });

  await test.step('a public body needs a decision before it may erase', async () => {
    await setController(sara, 'public');
    await sara.open('/personuppgifter');
    await sara.check('erasures');
    await sara.page.getByRole('button', { name: t('privacy:erasures.reviewOf', { name: fia.name }) }).click();
    const dialog = sara.page.getByRole('dialog', { name: t('privacy:erasures.previewTitle', { name: fia.name }) });
    for (const outcome of ['removed', 'kept'] as const) {
      await expect(dialog.getByRole('region', { name: t(`privacy:erasures.${outcome}`) })).toBeVisible();
    }
    const fields = new FormFields(dialog, t);
    await fields.press(t('privacy:erasures.approve'));
    await fields.expectRefused(1);
    await expect(fields.summary(1)).toContainText(t('errors:code.ERASURE_DECISION_REQUIRED'));
    await sara.check('erasure-decision-missing');
    await fields.fill(t('privacy:erasures.decisionReference'), 'KS 2026/17');
    await fields.press(t('privacy:erasures.approve'));
    await expect(dialog).toBeHidden();
    const request = sara.page.getByRole('listitem').filter({ hasText: fia.name });
    await expect(request).toContainText(t('privacy:erasures.state.approved'));
    await expect(request).toContainText('KS 2026/17');
    await sara.check('erasure-approved');
    await setController(sara, 'private');
  });
});

test('anybody reads what is done with personal data, and those responsible keep the record', async ({
  demo,
  visit,
}) => {
  const nobody = await visit(demo);
  const { t } = nobody;
  await nobody.open('/nyhetsbrev');
  await nobody.page.getByRole('link', { name: t('newsletter:toPrivacy') }).click();
  await nobody.settle();
  await expect(nobody.page.getByRole('heading', { name: t('privacy:notice.rights') })).toBeVisible();
  await expect(nobody.page.getByRole('link', { name: t('privacy:notice.toRecord') })).toHaveCount(0);

  const sara = await visit(demo, 'coordinator');
  await sara.open('/integritet');
  await sara.page.getByRole('link', { name: t('privacy:notice.toRecord') }).click();
  await sara.settle();
  await expect(sara.page.getByRole('heading', { level: 1, name: t('privacy:record.title') })).toBeVisible();
  const file = await download(sara.page, t('privacy:record.download'));
  expect(file.name).toMatch(/\.csv$/);
  expect(file.text).toContain(t('privacy:record.security'));
});

/** Presses a button that gives a file. */
async function download(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

/** Whether a public body is responsible for the data. */
async function setController(visitor: Visitor, controllerKind: 'private' | 'public'): Promise<void> {
  const { body } = await visitor.ask('GET', '/settings');
  const { version } = body as ResponseOf<typeof settings.get>;
  const changed = await visitor.ask('PATCH', '/settings', { controllerKind }, version);
  expect(changed.status).toBe(200);
}

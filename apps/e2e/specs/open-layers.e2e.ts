import { expect, test } from '../fixtures/test.js';
import { PartnerPage } from '../pages/partner.page.js';
import { RegisterPage } from '../pages/register.page.js';
import { partnerId } from '../pages/setup.js';
import { openMenu } from '../pages/sign-in.page.js';

test('menus, dialogs and the palette hold to the same rules as the pages below them', async ({ demo, visit }) => {
  const sara = await visit(demo, 'coordinator');
  const { page, t } = sara;

  await test.step('the menu', async () => {
    await openMenu(sara);
    await sara.check('menu-open');
    await page.keyboard.press('Escape');
  });

  await test.step('the palette finds a partner as one types', async () => {
    await page.keyboard.press('Control+K');
    await page.getByRole('searchbox', { name: t('palette.label') }).fill('kugg');
    await expect(page.getByRole('menuitem').first()).toContainText('Arbetskooperativet Kugghjulet');
    await sara.check('palette-open');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Arbetskooperativet Kugghjulet' })).toBeVisible();
  });

  const partner = new PartnerPage(sara);
  await sara.open(`/parter/${await partnerId(sara, 'Granviks kommun')}`);

  await test.step('a step', async () => {
    await page.getByRole('button', { name: t('partner:changeStatus') }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    await sara.check('status-menu-open');
    await page.keyboard.press('Escape');
    const fields = await partner.openStep('ended');
    await fields.press(t('membership:statusDialog.save'));
    await fields.expectRefused(2);
    await sara.check('status-dialog-refused');
    await page.keyboard.press('Escape');
    await expect(partner.dialog).toBeHidden();
  });

  await test.step('a correction', async () => {
    await page
      .getByRole('button', { name: t('membership:correctWhat', { what: '' }).trim() })
      .first()
      .click();
    await sara.check('correction-dialog');
    await page.keyboard.press('Escape');
  });

  await test.step('a contact', async () => {
    await page.getByRole('button', { name: t('contacts:add'), exact: true }).click();
    await sara.check('contact-dialog');
    await page.keyboard.press('Escape');
  });

  await test.step('the details as a form', async () => {
    await partner.edit();
    await sara.check('details-form');
  });
});

test('a field shows that it has focus, and that it is wrong, by more than its colour', async ({ demo, visit }) => {
  const sara = await visit(demo, 'coordinator');
  const register = new RegisterPage(sara);
  await register.open();
  const { fields } = register;
  const name = fields.text(register.label('who.name'));
  const status = fields.select(register.label('standing.status'));
  const look = (field: typeof name) =>
    field.evaluate((element) => {
      const { outlineStyle, outlineWidth, boxShadow, borderColor } = getComputedStyle(element);
      return { outline: outlineStyle === 'none' ? '' : outlineWidth, boxShadow, borderColor };
    });

  for (const field of [name, status]) {
    const atRest = await look(field);
    expect(atRest.outline).toBe('');
    await field.focus();
    await sara.page.keyboard.press('Shift');
    await expect.poll(async () => (await look(field)).outline).toMatch(/^[2-9]/);
    await field.blur();
    await register.save();
    await expect(fields.scope.getByText(sara.t('ui:errorSummaryKept'))).toBeVisible();
    await expect.poll(async () => (await look(field)).borderColor).not.toBe(atRest.borderColor);
    await expect.poll(async () => (await look(field)).boxShadow).not.toBe(atRest.boxShadow);
    await expect(field).toHaveAccessibleDescription(/.+/);
    await sara.page.reload();
    await sara.settle();
  }
});

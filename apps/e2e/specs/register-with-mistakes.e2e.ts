import { expect, test } from '../fixtures/test.js';
import { tabTo } from '../pages/keyboard.js';
import { RegisterPage } from '../pages/register.page.js';

test('mistakes are named with their remedy, and nothing typed is lost', async ({ demo, visit }) => {
  const sara = await visit(demo, 'coordinator');
  const { page, t } = sara;
  const register = new RegisterPage(sara);
  const { fields } = register;
  await register.open();

  await test.step('a name that looks like another is warned about, not refused', async () => {
    await fields.fill(register.label('who.name'), 'Granvik folkhögskola');
    await expect(page.getByText(t('partners:register.likeness.similar_name', { count: 1 }))).toBeVisible();
    await expect(fields.scope.getByRole('link', { name: 'Granviks folkhögskola' })).toBeVisible();
  });

  await test.step("a sole trader's number is refused, with the reason", async () => {
    await fields.fill(register.label('who.number'), '850709-9805');
    await fields.text(register.label('who.number')).blur();
    await expect(
      fields.scope.getByText(t('errors:field.ORGANISATION_NUMBER_SOLE_TRADER')).filter({ visible: true }).first(),
    ).toBeVisible();
  });

  await fields.fill(register.label('standing.effective'), '2016-13');
  await fields.fill(register.label('more.email'), 'inte en adress');
  await register.save();

  await test.step('the summary has focus, and each line leads to its field', async () => {
    // Number, sector, status, date, e-mail.
    await fields.expectRefused(5);
    await sara.check('register-refused');
    await fields
      .summary(5)
      .getByRole('button', { name: register.label('standing.effective') })
      .click();
    await expect(fields.text(register.label('standing.effective'))).toBeFocused();
  });

  await test.step('everything typed is still there', async () => {
    await expect(fields.text(register.label('who.name'))).toHaveValue('Granvik folkhögskola');
    await expect(fields.text(register.label('who.number'))).toHaveValue('850709-9805');
    await expect(fields.text(register.label('standing.effective'))).toHaveValue('2016-13');
    await expect(fields.text(register.label('more.email'))).toHaveValue('inte en adress');
  });

  await test.step('what only the server knows is refused at its field too', async () => {
    await fields.fill(register.label('who.name'), 'Granviks folkhögskola');
    await fields.fill(register.label('who.number'), '');
    await fields.pick(register.label('who.sector'), t('sector.civil'));
    await fields.choose(register.label('standing.status'), t('status.prospect'));
    await fields.fill(register.label('standing.effective'), '2026-02');
    await fields.fill(register.label('more.email'), '');
    await register.save();
    await fields.expectRefused(1);
    await expect(fields.summary(1)).toContainText(t('errors:code.PARTNER_NAME_TAKEN'));
    await fields.fill(register.label('who.name'), 'Granviks andra folkhögskola');
    await register.save();
    await register.expectRegistered('Granviks andra folkhögskola');
  });
});

test('a partner is registered with the keyboard alone', async ({ demo, visit, viewport }) => {
  test.skip((viewport?.width ?? 0) < 1000, 'phones have no keyboard');
  const sara = await visit(demo, 'coordinator');
  const { page, t } = sara;
  const register = new RegisterPage(sara);
  const { fields } = register;
  await register.open();

  await tabTo(page, fields.text(register.label('who.name')));
  await page.keyboard.type('Verkstaden vid ån');
  await tabTo(page, page.getByRole('radio', { name: t('sector.civil') }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: t('sector.private') })).toBeChecked();

  await tabTo(page, fields.select(register.label('who.legalForm')));
  await page.keyboard.press('Enter');
  await page.keyboard.type(t('legalForm.limited_company').slice(0, 5));
  await expect(fields.option(t('legalForm.limited_company'))).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(fields.select(register.label('who.legalForm'))).toContainText(t('legalForm.limited_company'));

  await tabTo(page, fields.combo(register.label('who.municipality')));
  await page.keyboard.type('Askers');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(fields.combo(register.label('who.municipality'))).toHaveValue('Askersund');

  await tabTo(page, fields.select(register.label('standing.status')));
  await page.keyboard.press('Enter');
  await page.keyboard.type(t('status.prospect').slice(0, 4));
  await page.keyboard.press('Enter');
  await expect(fields.select(register.label('standing.status'))).toContainText(t('status.prospect'));
  await tabTo(page, fields.text(register.label('standing.effective')));
  await page.keyboard.type('2026/3/2');
  await page.keyboard.press('Tab');
  await expect(fields.text(register.label('standing.effective'))).toHaveValue('2026-03-02');
  await tabTo(page, fields.scope.getByRole('button', { name: register.label('save') }));
  await page.keyboard.press('Enter');

  await register.expectRegistered('Verkstaden vid ån');
});

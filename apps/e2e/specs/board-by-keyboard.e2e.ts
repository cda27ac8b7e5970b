import { expect, test } from '../fixtures/test.js';
import { FormFields } from '../pages/form.js';
import { tabTo } from '../pages/keyboard.js';

const name = 'Byabolaget Glöden';

test('a card is moved on the board with the keyboard alone', async ({ demo, visit }) => {
  const sara = await visit(demo, 'coordinator');
  const { page, t } = sara;
  await sara.open('/introduktion');
  const column = (status: string) => page.getByRole('region', { name: t(`status.${status}`) });
  await expect(column('applied')).toContainText(name);

  await tabTo(page, page.getByRole('button', { name: t('onboarding:moveFor', { name }) }));
  await page.keyboard.press('Enter');
  const step = page.getByRole('menuitem', { name: t('onboarding:moveTo', { status: t('status.approved') }) });
  await expect(step).toBeFocused();
  await page.keyboard.press('Enter');

  const dialog = page.getByRole('dialog', { name: t('onboarding:dialogTitle', { name }) });
  const fields = new FormFields(dialog, t);
  await tabTo(page, fields.text(t('membership:effective')));
  await page.keyboard.type('förra veckan');
  await page.keyboard.press('Enter');
  await fields.expectRefused(1);
  await sara.check('board-move-refused');
  await tabTo(page, fields.text(t('membership:effective')));
  await page.keyboard.press('Control+A');
  await page.keyboard.type(yesterday());
  await tabTo(page, dialog.getByRole('button', { name: t('membership:statusDialog.save') }));
  await page.keyboard.press('Enter');

  await expect(dialog).toBeHidden();
  await expect(column('approved')).toContainText(name);
  await expect(column('applied')).not.toContainText(name);
  await sara.check('board-moved');

  await sara.open('/');
  const welcome = page.getByRole('region', { name: new RegExp(`^${t('worklist:toWelcome.title')}`) });
  await expect(welcome).toContainText(name);
});

const yesterday = (): string => new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);

import { expect, test } from '../fixtures/test.js';
import { FormFields } from '../pages/form.js';
import { PartnerPage } from '../pages/partner.page.js';
import { partnerId } from '../pages/setup.js';

test('a member keeps their own details right, and sees nothing that is not theirs', async ({ demo, visit }) => {
  const sara = await visit(demo, 'coordinator');
  const others = await partnerId(sara, 'Granviks kommun');
  const own = await partnerId(sara, 'Arbetskooperativet Kugghjulet');

  const member = await visit(demo, 'member');
  const { page, t } = member;
  await expect(page).toHaveURL(/\/mina-uppgifter$/);
  const mine = page.getByRole('region', { name: t('mine:own.title'), exact: true });

  await mine.getByRole('button', { name: t('mine:own.edit') }).click();
  const fields = new FormFields(mine, t);
  await fields.fill(t('contacts:field.phone'), '019');
  await fields.press(t('actions.save'));
  await fields.expectRefused(1);
  await member.check('my-details-refused');
  await fields.fill(t('contacts:field.phone'), '08 – 465 004 33');
  await fields.press(t('actions.save'));
  await expect(mine).toContainText('08-465 004 33');
  await member.check('my-details-saved');

  await page.getByRole('link', { name: t('mine:organisation.timeline') }).click();
  await expect(page).toHaveURL(new RegExp(own));
  const partner = new PartnerPage(member);
  await expect(partner.timeline).toContainText('08-465 004 33');
  await expect(page.getByText(t('partner:notes.title'))).toHaveCount(0);
  await member.check('own-partner');

  await member.open(`/parter/${others}`);
  await expect(page.getByRole('heading', { level: 1, name: t('pages:notFound.title') })).toBeVisible();
  await expect(page.getByText('Granviks kommun')).toHaveCount(0);
  await member.check('other-partner');

  for (const path of ['', '/timeline', '/contacts', '/membership']) {
    expect((await member.ask('GET', `/partners/${others}${path}`)).status, path).toBe(404);
  }
  for (const path of [`/partners/${others}/notes`, `/partners/${own}/notes`, '/partners']) {
    expect((await member.ask('GET', path)).status, path).toBe(403);
  }
});

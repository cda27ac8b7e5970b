import { expect, test } from '../fixtures/test.js';
import { PartnerPage } from '../pages/partner.page.js';
import { partnerId } from '../pages/setup.js';
import { SignInPage } from '../pages/sign-in.page.js';

const name = 'Granviks folkhögskola';
const colleague = { name: 'Karin Kollega', email: 'karin@demo.invalid', role: 'coordinator' };

test('two coordinators change the same partner, and neither loses anything', async ({ demo, visit }) => {
  const sara = await visit(demo, 'coordinator');
  const { t } = sara;
  expect((await sara.ask('POST', '/users', colleague)).status).toBe(201);
  const karin = await visit(demo);
  await new SignInPage(karin).signIn(colleague.email);

  const address = `/parter/${await partnerId(sara, name)}`;
  const [saras, karins] = [new PartnerPage(sara), new PartnerPage(karin)];

  await test.step('different fields: both are kept, and the second is told', async () => {
    await Promise.all([sara.open(address), karin.open(address)]);
    const [first, second] = [await saras.edit(), await karins.edit()];
    await first.fill(t('partner:field.website'), 'granviksfolkhogskola.example');
    await first.press(t('actions.save'));
    await expect(saras.details).toContainText('granviksfolkhogskola.example');

    await second.fill(t('partner:field.caseNumber'), 'SI 2026-17');
    await second.press(t('actions.save'));
    await expect(karins.details).toContainText(t('editing:changedBy', { names: 'Sara Samordnare' }));
    await expect(karins.details).toContainText(t('editing:merged'));
    await karin.check('partner-merged');
    await karin.page.reload();
    await karin.settle();
    await expect(karins.details).toContainText('granviksfolkhogskola.example');
    await expect(karins.details).toContainText('SI 2026-17');
  });

  await test.step('the same field: the second chooses, with what they typed still there', async () => {
    await Promise.all([sara.open(address), karin.open(address)]);
    const [first, second] = [await saras.edit(), await karins.edit()];
    await first.fill(t('partner:field.shortName'), 'GFHS');
    await first.press(t('actions.save'));
    await expect(saras.details).toContainText('GFHS');

    await second.fill(t('partner:field.shortName'), 'Granvik');
    await second.fill(t('partner:field.street'), 'Skolgatan 1');
    await second.press(t('actions.save'));
    const question = t('editing:question', { field: t('partner:field.shortName') });
    await expect(karin.page.getByRole('alert')).toContainText(t('editing:explanation', { count: 1 }));
    await expect(second.radio(question, 'GFHS')).toBeVisible();
    await expect(second.text(t('partner:field.street'))).toHaveValue('Skolgatan 1');
    await karin.check('partner-conflict');

    await second.pick(question, 'Granvik');
    await second.press(t('actions.save'));
    await expect(second.scope.getByRole('button', { name: t('partner:details.edit') })).toBeVisible();
    await sara.open(address);
    await expect(saras.details).toContainText('Granvik');
    await expect(saras.details).not.toContainText('GFHS');
    await expect(saras.details).toContainText('Skolgatan 1');
    await expect(saras.timeline).toContainText('GFHS');
    await expect(saras.timeline).toContainText(
      t('timeline:byWhom', { name: colleague.name, channel: t('timeline:channel.web') }),
    );
  });
});

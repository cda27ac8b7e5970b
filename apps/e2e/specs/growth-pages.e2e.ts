import { expect, test } from '../fixtures/test.js';
import { Chart } from '../pages/chart.page.js';
import { FigureRows } from '../pages/figure-rows.page.js';
import { FormFields } from '../pages/form.js';
import { GrowthPage } from '../pages/growth.page.js';

const pages = {
  growth: '/tillvaxt?compare=before',
  'growth-by-sector': '/tillvaxt?chart=multiples&step=quarter&from=2024-01-01',
  'growth-in-groups': '/tillvaxt?by=municipality&from=2022-01-01',
  'growth-of-some': '/tillvaxt?sector=%5B%22civil%22%5D&legalForm=foundation',
  'way-in': '/tillvaxt/vagen-in',
  'published-reports': '/rapporter',
  committee: '/arbetsutskott?sedan=2026-01-01',
  settings: '/installningar',
};

test('every page about growth', async ({ demo, visit }) => {
  const sara = await visit(demo, 'coordinator');
  for (const [name, address] of Object.entries(pages)) {
    await test.step(name, async () => {
      await sara.open(address);
      await expect(sara.page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await sara.check(name);
    });
  }
});

test('what opens upon the pages about growth', async ({ demo, visit }) => {
  const sara = await visit(demo, 'coordinator');
  const { page, t } = sara;
  const growth = new GrowthPage(sara);
  await growth.open();

  await test.step('more choices', async () => {
    await page.getByRole('button', { name: t('growth:filter.more') }).click();
    await expect(page.getByRole('combobox', { name: t('growth:filter.municipality') })).toBeVisible();
    await page.getByText(t('growth:chart.asTable')).first().click();
    await page
      .locator('summary')
      .filter({ hasText: t('growth:definitions.title') })
      .click();
    await sara.check('growth-all-open');
  });

  await test.step('what to take along', async () => {
    await page.getByRole('button', { name: t('growth:save.label'), exact: true }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    await sara.check('growth-menu');
    await page.keyboard.press('Escape');
  });

  await test.step('a report to publish', async () => {
    await page.getByRole('button', { name: t('reports:publish.open'), exact: true }).click();
    const fields = new FormFields(page.getByRole('dialog', { name: t('reports:publish.title') }), t);
    await fields.press(t('reports:publish.go'));
    await fields.expectRefused(1);
    await sara.check('publish-dialog-refused');
    await page.keyboard.press('Escape');
    await expect(fields.scope).toBeHidden();
  });

  await test.step('a target', async () => {
    await page.getByRole('button', { name: t('growth:targets.set'), exact: true }).click();
    const fields = new FormFields(page.getByRole('dialog', { name: t('growth:targets.setTitle') }), t);
    await fields.press(t('growth:targets.set'));
    await fields.expectRefused(2);
    await sara.check('target-dialog-refused');
    await page.keyboard.press('Escape');
    await expect(fields.scope).toBeHidden();
  });

  await test.step('a target to take away', async () => {
    await page.getByText(t('growth:targets.remove'), { exact: true }).first().click();
    await expect(page.getByRole('dialog', { name: t('growth:targets.removeTitle') })).toBeVisible();
    await sara.check('remove-target-dialog');
    await page.keyboard.press('Escape');
  });

  await test.step('what to take along of a published report', async () => {
    await sara.open('/rapporter');
    await page.getByRole('table').getByRole('link').first().click();
    await page.getByRole('button', { name: t('growth:save.label'), exact: true }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    await sara.check('published-report-menu');
    await page.keyboard.press('Escape');
  });

  await test.step('who is behind a figure of the way in', async () => {
    await sara.open('/tillvaxt/vagen-in');
    await page.getByRole('table').first().getByRole('button').first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await sara.check('way-in-rows');
  });
});

test('a chart is read and opened with the keyboard alone', async ({ demo, visit }) => {
  const sara = await visit(demo, 'coordinator');
  const { page, t } = sara;
  await new GrowthPage(sara).open({ from: '2015-01-01', to: '2018-12-31', step: 'year' });
  const chart = new Chart(sara, t('growth:chart.partnersAbout'));
  await expect(chart.drawing).toHaveAccessibleDescription(t('growth:chart.keys'));
  const { body } = await sara.ask('GET', '/growth?from=2015-01-01&to=2018-12-31');
  const { periods } = body as { periods: { label: string; total: Figures; sectors: Record<Sector, Figures> }[] };
  const totalOf = (index: number) => {
    const { label: period, total, sectors } = periods[index] as (typeof periods)[number];
    const parts = order.map((sector) => `${t(`sector.${sector}`)} ${sectors[sector].end}`).join(', ');
    return t('growth:mark.total', { period, count: total.end, parts });
  };

  await chart.enter();
  await expect(chart.focused).toHaveAccessibleName(totalOf(3));
  await chart.expectReadAfter('ArrowLeft', totalOf(2));
  await chart.expectReadAfter('Home', totalOf(0));
  const count = periods[0]?.sectors.civil.end ?? 0;
  const civil = t('growth:mark.sector', { period: '2015', name: t('sector.civil'), count });
  await chart.expectReadAfter('ArrowDown', civil);
  await sara.check('growth-mark-focused');
  await page.keyboard.press('Enter');
  const rows = new FigureRows(sara);
  await rows.expectCount(count);
  await rows.close();
  await expect(chart.focused).toHaveAccessibleName(civil);
});

type Sector = 'civil' | 'public' | 'private';
interface Figures {
  readonly end: number;
}

const order: readonly Sector[] = ['civil', 'public', 'private'];

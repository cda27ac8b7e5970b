import type { ResponseOf } from '@registry/contract/endpoint';
import type { growth as contract } from '@registry/contract/growth';
import { expect, test } from '../fixtures/test.js';
import type { Visitor } from '../fixtures/visitor.js';
import { Chart } from '../pages/chart.page.js';
import { FigureRows } from '../pages/figure-rows.page.js';
import { FormFields } from '../pages/form.js';
import { GrowthPage } from '../pages/growth.page.js';
import { PartnerPage } from '../pages/partner.page.js';
import { PublishedReportPage } from '../pages/published-report.page.js';
import { RegisterPage } from '../pages/register.page.js';
import { importPartnersOf2016 } from '../pages/setup.js';

const title = 'Partnerskapets första år';
const name = 'Bygdens hantverkare i Nora';
const time = { from: '2015-01-01', to: '2016-12-31', step: 'year' } as const;

test('a published report stands, and says which change makes today another', async ({ empty, visit }) => {
  const sara = await visit(empty, 'coordinator');
  const { page, t } = sara;
  await importPartnersOf2016(sara);
  const growth = new GrowthPage(sara);
  const rows = new FigureRows(sara);
  const published = new PublishedReportPage(sara);
  const curve = new Chart(sara, t('growth:chart.partnersAbout'));

  await growth.open(time);
  await growth.expectAtEnd('2015', { civil: 9, public: 10, private: 0 });
  await growth.expectAtEnd('2016', { civil: 11, public: 13, private: 0 });
  await expect(curve.total('2015', 19)).toHaveCount(1);
  const address = await published.publish(title);
  await expect(page.getByText(t('reports:since.same'))).toBeVisible();

  const register = new RegisterPage(sara);
  await register.open();
  await register.fields.fill(register.label('who.name'), name);
  await register.fields.pick(register.label('who.sector'), t('sector.civil'));
  await register.fields.choose(register.label('standing.status'), t('status.active'));
  await register.fields.fill(register.label('standing.effective'), '2015');
  await register.save();
  await register.expectRegistered(name);

  await test.step('the curve and the table move', async () => {
    await growth.open(time);
    await growth.expectAtEnd('2015', { civil: 10, public: 10, private: 0 });
    await growth.expectAtEnd('2016', { civil: 12, public: 13, private: 0 });
    await expect(curve.total('2015', 20)).toHaveCount(1);
    await rows.openFrom(growth.figure('2015', 'civil', 'end'));
    await expect(rows.names.filter({ hasText: name })).toHaveCount(1);
    await expect(page).toHaveURL(/cell=2015-01-01\.end\.civil/);
    await sara.check('growth-rows');
    await rows.close();
  });

  await test.step('the published report does not, and names the change', async () => {
    await sara.open(address);
    await expect(published.changes).toHaveCount(1);
    await published.expectNow(growth.figure('2015', 'civil', 'end'), 9, 10);
    await published.expectNow(growth.figure('2015', 'total', 'end'), 19, 20);
    await published.expectNow(growth.figure('2016', 'total', 'end'), 24, 25);
    const now = t('reports:fact', { what: t('status.active').toLowerCase(), date: '2015' });
    const date = new PartnerPage(sara).inProse(new PartnerPage(sara).today);
    await expect(published.changes).toContainText(t('reports:change.recorded', { name, date, now }));
    await sara.check('published-report-with-differences');
    await expect(curve.total('2015', 19)).toHaveCount(1);
    await rows.openFrom(growth.figure('2015', 'civil', 'end'));
    await expect(rows.names.filter({ hasText: name })).toHaveCount(0);
    await rows.close();
    await published.show('now');
    await growth.expectAtEnd('2015', { civil: 10, public: 10, private: 0 });
  });

  await test.step('it is in the list of those that were published', async () => {
    await sara.open('/rapporter');
    await page.getByRole('link', { name: title }).click();
    await expect(page).toHaveURL(new RegExp(`${address}$`));
  });
});

test('the report is shown as it was known on an earlier day', async ({ demo, visit }) => {
  const sara = await visit(demo, 'coordinator');
  const { page, t } = sara;
  const growth = new GrowthPage(sara);
  const [now, then] = [await reportOf(sara), await reportOf(sara, '2017-06-30')];
  expect(then.periods).not.toEqual(now.periods);

  await growth.open();
  await expectFigures(growth, now);
  await page.getByRole('button', { name: t('growth:filter.more') }).click();
  await page.getByText(t('growth:known.past'), { exact: true }).click();
  const fields = new FormFields(page.getByRole('form', { name: t('growth:known.day') }), t);
  await fields.fill(t('growth:known.day'), '2017-06-30');
  await fields.press(t('growth:range.show'));

  await expect(page).toHaveURL(/knownOn=2017-06-30/);
  const date = new PartnerPage(sara).inProse('2017-06-30');
  await expect(page.getByText(t('growth:known.bannerTitle', { date }))).toBeVisible();
  await expectFigures(growth, then);
  await sara.check('growth-as-known-then');
  await page.getByRole('button', { name: t('growth:known.showNow') }).click();
  await expectFigures(growth, now);
});

type Report = ResponseOf<typeof contract.report>;

/** What the API says of the time since the start, by year. */
async function reportOf(visitor: Visitor, knownOn?: string): Promise<Report> {
  const today = new PartnerPage(visitor).today;
  const known = knownOn === undefined ? {} : { knownOn };
  const search = new URLSearchParams({ from: '2015-01-01', to: today, step: 'year', ...known });
  return (await visitor.ask('GET', `/growth?${search}`)).body as Report;
}

async function expectFigures(growth: GrowthPage, { periods }: Report): Promise<void> {
  for (const { label, total, sectors } of periods) {
    await expect(growth.figure(label, 'total', 'joined')).toHaveText(String(total.joined));
    await growth.expectAtEnd(label, {
      civil: sectors.civil.end,
      public: sectors.public.end,
      private: sectors.private.end,
    });
  }
}

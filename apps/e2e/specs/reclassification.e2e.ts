import { expect, test } from '../fixtures/test.js';
import { FigureRows } from '../pages/figure-rows.page.js';
import { FormFields } from '../pages/form.js';
import { GrowthPage } from '../pages/growth.page.js';
import { PartnerPage } from '../pages/partner.page.js';
import { importPartnersOf2016, partnerId } from '../pages/setup.js';

const name = 'Stiftelsen Activa';

test('a foundation that is reckoned to another sector has moved, and neither joined nor left', async ({
  empty,
  visit,
}) => {
  const sara = await visit(empty, 'coordinator');
  const { page, t } = sara;
  await importPartnersOf2016(sara);
  const growth = new GrowthPage(sara);
  const time = { from: '2024-01-01', to: '2026-12-31', step: 'year' } as const;
  await growth.open(time);
  await growth.expectAtEnd('2026', { civil: 11, public: 13, private: 0 });

  const partner = new PartnerPage(sara);
  await sara.open(`/parter/${await partnerId(sara, name)}`);
  await page.getByRole('button', { name: t('partner:changeStatus') }).click();
  await page.getByRole('menuitem', { name: t('membership:changeSector') }).click();
  const fields = new FormFields(partner.dialog, t);
  await fields.fill(t('membership:effective'), '2026-01-01');
  await fields.pick(t('membership:sectorDialog.sector'), t('sector.public'));
  await fields.press(t('membership:sectorDialog.save'));
  await expect(partner.dialog).toBeHidden();

  await growth.open(time);
  await growth.expectAtEnd('2024', { civil: 11, public: 13, private: 0 });
  await growth.expectAtEnd('2025', { civil: 11, public: 13, private: 0 });
  await growth.expectAtEnd('2026', { civil: 10, public: 14, private: 0 });
  await expect(growth.figure('2026', 'civil', 'movedOut')).toHaveText('1');
  await expect(growth.figure('2026', 'public', 'movedIn')).toHaveText('1');
  for (const place of ['civil', 'public', 'private', 'total'] as const) {
    await expect(growth.figure('2026', place, 'joined')).toHaveText('0');
    await expect(growth.figure('2026', place, 'left')).toHaveText('0');
    for (const figure of ['joined', 'left', 'movedIn', 'movedOut'] as const) {
      await expect(growth.figure('2025', place, figure)).toHaveText('0');
    }
  }

  const rows = new FigureRows(sara);
  for (const cell of [growth.figure('2026', 'civil', 'movedOut'), growth.figure('2026', 'public', 'movedIn')]) {
    await rows.openFrom(cell);
    await expect(rows.names).toHaveText([name]);
    await expect(rows.dialog.getByRole('row').last()).toContainText('2026-01-01');
    await rows.close();
  }
  await rows.openFrom(growth.figure('2025', 'civil', 'end'));
  await expect(rows.names.filter({ hasText: name })).toHaveCount(1);
});

import { fileURLToPath } from 'node:url';
import { expect, test } from '../fixtures/test.js';
import type { Visitor } from '../fixtures/visitor.js';
import { GrowthPage } from '../pages/growth.page.js';
import { partnerId } from '../pages/setup.js';

const folder = fileURLToPath(new URL('../../../docs/images/', import.meta.url));

/** The page as it stands, from its top, light and without motion. */
async function picture({ page }: Visitor, name: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.evaluate(() => {
    window.scrollTo(0, 0);
    (document.activeElement as HTMLElement | null)?.blur();
  });
  await page.mouse.move(0, 0);
  await page.screenshot({ path: `${folder}${name}.png`, animations: 'disabled' });
}

test('the pictures of the README', async ({ demo, visit }) => {
  const sara = await visit(demo, 'coordinator');
  await sara.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await expect(sara.page.getByRole('heading', { name: sara.t('worklist:standing.title') })).toBeVisible();
  await picture(sara, 'work-list');

  await sara.open(`/parter/${await partnerId(sara, 'Arbetskooperativet Kugghjulet')}`);
  await picture(sara, 'partner');

  const growth = new GrowthPage(sara);
  await growth.open();
  await expect(sara.page.locator('.recharts-surface').first()).toBeVisible();
  await picture(sara, 'growth');

  await sara.page.setViewportSize({ width: 360, height: 740 });
  await sara.open('/');
  await picture(sara, 'work-list-phone');
});

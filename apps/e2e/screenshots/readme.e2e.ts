import { fileURLToPath } from 'node:url';
import { expect, test } from '../fixtures/test.js';
import type { Visitor } from '../fixtures/visitor.js';
import { GrowthPage } from '../pages/growth.page.js';
import { partnerId } from '../pages/setup.js';

const folder = fileURLToPath(new URL('../../../docs/images/', import.meta.url));

/** The page as it stands, from its top down to `height`, light and without motion. */
async function picture({ page }: Visitor, name: string, height: number): Promise<void> {
  await page.setViewportSize({ width: page.viewportSize()?.width ?? 1280, height });
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
  await picture(sara, 'work-list', 800);

  await sara.open(`/parter/${await partnerId(sara, 'Hotell Tre Granar AB')}`);
  await picture(sara, 'partner', 1000);

  const growth = new GrowthPage(sara);
  await growth.open();
  await expect(growth.table).toBeVisible();
  await picture(sara, 'growth', 1300);

  await sara.page.setViewportSize({ width: 360, height: 740 });
  await sara.open('/');
  await picture(sara, 'work-list-phone', 740);
});

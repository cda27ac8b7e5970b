import { expect, test } from '../fixtures/test.js';
import { GrowthPage } from '../pages/growth.page.js';
import { ImportPage } from '../pages/import.page.js';
import { PartnersPage } from '../pages/partners.page.js';
import { partnersOf2016 } from '../pages/setup.js';

test('a file of partners becomes a registry, and growth that can be quoted', async ({ empty, visit }) => {
  const sara = await visit(empty, 'coordinator');
  await sara.page.getByRole('link', { name: sara.t('worklist:empty.import') }).click();

  const partnerImport = new ImportPage(sara);
  await partnerImport.choose(partnersOf2016);
  await sara.check('import-preview');
  await partnerImport.commit(24);
  await sara.check('import-done');

  const growth = new GrowthPage(sara);
  await growth.open({ from: '2015-01-01', to: '2016-06-30', step: 'month' });
  await growth.expectAtEnd('2015-12', { civil: 9, public: 10, private: 0 });
  await growth.expectAtEnd('2016-02', { civil: 10, public: 10, private: 0 });
  await growth.expectAtEnd('2016-06', { civil: 11, public: 13, private: 0 });
  await sara.check('growth-by-month');

  const partners = new PartnersPage(sara);
  await partners.open();
  await partners.expectCount(24);
  await expect(partners.names).toHaveCount(24);
  await expect(partners.names.first()).toHaveText('Arbetarnas bildningsförbund');
  await expect(partners.names.last()).toHaveText('Örebro universitet');
  const names = await partners.names.allTextContents();
  expect(names).toEqual(names.toSorted(new Intl.Collator('sv').compare));
  await sara.check('partners-imported');
});

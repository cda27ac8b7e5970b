import { expect, test } from '../fixtures/test.js';
import { GrowthPage } from '../pages/growth.page.js';
import { PartnerPage } from '../pages/partner.page.js';
import { RegisterPage } from '../pages/register.page.js';
import { importPartnersOf2016 } from '../pages/setup.js';

const name = 'Zinkgruvan Mining AB';

test('the first private partner joins, pauses, leaves and comes back, and the report follows', async ({
  empty,
  visit,
}) => {
  const sara = await visit(empty, 'coordinator');
  await importPartnersOf2016(sara);

  const register = new RegisterPage(sara);
  await register.open();
  await register.fields.fill(register.label('who.name'), name);
  await register.fields.pick(register.label('who.sector'), sara.t('sector.private'));
  await register.fields.find(register.label('who.municipality'), 'Askersund');
  await register.fields.choose(register.label('standing.status'), sara.t('status.active'));
  await register.fields.fill(register.label('standing.effective'), '2018');
  await sara.check('register-filled');
  await register.save();
  await register.expectRegistered(name);
  const address = new URL(sara.page.url()).pathname;

  const growth = new GrowthPage(sara);
  await growth.open();
  await growth.expectAtEnd('2017', { civil: 11, public: 13, private: 0 });
  await expect(growth.figure('2018', 'private', 'joined')).toHaveText('1');
  await growth.expectAtEnd('2018', { civil: 11, public: 13, private: 1 });

  const partner = new PartnerPage(sara);
  await sara.open(address);
  await partner.take({ to: 'paused', from: '2019-05-01' });
  await partner.take({ to: 'ended', from: '2020-06-30', reason: 'Gruvan bytte ägare.' });
  await partner.take({ to: 'applied', from: '2021-02' });
  await partner.take({ to: 'approved', from: '2021-03-10' });
  await partner.take({ to: 'active', from: '2021-04-01' });
  await sara.check('partner-that-came-back');

  await growth.open();
  await expect(growth.figure('2020', 'private', 'left')).toHaveText('1');
  await growth.expectAtEnd('2020', { civil: 11, public: 13, private: 0 });
  await expect(growth.figure('2021', 'private', 'joined')).toHaveText('1');
  await growth.expectAtEnd('2021', { civil: 11, public: 13, private: 1 });

  await sara.open(address);
  await partner.redate({ to: 'ended', from: '2020-06-30' }, '2021-01-15', 'Uppsägningen gällde från årsskiftet.');

  // Both times of every step: since when it holds, and when the registry learned of it and from whom.
  const recorded = sara.t('membership:recordedBy', { day: partner.today, name: 'Sara Samordnare' });
  const steps = [
    ['active', '2021-04-01'],
    ['approved', '2021-03-10'],
    ['applied', '2021-02'],
    ['ended', '2021-01-15'],
    ['paused', '2019-05-01'],
    ['active', '2018'],
  ] as const;
  await expect(partner.statusHistory).toHaveCount(steps.length);
  for (const [index, [status, from]] of steps.entries()) {
    await expect(partner.statusHistory.nth(index)).toContainText(partner.historyLine(status, from));
    await expect(partner.statusHistory.nth(index)).toContainText(recorded);
  }
  await expect(partner.timeline).toContainText(sara.t('timeline:sentence.status.corrected'));
  await expect(partner.timeline.getByText(sara.t('timeline:sentence.status.recorded'))).toHaveCount(5);
  await expect(partner.timeline).toContainText(sara.t('timeline:sentence.partner.registered'));

  await growth.open();
  await growth.expectAtEnd('2020', { civil: 11, public: 13, private: 1 });
  await expect(growth.figure('2021', 'private', 'left')).toHaveText('1');
  await expect(growth.figure('2021', 'private', 'joined')).toHaveText('1');
  await growth.expectAtEnd('2021', { civil: 11, public: 13, private: 1 });
});

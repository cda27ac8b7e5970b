import type { ResponseOf } from '@registry/contract/endpoint';
import type { newsletter } from '@registry/contract/newsletter';
import { invent } from '../fixtures/people.js';
import { expect, test } from '../fixtures/test.js';
import { FormFields } from '../pages/form.js';
import { linkTo } from '../pages/mailbox.js';
import { NewsletterPage } from '../pages/newsletter.page.js';

const topic = { key: 'utlysningar', sv: 'Utlysningar', en: 'Open calls' };

test('anybody subscribes with a double yes, changes, and leaves with one button', async ({ demo, visit, language }) => {
  const elsa = invent('Elsa', 20, language);
  const sara = await visit(demo, 'coordinator');
  const { t } = sara;

  await test.step('the coordinator offers another topic', async () => {
    await sara.open('/prenumeranter');
    await sara.page.getByRole('button', { name: t('newsletter:manage.topics.add') }).click();
    const fields = new FormFields(sara.page.getByRole('dialog'), t);
    await fields.press(t('actions.save'));
    await fields.expectRefused(3);
    await sara.check('topic-dialog-refused');
    await fields.fill(t('newsletter:manage.topics.sv'), topic.sv);
    await fields.fill(t('newsletter:manage.topics.en'), topic.en);
    await fields.fill(t('newsletter:manage.topics.key'), topic.key);
    await fields.press(t('actions.save'));
    await expect(
      sara.page.getByRole('button', { name: t('newsletter:manage.topics.change', { topic: topic[language] }) }),
    ).toBeVisible();
    await sara.check('subscribers');
  });

  const reader = await visit(demo);
  const page = new NewsletterPage(reader);
  await test.step('the first yes is on the page, where nothing is ticked beforehand', async () => {
    await page.open();
    await expect(reader.page.getByRole('checkbox', { checked: true })).toHaveCount(0);
    await page.subscription.press(t('newsletter:subscribe.send'));
    await page.subscription.expectRefused(2);
    await reader.check('subscribe-refused');
    await page.subscribe(elsa, [topic[language]]);
    await reader.check('subscribe-asked');
  });

  let confirmLink = '';
  await test.step('the second is in the mail, and only then is there a subscription', async () => {
    await expectSubscribers(0);
    confirmLink = await linkTo(demo, elsa.email, '/nyhetsbrev/bekrafta');
    await reader.open(confirmLink);
    await reader.check('subscription-to-confirm');
    await expectSubscribers(0);
    await reader.page.getByRole('button', { name: t('newsletter:confirm.confirm') }).click();
    await expect(reader.page.getByRole('region', { name: t('newsletter:confirm.done') })).toBeFocused();
    await reader.check('subscription-confirmed');
    await expectSubscribers(1);
  });

  await test.step('a link by mail leads to what one subscribes to, which can be changed', async () => {
    await page.open();
    await page.askForLink(elsa.email);
    await reader.open(await linkTo(demo, elsa.email, '/min-prenumeration'));
    await reader.check('my-subscription');
    const mine = new FormFields(reader.page.getByRole('form', { name: t('newsletter:mine.what') }), t);
    await page.tick(mine, topic[language]);
    await mine.press(t('actions.save'));
    await mine.expectRefused(1);
    await page.tick(mine, topic[language]);
    await page.tick(mine, language === 'sv' ? 'Nyhetsbrev' : 'Newsletter');
    await mine.press(t('actions.save'));
    await expect(reader.page.getByText(t('newsletter:mine.saved'))).toBeVisible();
    await expect(reader.page.getByText(new RegExp(`^${t('newsletter:history.action.changed')}: `))).toBeVisible();
  });

  await test.step('leaving is one button there, and one in every letter', async () => {
    await reader.page.getByRole('button', { name: t('newsletter:leave.leave') }).click();
    await expect(reader.page.getByRole('region', { name: t('newsletter:leave.done') })).toBeFocused();
    await reader.check('my-subscription-left');
    await expectSubscribers(0);

    // Once more, to leave by what stands in the head of a letter.
    await page.open();
    await page.subscribe(elsa, [topic[language]]);
    await reader.open(await linkTo(demo, elsa.email, '/nyhetsbrev/bekrafta', confirmLink));
    await reader.page.getByRole('button', { name: t('newsletter:confirm.confirm') }).click();
    await expect(reader.page.getByRole('region', { name: t('newsletter:confirm.done') })).toBeFocused();
    const [subscriber] = await subscribers();
    await reader.open(subscriber?.unsubscribeUrl ?? '');
    await expect(reader.page).toHaveURL(/\/nyhetsbrev\/avsluta$/);
    await reader.check('unsubscribe');
    await reader.page.getByRole('button', { name: t('newsletter:leave.leave') }).click();
    await expect(reader.page.getByRole('region', { name: t('newsletter:leave.done') })).toBeFocused();
    await expectSubscribers(0);
  });

  await test.step('no import brings back whoever said no', async () => {
    const imported = await sara.ask('POST', '/newsletter/subscribers', {
      topics: [topic.key],
      evidence: 'Lista från 2019',
      subscribers: [{ email: elsa.email, name: elsa.name, language }],
    });
    expect(imported).toEqual({ status: 200, body: { added: 0, known: 0, suppressed: 1 } });
    await expectSubscribers(0);
    await sara.open('/prenumeranter');
    const wanted = new FormFields(
      sara.page.getByRole('form', { name: t('newsletter:manage.export.title'), exact: true }),
      t,
    );
    await wanted.choose(t('newsletter:manage.export.topic'), topic[language]);
    await wanted.press(t('newsletter:manage.export.download'));
    await expect(sara.page.getByText(t('newsletter:manage.export.none'))).toBeVisible();
  });

  async function subscribers() {
    const { body } = await sara.ask('GET', `/newsletter/topics/${topic.key}/subscribers`);
    return (body as ResponseOf<typeof newsletter.export>).subscribers;
  }

  async function expectSubscribers(count: number): Promise<void> {
    expect((await subscribers()).map(({ email }) => email)).toHaveLength(count);
  }
});

import type { ResponseOf } from '@registry/contract/endpoint';
import type { rounds } from '@registry/contract/rounds';
import type { session } from '@registry/contract/session';
import type { LinkPurpose } from '@registry/domain/link';
import { invent } from '../fixtures/people.js';
import { expect, test } from '../fixtures/test.js';
import type { Visitor } from '../fixtures/visitor.js';
import { FormFields } from '../pages/form.js';
import { linkTo, mailTo } from '../pages/mailbox.js';
import { robot } from '../pages/robot.js';
import { registerPartner } from '../pages/setup.js';
import { codeIn, SignInPage } from '../pages/sign-in.page.js';

/** The page of each kind of personal link: a new kind is not forgotten here. */
const pages = {
  confirm_details: '/bekrafta',
  confirm_email: '/bekrafta-adress',
  confirm_subscription: '/nyhetsbrev/bekrafta',
  my_subscription: '/min-prenumeration',
} as const satisfies Record<LinkPurpose, string>;

test('a robot that opens every link changes nothing, and spoils nobody’s own click', async ({
  real,
  visit,
  browser,
  language,
}) => {
  test.slow();
  const gun = invent('Gun', 40, language);
  const hugo = invent('Hugo', 41, language);
  const newEmail = 'hugo.ny.sparlos@journey.example';
  const ida = invent('Ida', 42, language);
  const admin = await visit(real);
  const { t } = admin;
  const scan = (address: string) => robot(browser, address);

  await test.step('the invitation of the first administrator', async () => {
    const invitation = real.said.join('\n').match(/http\S+\/inbjudan#\S+/)?.[0] ?? '';
    await scan(invitation);
    await admin.open(invitation);
    const fields = new FormFields(admin.page.getByRole('main'), t);
    await fields.fill(t('session:invitation.name'), gun.name);
    await fields.fill(t('session:email.label'), gun.email);
    await fields.press(t('session:invitation.accept'));
    const { text } = await mailTo(real, gun.email, ({ text }) => codeIn(text) !== '');
    await new SignInPage(admin).giveCode(codeIn(text));
    await expect(admin.page.getByRole('heading', { level: 1, name: t('worklist:title') })).toBeVisible();
    await admin.settle();
  });

  await registerPartner(admin, { name: 'Robotarnas vänner' }, [{ ...hugo, role: 'primary' }]);
  const roundId = await startRound(admin, language);
  /** Everything of it that links could change, as the administrator sees it. */
  const state = async () => {
    const paths = [
      `/rounds/${roundId}`,
      '/mail?limit=100',
      '/newsletter/overview',
      '/newsletter/topics/newsletter/subscribers',
      '/partners?limit=100',
      '/privacy/erasures',
      '/users',
      '/settings',
    ];
    const answers = await Promise.all(paths.map((path) => admin.ask('GET', path)));
    const [round] = answers.map(({ body }) => body) as [ResponseOf<typeof rounds.get>];
    const ofPartners = await Promise.all(
      round.answers.flatMap(({ partnerId }) =>
        ['', '/contacts', '/timeline', '/membership'].map((path) => admin.ask('GET', `/partners/${partnerId}${path}`)),
      ),
    );
    return [...answers, ...ofPartners];
  };
  /** Lets the robot at a link, and sees that all is as before. */
  const expectUntouched = async (address: string) => {
    const before = await state();
    expect(before.map(({ status }) => status)).toEqual(before.map(() => 200));
    await scan(address);
    expect(await state()).toEqual(before);
  };

  const person = await visit(real);
  const { page } = person;

  await test.step('are these details right?', async () => {
    const link = await linkTo(real, hugo.email, pages.confirm_details);
    await expectUntouched(link);
    await person.open(link);
    await page.getByRole('button', { name: t('mine:own.confirm') }).click();
    await expect(page.getByRole('region', { name: t('links:details.thanks') })).toBeFocused();
  });

  await test.step('a new address', async () => {
    await new SignInPage(person).signIn(hugo.email);
    const { body } = await person.ask('GET', '/session');
    const own = (body as ResponseOf<typeof session.get>).person?.contacts[0];
    expect((await person.ask('POST', `/my/contacts/${own?.contactId}/email`, { email: newEmail })).status).toBe(202);
    const link = await linkTo(real, newEmail, pages.confirm_email);
    await expectUntouched(link);
    await person.open(link);
    await page.getByRole('button', { name: t('links:email.confirm') }).click();
    await expect(page.getByRole('region', { name: t('links:email.done') })).toBeFocused();
    await mailTo(real, hugo.email, ({ text }) => !text.includes(newEmail) && codeIn(text) === '');
  });

  await test.step('a subscription to confirm', async () => {
    const subscription = { email: ida.email, name: ida.name, language, topics: ['newsletter'], wordingVersion: 1 };
    expect((await person.ask('POST', '/newsletter/subscriptions', subscription)).status).toBe(202);
    const link = await linkTo(real, ida.email, pages.confirm_subscription);
    await expectUntouched(link);
    await person.open(link);
    await page.getByRole('button', { name: t('newsletter:confirm.confirm') }).click();
    await expect(page.getByRole('region', { name: t('newsletter:confirm.done') })).toBeFocused();
  });

  await test.step('one’s own subscription', async () => {
    expect((await person.ask('POST', '/newsletter/link', { email: ida.email })).status).toBe(202);
    const link = await linkTo(real, ida.email, pages.my_subscription);
    await expectUntouched(link);
    await person.open(link);
    await expect(page.getByRole('button', { name: t('newsletter:leave.leave') })).toBeVisible();
  });

  await test.step('the way out in the head of every letter', async () => {
    const { headers } = await mailTo(real, ida.email, ({ text }) => text.includes(pages.my_subscription));
    const link = /^list-unsubscribe: <(\S+)>$/im.exec(headers)?.[1] ?? '';
    expect(headers).toMatch(/^list-unsubscribe-post: List-Unsubscribe=One-Click$/im);
    await expectUntouched(link);
    await person.open(link);
    await page.getByRole('button', { name: t('newsletter:leave.leave') }).click();
    await expect(page.getByRole('region', { name: t('newsletter:leave.done') })).toBeFocused();
    const { body } = await admin.ask('GET', '/newsletter/overview');
    expect(body).toMatchObject({ active: 0, left: 1 });
  });

  await test.step('what else a mail links to is only read', async () => {
    const mails = await real.mails();
    const links = new Set(mails.flatMap(({ text }) => text.match(/https?:\/\/[^\s<>]+/g) ?? []));
    const known = [...Object.values(pages).map((path) => `${real.url}${path}#`)];
    const others = [...links].filter(
      (link) => link.startsWith(real.url) && !known.some((page) => link.startsWith(page)),
    );
    for (const link of others) expect(new URL(link).hash).toBe('');
  });
});

/** Starts a round to everybody. @returns its id */
async function startRound(visitor: Visitor, language: 'sv' | 'en'): Promise<string> {
  const words = { subject: language === 'sv' ? 'Stämmer det?' : 'Is it right?', body: '…' };
  const today = ((await visitor.ask('GET', '/session')).body as ResponseOf<typeof session.get>).today;
  const created = await visitor.ask('POST', '/rounds', {
    name: 'Robot',
    audience: {},
    texts: { sv: words, en: words },
    reminderDays: [],
    deadline: `${Number(today.slice(0, 4)) + 1}-06-30`,
  });
  expect(created.status).toBe(201);
  const { id, version } = created.body as ResponseOf<typeof rounds.create>;
  expect((await visitor.ask('POST', `/rounds/${id}/start`, { contacts: 1 }, version)).status).toBe(200);
  return id;
}

import { invent } from '../fixtures/people.js';
import { expect, test } from '../fixtures/test.js';
import { FormFields } from '../pages/form.js';
import { linkTo } from '../pages/mailbox.js';
import { RoundPage } from '../pages/round.page.js';
import { registerPartner } from '../pages/setup.js';
import { SignInPage } from '../pages/sign-in.page.js';

const partnerName = 'Byalaget Tre Svar';
const municipality = { name: 'Kiruna', code: '2584' };

test('three members answer a round: one confirms, one changes, one hands over', async ({ demo, visit, language }) => {
  test.slow();
  const anna = invent('Anna', 10, language);
  const bo = invent('Bo', 11, language);
  const cecilia = invent('Cecilia', 12, language);
  const david = invent('David', 13, language);
  const sara = await visit(demo, 'coordinator');
  const { t } = sara;

  const id = await registerPartner(sara, { name: partnerName, municipality: municipality.code }, [
    { ...anna, role: 'deputy' },
    { ...bo, role: 'other' },
    { ...cecilia, role: 'primary' },
  ]);

  const round = new RoundPage(sara);
  await test.step('the coordinator asks the contacts of a municipality', async () => {
    await round.prepare({ name: 'Kontaktuppgifter', municipality: municipality.name, contacts: 3 });
    await sara.check('round-draft');
    await round.start(3);
  });

  await test.step('a member confirms in two clicks: the link, and one button', async () => {
    const member = await visit(demo);
    await member.open(await linkTo(demo, anna.email, '/bekrafta'));
    await expect(member.page.getByText(partnerName)).toBeVisible();
    await expect(member.page.getByText(anna.phone)).toBeVisible();
    expect(member.page.url()).not.toContain('#');
    await member.check('details-check');
    await member.page.getByRole('button', { name: t('mine:own.confirm') }).click();
    await expect(member.page.getByRole('region', { name: t('links:details.thanks') })).toBeFocused();
    await member.check('details-check-confirmed');
  });

  await test.step('another changes telephone and title', async () => {
    const member = await visit(demo);
    await member.open(await linkTo(demo, bo.email, '/bekrafta'));
    await member.page.getByRole('button', { name: t('mine:own.edit') }).click();
    const fields = new FormFields(member.page.getByRole('form', { name: t('mine:own.title') }), t);
    await fields.fill(t('contacts:field.phone'), '08');
    await fields.press(t('actions.save'));
    await fields.expectRefused(1);
    await member.check('details-check-refused');
    await fields.fill(t('contacts:field.phone'), '08-465 004 21');
    await fields.fill(t('contacts:field.title'), 'Verksamhetsutvecklare');
    await fields.press(t('actions.save'));
    await expect(member.page.getByRole('region', { name: t('links:details.thanks') })).toBeFocused();
    await expect(member.page.getByText('08-465 004 21')).toBeVisible();
    await expect(member.page.getByText('Verksamhetsutvecklare')).toBeVisible();
  });

  const former = await visit(demo);
  await test.step('a third signs in and hands over to a successor', async () => {
    const { page } = former;
    await former.open(await linkTo(demo, cecilia.email, '/bekrafta'));
    await page.getByRole('link', { name: t('links:details.signInToLeave') }).click();
    await new SignInPage(former).signIn(cecilia.email);
    await expect(page).toHaveURL(/\/mina-uppgifter$/);
    await former.settle();
    await page.getByRole('button', { name: t('contacts:ownRole.handOver') }).click();
    const dialog = page.getByRole('dialog', { name: t('contacts:ownRole.handOverTitle') });
    const fields = new FormFields(dialog, t);
    await fields.pick(t('contacts:handing.to'), t('contacts:handing.new'));
    await former.check('hand-over');
    await fields.press(t('contacts:handing.save'));
    await fields.expectRefused(1);
    await fields.fill(t('contacts:field.name'), david.name);
    await fields.fill(t('contacts:field.email'), david.email);
    await fields.fill(t('contacts:field.phone'), david.phone);
    await fields.press(t('contacts:handing.save'));
    await expect(dialog).toBeHidden();
    await expect(page).toHaveURL(/\/logga-in/);
  });

  await test.step('the successor signs in at once, and the predecessor no more', async () => {
    await new SignInPage(former).askForCode(cecilia.email);
    const successor = await visit(demo);
    await new SignInPage(successor).signIn(david.email);
    await successor.settle();
    await expect(successor.page.getByRole('region', { name: t('mine:own.title'), exact: true })).toContainText(
      david.name,
    );
    expect((await former.ask('GET', `/partners/${id}`)).status).toBe(401);
    const codesFor = async (address: string) =>
      (await demo.mails()).filter((mail) => mail.to === address && /\b\d{6}\b/.test(mail.subject + mail.text)).length;
    // The first to sign in; nothing since, although asked for before the successor's.
    expect(await codesFor(cecilia.email)).toBe(1);
    await former.open(await linkTo(demo, cecilia.email, '/bekrafta'));
    await expect(former.page.getByText(t('links:refused.title'))).toBeVisible();
  });

  await test.step('the round of the coordinator shows all three', async () => {
    await sara.page.reload();
    await sara.settle();
    await round.expectAnswer(anna.name, 'confirmed');
    await round.expectAnswer(bo.name, 'changed');
    await round.expectAnswer(cecilia.name, 'left_out');
    await sara.check('round-answered');
    await sara.open(`/parter/${id}`);
    await expect(sara.page.getByText(david.name).first()).toBeVisible();
  });
});

import { expect, test } from '../fixtures/test.js';
import { codeIn, SignInPage } from '../pages/sign-in.page.js';

const email = 'handlaggare@demo.invalid';

test('one signs in with a code by e-mail, and out again', async ({ demo, visit }) => {
  const visitor = await visit(demo);
  const { page, t } = visitor;
  const signIn = new SignInPage(visitor);
  await signIn.askForCode(email);
  await visitor.check('sign-in-code');

  await signIn.giveCode('12345');
  await signIn.expectRefused(t('session:code.sixDigits'));

  const [outbox] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: t('session:outbox.link') }).click(),
  ]);
  const mail = outbox
    .getByRole('list', { name: t('session:outbox.title') })
    .getByRole('listitem')
    .first();
  await expect(mail).toContainText(t('session:outbox.to', { to: email }));
  const code = codeIn(await mail.innerText());
  await outbox.close();

  await signIn.giveCode(code === '000000' ? '111111' : '000000');
  await signIn.expectRefused(t('errors:code.SIGN_IN_CODE_REFUSED'));
  await visitor.check('sign-in-code-refused');

  await signIn.giveCode(code);
  await expect(page.getByRole('heading', { level: 1, name: t('worklist:title') })).toBeVisible();
  await visitor.settle();

  await signIn.signOut();
  await visitor.open('/parter');
  await expect(page).toHaveURL(/\/logga-in\?to=/);
  expect((await visitor.ask('GET', '/partners')).status).toBe(401);
});

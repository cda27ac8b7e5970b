import { expect, test } from '../fixtures/test.js';
import { PartnerPage } from '../pages/partner.page.js';

const name = 'Odlarna i Ramsberg';
const words = {
  sv: { contact: 'Kontaktperson utsedd', letter: 'Avsiktsförklaring undertecknad' },
  en: { contact: 'Contact person named', letter: 'Letter of intent signed' },
} as const;

test('required steps hold a partner back until they are done, or somebody says why not', async ({ empty, visit }) => {
  const sara = await visit(empty, 'coordinator');
  const { page, t } = sara;
  const partner = new PartnerPage(sara);
  const step = words[sara.language];
  const draft = { name, sector: 'civil', status: 'approved', effective: partner.today };
  const { body } = await sara.ask('POST', '/partners', draft);
  await sara.open(`/parter/${(body as { id: string }).id}`);

  const checklist = partner.section(t('checklist:title'));
  await expect(checklist).toContainText(t('checklist:requiredLeft', { count: 3 }));
  await checklist.getByRole('checkbox', { name: step.contact }).focus();
  await page.keyboard.press('Space');
  await expect(checklist).toContainText(t('checklist:progressRead', { done: 1, total: 6 }));
  await sara.check('checklist-begun');

  const fields = await partner.openStep('active');
  await expect(partner.dialog).toContainText(step.letter);
  await expect(partner.dialog).not.toContainText(step.contact);
  await fields.fill(t('membership:effective'), partner.today);
  await fields.press(t('membership:statusDialog.save'));
  await fields.expectRefused(1);
  await sara.check('checklist-gate');

  const why = 'Föreningen undertecknar på årsmötet i mars.';
  await fields.fill(t('checklist:gate.reason'), why);
  await fields.press(t('membership:statusDialog.save'));
  await expect(partner.dialog).toBeHidden();
  await expect(partner.timeline).toContainText(why);
  await checklist.getByText(t('checklist:progressRead', { done: 1, total: 6 })).waitFor({ state: 'attached' });
});

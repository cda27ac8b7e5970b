import { rulesOfColour, standards, violationsOn } from '../fixtures/axe.js';
import { expect, test } from '../fixtures/test.js';

/** A page with a picture that nobody hears of and words that hardly anybody sees. */
const faulty = `<html lang="sv"><title>Fel</title><main><h1>Fel</h1><img src="data:,"><p style="color: #ccc">Blekt</p></main></html>`;

test('what is wrong with a page is found, each time it is looked for', async ({ page }) => {
  await page.setContent(faulty);
  const rules = async (asked: Parameters<typeof violationsOn>[1]) =>
    (await violationsOn(page, asked)).map((violation) => violation.replace(/:.*/s, ''));

  expect(await rules(standards)).toEqual(['color-contrast', 'image-alt']);
  expect(await rules(rulesOfColour)).toEqual(['color-contrast']);
  await page.setContent('<html lang="sv"><title>Fel</title><main><h2>Utan rubrik</h2></main></html>');
  expect(await rules(standards)).toEqual(['page-has-heading-one']);
});

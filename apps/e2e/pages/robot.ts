import { type Browser, expect } from '@playwright/test';

const times = 20;

/**
 * Does with a mailed link what programs that look through mail do, and more: fetches it twenty times with GET and twenty
 * with HEAD, also with its fragment taken for part of the path, follows where it leads, and opens it in a browser that
 * runs scripts, scrolls and waits. It presses nothing.
 */
export async function robot(browser: Browser, address: string): Promise<void> {
  const { href, hash } = new URL(address);
  const mistaken = hash === '' ? [] : [href.replace('#', '%23'), `${href.replace('#', '/')}`];
  for (const method of ['GET', 'HEAD']) {
    for (let time = 0; time < times; time++) {
      const answers = await Promise.all([href, ...mistaken].map((url) => fetch(url, { method })));
      expect(answers[0]?.ok, `${method} ${new URL(address).pathname}`).toBe(true);
      await Promise.all(answers.map((answer) => answer.arrayBuffer()));
    }
  }
  for (const javaScriptEnabled of [false, true, true, true]) {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.mouse.wheel(0, 2000);
    await page.mouse.move(100, 100);
    await page.waitForLoadState('networkidle');
    await context.close();
  }
}

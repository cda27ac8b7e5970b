import type { ResponseOf } from '@registry/contract/endpoint';
import type { mail } from '@registry/contract/mail';
import { languages } from '@registry/domain/language';
import { mailKinds } from '@registry/domain/mail';
import { standards, violationsOn } from '../fixtures/axe.js';
import { expect, test } from '../fixtures/test.js';

/** A telephone, and the reading pane of a mail program. */
const widths = [360, 640];

/** Draws every mail as it arrives, without our page around it. The pictures land where `SCREENSHOTS` says, to be looked at. */
test('every mail is readable in both languages, on a telephone and beside a list of mail', async ({ demo, visit }) => {
  const sara = await visit(demo, 'coordinator');
  const reader = await sara.context.newPage();
  for (const kind of mailKinds) {
    for (const language of languages) {
      const { body } = await sara.ask('GET', `/mail/previews/${kind}?language=${language}`);
      const { html, text } = body as ResponseOf<typeof mail.previews>;
      expect(text, kind).not.toMatch(/undefined|null|\[object/);
      for (const width of widths) {
        await reader.setViewportSize({ width, height: 600 });
        await reader.setContent(html);
        const name = `mail-${kind}-${language}-${width}`;
        const overflow = await reader.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect.soft(overflow, `${name} scrolls sideways`).toBeLessThanOrEqual(0);
        const folder = process.env.SCREENSHOTS;
        if (folder) await reader.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
      }
      expect.soft(await violationsOn(reader, standards), `mail-${kind}-${language}`).toEqual([]);
    }
  }
});

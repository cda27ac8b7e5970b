import { describe, expect, test } from '@jest/globals';
import { fireEvent, screen } from '@testing-library/react';
import { renderUi } from '../../../testing/render.js';
import { MailFrame } from './mail-frame.js';

const html =
  '<body style="margin:0"><p style="color: rgb(10, 20, 30)">Säg &quot;style=&quot; högt</p><script>1</script></body>';

async function show() {
  await renderUi(<MailFrame html={html} title="Brevet" />);
  return screen.getByTitle<HTMLIFrameElement>('Brevet');
}

describe('a mail in its frame', () => {
  test('may run nothing, send nothing and lead nowhere', async () => {
    const frame = await show();
    expect(frame.getAttribute('sandbox')).toBe('allow-same-origin');
  });

  test('travels without style attributes, which the policy of the page refuses', async () => {
    const frame = await show();
    expect(frame.srcdoc).not.toContain(' style="');
    expect(frame.srcdoc).toContain('Säg &quot;style=&quot; högt');
  });

  test('gets its looks back once it has loaded', async () => {
    const frame = await show();
    const page = new DOMParser().parseFromString(frame.srcdoc, 'text/html');
    Object.defineProperty(frame, 'contentDocument', { value: page });
    fireEvent.load(frame);
    expect(page.querySelector('p')?.style.color).toBe('rgb(10, 20, 30)');
    expect(page.body.style.margin).toBe('0px');
    expect(frame.style.height).toBe(`${page.documentElement.scrollHeight}px`);
  });
});

import { afterEach, describe, expect, test } from '@jest/globals';
import type { Contact } from '@registry/domain/contact';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Answer, answerWith } from '../../../testing/answer.js';
import { contactOf } from '../../../testing/contact.js';
import { renderInRouter } from '../../../testing/render-in-router.js';
import { DetailsCheck } from './details-check.js';

const secret = 'aB3_-'.repeat(9).slice(0, 43);

const contact = (change: Partial<Contact> = {}): Contact =>
  contactOf({
    version: 4,
    title: 'Ordförande',
    phone: { e164: '+46196027394', display: '019-602 73 94' },
    ...change,
  });

const page = (of: Contact = contact()) => ({
  language: of.language,
  contact: of,
  partnerName: 'Kugghjulet',
  deadline: '2026-12-15',
  isLate: false,
});

const problem = (code: string, status: number) => ({
  status,
  body: { type: 'about:blank', title: code, status, code, traceId: 't-1' },
});

async function show(answer: Answer) {
  const calls = answerWith(answer);
  await renderInRouter(
    <DetailsCheck secret={secret} partnershipName="Partnerskapet" coordinatorEmail="samordnare@exempel.se" />,
  );
  return calls;
}

const confirmButton = { name: 'Uppgifterna stämmer' };

afterEach(() => localStorage.clear());

describe('the page behind the mailed link', () => {
  test('shows what there is and sends nothing until the button is pressed', async () => {
    const calls = await show(() => ({ body: page() }));

    expect(await screen.findByText('Kugghjulet')).toBeTruthy();
    expect(screen.getByText('Ordförande')).toBeTruthy();
    expect(screen.getByText(/Det här har Partnerskapet om dig/)).toBeTruthy();
    expect(screen.getByText(/Svara gärna senast 15 december 2026/)).toBeTruthy();
    expect(calls.map(({ method, url, body }) => ({ method, url, body }))).toEqual([
      { method: 'POST', url: '/api/links/details', body: { secret } },
    ]);
  });

  test('tells once that a person looks at it: at their first touch or key, which a program does not give', async () => {
    const calls = await show(() => ({ body: page() }));
    const organisation = await screen.findByText('Kugghjulet');
    const openings = () => calls.filter(({ url }) => url.endsWith('/opening')).map(({ body }) => body);
    await userEvent.hover(organisation);
    expect(openings()).toEqual([]);

    await userEvent.click(organisation);
    await userEvent.keyboard('{Tab}');

    expect(openings()).toEqual([{ secret }]);
  });

  test('says thank you and when it was confirmed, with focus on it', async () => {
    const calls = await show(({ url }) => ({
      body: url.endsWith('/confirmation') ? contact({ version: 5, confirmedAt: '2026-11-23T09:00:00Z' }) : page(),
    }));

    await userEvent.click(await screen.findByRole('button', confirmButton));

    const thanks = await screen.findByRole('region', { name: 'Tack för hjälpen!' });
    expect(document.activeElement).toBe(thanks);
    expect(within(thanks).getByText('Uppgifterna är bekräftade 23 november 2026.')).toBeTruthy();
    expect(screen.queryByRole('button', confirmButton)).toBeNull();
    expect(calls.filter(({ url }) => url.endsWith('/confirmation'))).toHaveLength(1);
  });

  test('changes what is wrong with the version that was read, and counts that as confirmed', async () => {
    const calls = await show(({ url }) => ({
      body: url.endsWith('/change')
        ? contact({ version: 5, title: 'Kassör', confirmedAt: '2026-11-23T09:00:00Z' })
        : page(),
    }));

    await userEvent.click(await screen.findByRole('button', { name: 'Ändra mina uppgifter' }));
    const title = screen.getByRole('textbox', { name: /Titel/ });
    await userEvent.clear(title);
    await userEvent.type(title, 'Kassör');
    await userEvent.click(screen.getByRole('button', { name: 'Spara' }));

    expect(await screen.findByText(/Ändringen är sparad/)).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Tack för hjälpen!' }));
    expect(screen.getByText('Kassör')).toBeTruthy();
    expect(calls.at(-1)?.body).toEqual({ secret, version: 4, change: { title: 'Kassör' } });
  });

  test('brings together what a coordinator saved meanwhile', async () => {
    const theirs = contact({ version: 5, phone: { e164: '+46196000000', display: '019-600 00 00' } });
    let reads = 0;
    const calls = await show(({ url, body }) => {
      if (!url.endsWith('/change')) return { body: page(reads++ === 0 ? contact() : theirs) };
      const { version } = body as { version: number };
      return version === 4 ? problem('VERSION_STALE', 412) : { body: { ...theirs, version: 6, title: 'Kassör' } };
    });

    await userEvent.click(await screen.findByRole('button', { name: 'Ändra mina uppgifter' }));
    const title = screen.getByRole('textbox', { name: /Titel/ });
    await userEvent.clear(title);
    await userEvent.type(title, 'Kassör');
    await userEvent.click(screen.getByRole('button', { name: 'Spara' }));

    expect(await screen.findByText('019-600 00 00')).toBeTruthy();
    expect(calls.at(-1)?.body).toEqual({ secret, version: 5, change: { title: 'Kassör' } });
  });

  test('a refused link says what works instead', async () => {
    await show(() => problem('LINK_REFUSED', 410));

    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Länken gäller inte längre');
    expect(within(alert).getByRole('link', { name: 'Logga in' }).getAttribute('href')).toBe('/mina-uppgifter');
    expect(within(alert).getByRole('link', { name: /^samordnare@ ?exempel\.se$/ })).toBeTruthy();
    expect(screen.queryByText(/Det här har/)).toBeNull();
  });

  test('so does one whose end a mail program cut off', async () => {
    const { status, body } = problem('REQUEST_INVALID', 400);
    await show(() => ({ status, body: { ...body, errors: [{ pointer: '/secret', code: 'FIELD_INVALID' }] } }));
    expect((await screen.findByRole('alert')).textContent).toContain('Länken gäller inte längre');
  });

  test('a refusal at the button is told beside it', async () => {
    await show(({ url }) => (url.endsWith('/confirmation') ? problem('LINK_REFUSED', 410) : { body: page() }));
    await userEvent.click(await screen.findByRole('button', confirmButton));
    expect((await screen.findByRole('alert')).textContent).toContain('Länken gäller inte längre');
  });

  test('goes on in the language of the mail', async () => {
    await show(() => {
      // Rendering chose Swedish, as the language switch would.
      localStorage.clear();
      return { body: page(contact({ language: 'en' })) };
    });
    expect(await screen.findByRole('button', { name: 'The details are right' })).toBeTruthy();
    expect(document.documentElement.lang).toBe('en');
  });

  test('stays in the language that was chosen here', async () => {
    await show(() => ({ body: page(contact({ language: 'en' })) }));
    expect(await screen.findByRole('button', confirmButton)).toBeTruthy();
    expect(document.documentElement.lang).toBe('sv');
  });
});

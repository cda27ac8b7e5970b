import { describe, expect, test } from '@jest/globals';
import type { Contact } from '@registry/domain/contact';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answerWith } from '../../../testing/answer.js';
import { contactOf } from '../../../testing/contact.js';
import { renderUi } from '../../../testing/render.js';
import { OwnContactSection } from './own-contact-section.js';

const contactId = '01980000-0000-7000-8000-000000000002';

const contact = (change: Partial<Contact> = {}): Contact =>
  contactOf({
    id: contactId,
    phone: { e164: '+46196027394', display: '019-602 73 94' },
    extension: '12',
    ...change,
  });

const show = () => renderUi(<OwnContactSection contactId={contactId} />);

describe('my own details', () => {
  test('are confirmed by one button, and say when', async () => {
    const calls = answerWith(({ method }) =>
      method === 'POST' ? { body: contact({ version: 2, confirmedAt: '2026-11-23T09:00:00Z' }) } : { body: contact() },
    );
    await show();
    await screen.findByText('Du har inte bekräftat dem ännu.');

    await userEvent.click(screen.getByRole('button', { name: 'Uppgifterna stämmer' }));

    await screen.findByText('Senast bekräftade 23 november 2026.');
    expect(calls.at(-1)).toMatchObject({ method: 'POST', url: `/api/my/contacts/${contactId}/confirmation` });
  });

  test('show the telephone as people write it', async () => {
    answerWith(() => ({ body: contact() }));
    await show();
    expect((await screen.findByText(/019-602 73 94/)).textContent).toBe('019-602 73 94 ankn. 12');
  });

  test('get another address by a link sent there', async () => {
    const calls = answerWith(({ method }) =>
      method === 'POST' ? { status: 202, body: { sentTo: 'ny@exempel.se' } } : { body: contact() },
    );
    await show();
    await userEvent.click(await screen.findByRole('button', { name: 'Byt e-postadress …' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Ny e-postadress' }), 'ny@exempel.se');
    await userEvent.click(screen.getByRole('button', { name: 'Skicka länken' }));

    expect((await screen.findByText(/Vi har skickat en länk till ny@exempel\.se/)).textContent).toContain('två dygn');
    expect(calls.at(-1)).toMatchObject({
      method: 'POST',
      url: `/api/my/contacts/${contactId}/email`,
      body: { email: 'ny@exempel.se' },
    });
  });

  test('refuse what is no address without asking the server', async () => {
    const calls = answerWith(() => ({ body: contact() }));
    await show();
    await userEvent.click(await screen.findByRole('button', { name: 'Byt e-postadress …' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Ny e-postadress' }), 'ny');
    await userEvent.click(screen.getByRole('button', { name: 'Skicka länken' }));
    expect((await screen.findAllByText(/Skriv en e-postadress/)).length).toBeGreaterThan(0);
    expect(calls.every(({ method }) => method === 'GET')).toBe(true);
  });
});

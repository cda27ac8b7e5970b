import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Answer, answerWith } from '../../../testing/answer.js';
import { renderUi } from '../../../testing/render.js';
import { takeInvitationToken } from '../invitation-token.js';
import { InvitationForm } from './invitation-form.js';

const token = 'a-token-of-at-least-twenty-characters';

afterEach(() => window.history.replaceState(null, '', '/'));

describe('the token of an invitation', () => {
  test('is taken out of the address bar, and remembered when asked again', () => {
    window.history.replaceState(null, '', `/inbjudan?a=b#${token}`);
    expect(takeInvitationToken()).toBe(token);
    expect(window.location.href).toBe('http://localhost/inbjudan?a=b');
    expect(takeInvitationToken()).toBe(token);
  });
});

describe('accepting an invitation', () => {
  async function accept(answer: Answer) {
    const calls = answerWith(answer);
    const onSignedIn = jest.fn();
    await renderUi(<InvitationForm token={token} onSignedIn={onSignedIn} />);
    await userEvent.type(screen.getByLabelText(/Ditt namn/), 'Åsa Öberg');
    await userEvent.type(screen.getByLabelText(/E-postadress/), 'asa@exempel.se');
    await userEvent.click(screen.getByRole('button', { name: 'Fortsätt' }));
    return { calls, onSignedIn };
  }

  test('asks for the code that was sent, and signs in', async () => {
    const signedIn = {
      isDemo: false,
      demoRoles: [],
      partnershipName: 'Partnerskapet',
      partnershipShortName: null,
      timeZone: 'Europe/Stockholm',
      contactEmail: null,
      languages: ['sv'],
      today: '2026-11-23',
      person: null,
    };
    const { calls, onSignedIn } = await accept(({ url }) =>
      url === '/api/invitations/acceptance' ? { status: 202, body: { expiresInMinutes: 10 } } : { body: signedIn },
    );

    await userEvent.type(await screen.findByLabelText(/^Kod/), '123456');
    await userEvent.click(screen.getByRole('button', { name: 'Logga in' }));

    await waitFor(() => expect(onSignedIn).toHaveBeenCalledTimes(1));
    expect(calls[0]?.body).toEqual({ token, name: 'Åsa Öberg', email: 'asa@exempel.se' });
    expect(calls.every(({ url }) => !url.includes(token))).toBe(true);
  });

  test('lets a mistyped address be corrected, with the same link', async () => {
    const { calls } = await accept(() => ({ status: 202, body: { expiresInMinutes: 10 } }));
    expect((await screen.findByRole('status')).textContent).toContain('Vi har skickat en kod till asa@exempel.se');

    await userEvent.click(screen.getByRole('button', { name: 'Fel adress?' }));
    const email = await screen.findByLabelText<HTMLInputElement>(/E-postadress/);
    expect(document.activeElement).toBe(email);
    await userEvent.clear(email);
    await userEvent.type(email, 'asa.oberg@exempel.se');
    await userEvent.click(screen.getByRole('button', { name: 'Fortsätt' }));

    expect((await screen.findByRole('status')).textContent).toContain('asa.oberg@exempel.se');
    expect(calls[1]?.url).toBe('/api/invitations/acceptance');
    expect(calls[1]?.body).toEqual({ token, name: 'Åsa Öberg', email: 'asa.oberg@exempel.se' });
  });

  test('says why a link may be refused, and how to get another', async () => {
    const code = 'INVITATION_REFUSED';
    await accept(() => ({
      status: 410,
      body: { type: 'about:blank', title: code, status: 410, code, traceId: 't-1' },
    }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('tills någon har blivit administratör');
    expect(alert.textContent).toContain('starta om');
  });
});

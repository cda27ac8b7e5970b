import { describe, expect, jest, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Answer, answerWith } from '../../../testing/answer.js';
import { renderUi } from '../../../testing/render.js';
import { SignInSteps } from './sign-in-steps.js';

const session = {
  isDemo: false,
  demoRoles: [],
  partnershipName: 'Partnerskapet',
  partnershipShortName: null,
  timeZone: 'Europe/Stockholm',
  contactEmail: null,
  languages: ['sv', 'en'],
  today: '2026-11-23',
  person: null,
};

const problem = (code: string, status: number, details = {}): ReturnType<Answer> => ({
  status,
  body: { type: 'about:blank', title: code, status, code, details, traceId: 't-1' },
});

const server = (signIn: ReturnType<Answer>) =>
  answerWith(({ url }) => (url === '/api/session/code' ? { status: 202, body: { expiresInMinutes: 10 } } : signIn));

async function askForCode(address = 'Anna@Exempel.se') {
  await userEvent.type(screen.getByLabelText(/E-postadress/), address);
  await userEvent.click(screen.getByRole('button', { name: 'Skicka kod' }));
  return screen.findByLabelText(/^Kod/);
}

describe('signing in', () => {
  test('takes a code with a space in it, and says that it is done', async () => {
    const calls = server({ body: session });
    const onSignedIn = jest.fn();
    await renderUi(<SignInSteps onSignedIn={onSignedIn} />);

    await userEvent.type(await askForCode(), '123 456');
    await userEvent.click(screen.getByRole('button', { name: 'Logga in' }));

    await waitFor(() => expect(onSignedIn).toHaveBeenCalledTimes(1));
    expect(calls.map(({ body }) => body)).toEqual([
      { email: 'Anna@Exempel.se' },
      { email: 'Anna@Exempel.se', code: '123456' },
    ]);
  });

  test('says at the field that a code is refused, keeps it and puts the cursor there', async () => {
    server(problem('SIGN_IN_CODE_REFUSED', 401));
    await renderUi(<SignInSteps onSignedIn={() => {}} />);
    const field = await askForCode();

    await userEvent.type(field, '000000');
    await userEvent.click(screen.getByRole('button', { name: 'Logga in' }));

    await screen.findByText(/Koden stämmer inte/);
    expect(field).toHaveProperty('value', '000000');
    expect(document.activeElement).toBe(field);
    expect(field.getAttribute('aria-invalid')).toBe('true');
  });

  test('says how long to wait after too many attempts', async () => {
    server(problem('TOO_MANY_REQUESTS', 429, { retryAfterSeconds: 130 }));
    await renderUi(<SignInSteps onSignedIn={() => {}} />);

    await userEvent.type(await askForCode(), '000000');
    await userEvent.click(screen.getByRole('button', { name: 'Logga in' }));

    expect((await screen.findByRole('alert')).textContent).toContain('Vänta 3 minuter');
  });

  test('goes back to a wrong address without losing it, and offers no new code at once', async () => {
    server({ body: session });
    await renderUi(<SignInSteps onSignedIn={() => {}} />);
    await askForCode('ana@exempel.se');
    expect(screen.getByRole('button', { name: /Ny kod om/ })).toHaveProperty('disabled', true);

    await userEvent.click(screen.getByRole('button', { name: 'Fel adress?' }));

    expect(screen.getByLabelText(/E-postadress/)).toHaveProperty('value', 'ana@exempel.se');
  });

  test('asks the server nothing for what is no address', async () => {
    const calls = server({ body: session });
    await renderUi(<SignInSteps onSignedIn={() => {}} />);
    await userEvent.type(screen.getByLabelText(/E-postadress/), 'anna');
    await userEvent.click(screen.getByRole('button', { name: 'Skicka kod' }));
    await screen.findByText(/Skriv en e-postadress/);
    expect(calls).toEqual([]);
  });
});

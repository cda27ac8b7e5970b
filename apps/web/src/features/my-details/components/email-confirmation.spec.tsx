import { describe, expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answerWith } from '../../../testing/answer.js';
import { renderInRouter } from '../../../testing/render-in-router.js';
import { EmailConfirmation } from './email-confirmation.js';

const secret = 'x'.repeat(43);
const opened = { email: 'n…@exempel.se', language: 'sv' };

const show = () => renderInRouter(<EmailConfirmation secret={secret} coordinatorEmail={null} />);

describe('the page behind the link to a new address', () => {
  test('confirms by its button only, and says what one signs in with from now on', async () => {
    const calls = answerWith(({ url }) => ({
      body: url.endsWith('/confirmation') ? { email: 'ny@exempel.se' } : opened,
    }));
    await show();
    expect(await screen.findByText('n…@exempel.se')).toBeTruthy();
    expect(calls.map(({ url }) => url)).toEqual(['/api/links/email']);

    await userEvent.click(screen.getByRole('button', { name: 'Bekräfta adressen' }));

    expect(await screen.findByText('Från och med nu loggar du in med ny@exempel.se.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Adressen är bekräftad' }));
    expect(calls.at(-1)).toMatchObject({ url: '/api/links/email/confirmation', body: { secret } });
  });

  test('says that a colleague has the address already', async () => {
    const code = 'CONTACT_EMAIL_TAKEN';
    answerWith(({ url }) =>
      url.endsWith('/confirmation')
        ? { status: 409, body: { type: 'about:blank', title: code, status: 409, code, traceId: 't-1' } }
        : { body: opened },
    );
    await show();
    await userEvent.click(await screen.findByRole('button', { name: 'Bekräfta adressen' }));
    expect((await screen.findByRole('alert')).textContent).toContain('redan en kontaktperson med den e-postadressen');
  });
});

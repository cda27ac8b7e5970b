import { describe, expect, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answerWith } from '../../../testing/answer.js';
import { renderInRouter } from '../../../testing/render-in-router.js';
import { AskForLinkForm } from './ask-for-link-form.js';
import { ConfirmSubscription } from './confirm-subscription.js';
import { MySubscriptionDetails } from './my-subscription.js';
import { SubscribeForm } from './subscribe-form.js';
import { Unsubscribe } from './unsubscribe.js';

const secret = 'x'.repeat(43);
const topics = [
  { key: 'news', sv: 'Nyheter', en: 'News', isActive: true },
  { key: 'events', sv: 'Träffar', en: 'Events', isActive: true },
];
const wording = { version: 3, language: 'sv' as const, text: 'Ja, jag vill ha brev.' };
const mine = {
  email: 'a…@exempel.se',
  name: null,
  language: 'sv',
  topics: ['news'],
  state: 'active',
  history: [
    {
      at: '2026-11-20T10:00:00.000Z',
      purpose: 'newsletter',
      action: 'confirmed',
      topics: ['news'],
      wordingVersion: 2,
      channel: 'mail_link',
      evidence: null,
    },
  ],
};
const refused = {
  status: 410,
  body: { type: 'about:blank', title: 'LINK_REFUSED', status: 410, code: 'LINK_REFUSED', traceId: 't-1' },
};

describe('subscribing', () => {
  const show = () => renderInRouter(<SubscribeForm topics={topics} wording={wording} language="sv" />);

  test('ticks nothing beforehand, and asks for what is missing without calling the server', async () => {
    const calls = answerWith(() => ({ status: 202, body: { status: 'asked' } }));
    await show();
    expect(screen.getAllByRole<HTMLInputElement>('checkbox').filter(({ checked }) => checked)).toEqual([]);

    await userEvent.click(screen.getByRole('button', { name: 'Prenumerera' }));

    const summary = await screen.findByRole('region');
    expect(summary.textContent).toContain('Välj minst ett ämne.');
    expect(summary.textContent).toContain('E-postadress');
    expect(calls).toEqual([]);
  });

  test('sends the version of the words that were shown, and says to look in the mail', async () => {
    const calls = answerWith(() => ({ status: 202, body: { status: 'asked' } }));
    await show();
    expect(screen.getByText('Ja, jag vill ha brev.')).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Nyheter' }));
    await userEvent.type(screen.getByLabelText(/E-postadress/), 'asa@exempel.se');

    await userEvent.click(screen.getByRole('button', { name: 'Prenumerera' }));

    const done = await screen.findByRole('region', { name: 'Titta i din e-post' });
    expect(document.activeElement).toBe(done);
    expect(calls[0]?.body).toEqual({
      email: 'asa@exempel.se',
      name: null,
      language: 'sv',
      topics: ['news'],
      wordingVersion: 3,
    });
  });

  test('a link to the subscription is promised to no particular address', async () => {
    const calls = answerWith(() => ({ status: 202, body: { status: 'asked' } }));
    await renderInRouter(<AskForLinkForm />);
    await userEvent.type(screen.getByLabelText(/Din adress/), 'asa@exempel.se');
    await userEvent.click(screen.getByRole('button', { name: 'Skicka en länk' }));
    expect(await screen.findByText('Om asa@exempel.se prenumererar skickar vi en länk dit.')).toBeTruthy();
    expect(calls[0]).toMatchObject({ url: '/api/newsletter/link', body: { email: 'asa@exempel.se' } });
  });
});

describe('the links in letters', () => {
  test('confirm by the button only', async () => {
    const calls = answerWith(() => ({ body: mine }));
    await renderInRouter(<ConfirmSubscription secret={secret} />);
    expect(calls).toEqual([]);

    await userEvent.click(screen.getByRole('button', { name: 'Ja, jag vill prenumerera' }));

    expect(await screen.findByText('Nyhetsbrevet skickas till a…@exempel.se.')).toBeTruthy();
    expect(calls).toMatchObject([{ url: '/api/newsletter/confirmation', body: { secret } }]);
  });

  test('lead on when they are too old', async () => {
    answerWith(() => refused);
    await renderInRouter(<ConfirmSubscription secret={secret} />);
    await userEvent.click(screen.getByRole('button', { name: 'Ja, jag vill prenumerera' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Länken gäller inte längre');
    expect(within(alert).getByRole('link').getAttribute('href')).toBe('/nyhetsbrev');
  });

  test('leave by the button only', async () => {
    const calls = answerWith(() => ({ body: { status: 'left' } }));
    await renderInRouter(<Unsubscribe token="a.b" />);
    expect(calls).toEqual([]);

    await userEvent.click(screen.getByRole('button', { name: 'Avsluta prenumerationen' }));

    expect(await screen.findByText('Du får inga fler nyhetsbrev.')).toBeTruthy();
    expect(calls).toMatchObject([{ method: 'POST', url: '/api/newsletter/unsubscribe/a.b' }]);
  });
});

describe('my subscription', () => {
  const show = async (changed: unknown = mine) => {
    const calls = answerWith(({ method, url }) => {
      if (url.startsWith('/api/newsletter?')) return { body: { topics, wording } };
      return { body: method === 'PATCH' ? changed : mine };
    });
    await renderInRouter(<MySubscriptionDetails secret={secret} />);
    await screen.findByRole('button', { name: 'Spara' });
    return calls;
  };

  test('changes the topics, with the words that stood beside them', async () => {
    const calls = await show({ ...mine, topics: ['news', 'events'] });
    await userEvent.click(screen.getByRole('checkbox', { name: 'Träffar' }));
    await userEvent.click(screen.getByRole('button', { name: 'Spara' }));
    await waitFor(() =>
      expect(calls.at(-1)?.body).toEqual({
        secret,
        topics: ['news', 'events'],
        language: 'sv',
        name: null,
        wordingVersion: 3,
      }),
    );
  });

  test('takes no topics for a slip, and leaves by one press of its own button', async () => {
    const calls = await show({ ...mine, state: 'left', topics: [] });
    await userEvent.click(screen.getByRole('checkbox', { name: 'Nyheter' }));
    await userEvent.click(screen.getByRole('button', { name: 'Spara' }));
    expect(calls.filter(({ method }) => method === 'PATCH')).toEqual([]);

    await userEvent.click(screen.getByRole('button', { name: 'Avsluta prenumerationen' }));

    expect(await screen.findByRole('region', { name: 'Prenumerationen är avslutad' })).toBeTruthy();
    expect(calls.at(-1)?.body).toEqual({ secret, topics: [] });
  });

  test('tells what was consented to, when and how', async () => {
    await show();
    const history = screen.getByRole('region', { name: 'Dina samtycken' });
    expect(history.textContent).toContain('Bekräftat: Nyheter');
    expect(history.textContent).toContain('genom länken i ett brev');
    expect(history.textContent).toContain('Version 2');
  });
});

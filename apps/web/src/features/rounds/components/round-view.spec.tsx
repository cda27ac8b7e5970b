import { describe, expect, test } from '@jest/globals';
import type { Round, RoundAnswer } from '@registry/domain/round';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Answer, answerWith } from '../../../testing/answer.js';
import { renderInRouter } from '../../../testing/render-in-router.js';
import { RoundView } from './round-view.js';

const roundId = '01900000-0000-7000-8000-000000000001';
const contactId = '01900000-0000-7000-8000-000000000002';

const answerOf = (some: Partial<RoundAnswer> = {}): RoundAnswer => ({
  contactId,
  contactName: 'Ada Berg',
  partnerId: '01900000-0000-7000-8000-000000000003',
  partnerName: 'Exempelföreningen',
  state: 'sent',
  sentAt: '2026-11-20T08:00:00Z',
  openedAt: null,
  answeredAt: null,
  byPhone: false,
  phone: { e164: '+4619000000', display: '019-00 00 00' },
  bounce: null,
  ...some,
});

const roundOf = (some: Partial<Round> = {}): Round => ({
  id: roundId,
  version: 4,
  name: 'Hösten 2026',
  state: 'running',
  deadline: '2026-12-14',
  startedAt: '2026-11-20T08:00:00Z',
  counts: { waiting: 0, sent: 6, bounced: 0, opened: 0, confirmed: 30, changed: 4, left_out: 0 },
  audience: { sectors: [], statuses: ['active'], municipalities: [], roles: [], unconfirmedSince: null },
  texts: { sv: { subject: 'Stämmer det?', body: 'Hej' }, en: { subject: 'Right?', body: 'Hello' } },
  reminderDays: [7],
  answers: [answerOf()],
  ...some,
});

async function show(round: Round, act: Answer = () => ({ body: round }), today = '2026-12-12') {
  const calls = answerWith((asked) => {
    if (asked.url.endsWith('/audience-count')) {
      return { body: { contacts: 40, partners: 34, withoutEmail: 3, choseAway: 0 } };
    }
    return asked.method === 'GET' ? { body: round } : act(asked);
  });
  await renderInRouter(<RoundView roundId={roundId} today={today} />);
  await screen.findByRole('heading', { level: 1, name: 'Hösten 2026' });
  return calls;
}

const problem = (code: string, status: number, details = {}) => ({
  status,
  body: { type: 'about:blank', title: code, status, code, details, traceId: 'trace' },
});

describe('a round', () => {
  test('says who needs a call, with their number', async () => {
    await show(roundOf());

    expect(screen.getByRole('heading', { name: '34 av 40 har bekräftat, de här 6 behöver ett samtal' })).toBeTruthy();
    expect(screen.getByRole('link', { name: '019-00 00 00' }).getAttribute('href')).toBe('tel:+4619000000');
  });

  test('that has just begun waits for answers instead of calling', async () => {
    await show(roundOf(), undefined, '2026-11-23');
    expect(screen.getByRole('heading', { name: '34 av 40 har bekräftat, 6 har inte svarat ännu' })).toBeTruthy();
  });

  test('that is over asks for nothing more', async () => {
    await show(roundOf({ state: 'closed' }));
    expect(screen.getByRole('heading', { name: '34 av 40 bekräftade, 6 svarade inte' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Ada Berg/ })).toBeNull();
  });

  test('starts with the number that was shown, and asks again when it has changed', async () => {
    const draft = roundOf({ state: 'draft', startedAt: null, answers: [] });
    const calls = await show(draft, ({ body }) =>
      (body as { contacts: number }).contacts === 40
        ? problem('ROUND_AUDIENCE_CHANGED', 409, { contacts: 41 })
        : { body: roundOf() },
    );

    await userEvent.click(screen.getByRole('button', { name: 'Starta …' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(await within(dialog).findByRole('button', { name: 'Skicka 40 brev' }));
    await userEvent.click(await within(dialog).findByRole('button', { name: 'Skicka 41 brev' }));

    expect(await screen.findByRole('button', { name: 'Pausa' })).toBeTruthy();
    const starts = calls.filter(({ url }) => url.endsWith('/start'));
    expect(starts.map(({ body }) => body)).toEqual([{ contacts: 40 }, { contacts: 41 }]);
    expect(starts.map(({ headers }) => headers.get('if-match'))).toEqual(['"4"', '"4"']);
  });

  test('says so when somebody else was faster', async () => {
    await show(roundOf(), () => problem('VERSION_STALE', 412, { currentVersion: 5 }));

    await userEvent.click(screen.getByRole('button', { name: 'Pausa' }));

    expect(await screen.findByText('Någon annan har ändrat utskicket')).toBeTruthy();
  });

  test('notes what was said in a call', async () => {
    const confirmed = answerOf({ state: 'confirmed', byPhone: true, answeredAt: '2026-11-23T09:00:00Z' });
    const calls = await show(roundOf(), () => ({ body: roundOf({ answers: [confirmed] }) }));

    await userEvent.click(screen.getByRole('button', { name: 'Bekräftade i telefon: Ada Berg' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Uppgifterna stämmer' }));

    expect(await screen.findByText(/i telefon$/)).toBeTruthy();
    expect(calls.some(({ url }) => url.endsWith(`/answers/${contactId}/phone-confirmation`))).toBe(true);
  });

  test('takes no empty reason for mail that came back', async () => {
    const calls = await show(roundOf());

    await userEvent.click(screen.getByRole('button', { name: 'Brevet kom tillbaka: Ada Berg' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Notera' }));

    expect(await screen.findAllByText(/Fyll i uppgiften|för kort/)).not.toEqual([]);
    expect(calls.every(({ method }) => method === 'GET')).toBe(true);
  });
});

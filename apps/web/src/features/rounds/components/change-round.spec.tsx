import { expect, test } from '@jest/globals';
import type { Round } from '@registry/domain/round';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answerWith } from '../../../testing/answer.js';
import { renderInRouter } from '../../../testing/render-in-router.js';
import { ChangeRound } from './change-round.js';

const draft: Round = {
  id: '01900000-0000-7000-8000-000000000001',
  version: 4,
  name: 'Hösten 2026',
  state: 'draft',
  deadline: '2026-12-14',
  startedAt: null,
  counts: { waiting: 0, sent: 0, bounced: 0, opened: 0, confirmed: 0, changed: 0, left_out: 0 },
  audience: { sectors: [], statuses: ['active'], municipalities: [], roles: [], unconfirmedSince: null },
  texts: { sv: { subject: 'Stämmer det?', body: 'Hej' }, en: { subject: 'Right?', body: 'Hello' } },
  reminderDays: [7],
  answers: [],
};
const stale = {
  type: 'about:blank',
  title: '',
  status: 412,
  code: 'VERSION_STALE',
  details: { currentVersion: 9 },
  traceId: 't',
};

test('keeps what was typed when somebody else was faster, and saves it over theirs only when asked again', async () => {
  const theirs = { ...draft, version: 9, name: 'Deras namn' };
  const calls = answerWith(({ method, url, headers }) => {
    if (url.endsWith('/audience-count')) return { body: { contacts: 4, partners: 3, withoutEmail: 0, choseAway: 0 } };
    if (method === 'GET') return { body: theirs };
    return headers.get('if-match') === '"9"' ? { body: { ...theirs, version: 10 } } : { status: 412, body: stale };
  });
  let isClosed = false;
  await renderInRouter(
    <ChangeRound
      round={draft}
      onClose={() => {
        isClosed = true;
      }}
    />,
  );
  const name = screen.getByLabelText<HTMLInputElement>(/^Namn/);
  await userEvent.clear(name);
  await userEvent.type(name, 'Mitt namn');
  const patches = () => calls.filter(({ method }) => method === 'PATCH');

  await userEvent.click(screen.getByRole('button', { name: 'Spara' }));
  expect(await screen.findByText('Någon annan har ändrat utskicket')).toBeTruthy();
  expect(name.value).toBe('Mitt namn');
  expect(isClosed).toBe(false);
  expect(patches()).toHaveLength(1);
  await waitFor(() => expect(calls.some(({ method }) => method === 'GET')).toBe(true));

  await userEvent.click(screen.getByRole('button', { name: 'Spara' }));
  await waitFor(() => expect(isClosed).toBe(true));
  expect(patches().map(({ headers, body }) => [headers.get('if-match'), (body as { name: string }).name])).toEqual([
    ['"4"', 'Mitt namn'],
    ['"9"', 'Mitt namn'],
  ]);
});

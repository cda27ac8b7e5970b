import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answerWith } from '../../../testing/answer.js';
import { renderUi } from '../../../testing/render.js';
import { MailList } from './mail-list.js';

const failed = {
  id: '01900000-0000-7000-8000-000000000001',
  kind: 'details_check',
  language: 'sv',
  to: 'a…@example.se',
  state: 'failed',
  attempts: 5,
  createdAt: '2026-11-20T08:00:00Z',
  sentAt: null,
  failure: '550',
};

test('shows what waits for a person, and sends it again', async () => {
  const calls = answerWith(({ method }) =>
    method === 'POST' ? { body: { ...failed, state: 'queued' } } : { body: { items: [failed], total: 1, next: null } },
  );
  await renderUi(<MailList view="attention" onView={() => {}} />);

  const name = 'Skicka igen: Stämmer uppgifterna?, a…@example.se';
  await userEvent.click(await screen.findByRole('button', { name }));

  expect(calls[0]?.url).toBe('/api/mail?state=failed&state=uncertain');
  expect(calls.some(({ method, url }) => method === 'POST' && url === `/api/mail/${failed.id}/again`)).toBe(true);
});

test('says so when nothing waits', async () => {
  answerWith(() => ({ body: { items: [], total: 0, next: null } }));
  await renderUi(<MailList view="attention" onView={() => {}} />);
  expect(await screen.findByText('Inga brev behöver ses till')).toBeTruthy();
});

import { describe, expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answerWith } from '../../../testing/answer.js';
import { renderUi } from '../../../testing/render.js';
import { ErasureSection } from './erasure-section.js';
import { OwnSessionsSection } from './own-sessions-section.js';
import { PersonalData } from './personal-data.js';

const session = (id: string, isThisOne: boolean) => ({
  id,
  browser: 'Firefox',
  system: isThisOne ? 'Linux' : null,
  startedAt: '2026-11-20T09:00:00Z',
  lastSeenAt: '2026-11-23T00:00:00Z',
  isThisOne,
});

test('where I am signed in can be ended, but for this device', async () => {
  const sessions = [session('one', true), session('two', false)];
  const calls = answerWith(({ method }) => {
    if (method === 'GET') return { body: sessions };
    sessions.pop();
    return { status: 204 };
  });
  await renderUi(<OwnSessionsSection />);
  expect(await screen.findByText('Firefox på Linux')).toBeTruthy();

  await userEvent.click(screen.getByRole('button', { name: 'Logga ut Firefox, inloggad 2026-11-20' }));

  expect(calls.find(({ method }) => method === 'DELETE')?.url).toBe('/api/my/sessions/two');
  expect(screen.queryByRole('button')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('list'));
});

test('what the registry has about me is told in words, with why and for how long', async () => {
  answerWith(() => ({
    body: [
      {
        subject: { subjectKind: 'user', subjectId: 'u' },
        exportedAt: '2026-11-23T09:00:00Z',
        sections: [
          {
            table: 'contact',
            categories: ['Namn'],
            purpose: 'Veta vem som företräder en part',
            lawfulBasis: 'Uppgift av allmänt intresse',
            retention: 'Så länge uppdraget varar.',
            rows: [{ name: 'Åsa Öberg', created_at: '2026-11-20T09:00:00.000Z', phone: null }],
          },
        ],
      },
    ],
  }));
  await renderUi(<PersonalData />);

  expect(await screen.findByRole('heading', { name: 'Kontaktperson (1)' })).toBeTruthy();
  expect(screen.getByText('Namn')).toBeTruthy();
  expect(screen.getByText('2026-11-20 10:00')).toBeTruthy();
  expect(screen.getByText(/Så länge uppdraget varar/)).toBeTruthy();
});

describe('asking to be erased', () => {
  test('says what goes and what stays, then that it is received', async () => {
    const calls = answerWith(() => ({
      status: 201,
      body: {
        id: '01980000-0000-7000-8000-000000000001',
        subjectKind: 'user',
        subjectId: 'u',
        subjectName: null,
        state: 'requested',
        requestedAt: '2026-11-23T09:00:00Z',
        dueOn: '2026-12-07',
        decisionReference: null,
        doneAt: null,
      },
    }));
    await renderUi(<ErasureSection />);
    await userEvent.click(screen.getByRole('button', { name: 'Be om att bli raderad …' }));
    expect(screen.getByText(/finns kvar utan namn/)).toBeTruthy();
    expect(calls).toEqual([]);

    await userEvent.click(screen.getByRole('button', { name: 'Skicka begäran' }));

    expect(await screen.findByText('Din begäran är mottagen')).toBeTruthy();
    expect(calls).toMatchObject([{ method: 'POST', url: '/api/my/erasure' }]);
  });

  test('twice says that it was asked before', async () => {
    const code = 'ERASURE_PENDING';
    answerWith(() => ({ status: 409, body: { type: 'about:blank', title: code, status: 409, code, traceId: 't' } }));
    await renderUi(<ErasureSection />);
    await userEvent.click(screen.getByRole('button', { name: 'Be om att bli raderad …' }));
    await userEvent.click(screen.getByRole('button', { name: 'Skicka begäran' }));
    expect(await screen.findByText('Du har redan skickat en begäran')).toBeTruthy();
  });
});

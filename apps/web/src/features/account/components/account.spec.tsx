import { describe, expect, test } from '@jest/globals';
import type { OwnErasure } from '@registry/domain/privacy';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Answer, answerWith } from '../../../testing/answer.js';
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
  const waiting = (state: OwnErasure['state']): OwnErasure => ({
    id: '01980000-0000-7000-8000-000000000001',
    state,
    requestedAt: '2026-11-23T09:00:00Z',
    dueOn: '2026-12-07',
  });
  const takeBackButton = { name: 'Ta tillbaka begäran' };
  const askButton = { name: 'Be om att bli raderad …' };

  /** A server where `open` waits, that answers acts as told. */
  async function show(open: OwnErasure | null, act: (request: { open: OwnErasure | null }) => ReturnType<Answer>) {
    const server = { open };
    const calls = answerWith(({ method }) => (method === 'GET' ? { body: { request: server.open } } : act(server)));
    await renderUi(<ErasureSection />);
    return () => calls.filter(({ method }) => method !== 'GET').map(({ method, url }) => `${method} ${url}`);
  }

  test('says what goes and what stays, then that it waits, with focus there', async () => {
    const acts = await show(null, (server) => {
      server.open = waiting('requested');
      const subject = { subjectKind: 'user', subjectId: 'u', subjectName: null };
      return { status: 201, body: { ...server.open, ...subject, decisionReference: null, doneAt: null } };
    });
    await userEvent.click(await screen.findByRole('button', askButton));
    expect(screen.getByText(/finns kvar utan namn/)).toBeTruthy();
    expect(acts()).toEqual([]);

    await userEvent.click(screen.getByRole('button', { name: 'Skicka begäran' }));

    const notice = await screen.findByText('Du bad om radering den 23 november 2026');
    expect(screen.getByText(/raderas tidigast 7 december 2026/)).toBeTruthy();
    expect(screen.queryByRole('button', askButton)).toBeNull();
    await waitFor(() => expect(document.activeElement?.contains(notice)).toBe(true));
    expect(document.activeElement).not.toBe(document.body);
    expect(acts()).toEqual(['POST /api/my/erasure']);
  });

  test('twice shows what waits since before', async () => {
    const code = 'ERASURE_PENDING';
    await show(null, (server) => {
      server.open = waiting('requested');
      return { status: 409, body: { type: 'about:blank', title: code, status: 409, code, traceId: 't' } };
    });
    await userEvent.click(await screen.findByRole('button', askButton));
    await userEvent.click(screen.getByRole('button', { name: 'Skicka begäran' }));
    expect(await screen.findByText('Du bad om radering den 23 november 2026')).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('and approved says the day, and is taken back with one button', async () => {
    const acts = await show(waiting('approved'), (server) => {
      server.open = null;
      return { status: 204 };
    });
    expect(await screen.findByText(/Uppgifterna raderas den 7 december 2026/)).toBeTruthy();

    await userEvent.click(screen.getByRole('button', takeBackButton));

    expect(await screen.findByRole('button', askButton)).toBeTruthy();
    expect(acts()).toEqual(['DELETE /api/my/erasure']);
  });

  test('says why it cannot be taken back any more', async () => {
    const code = 'ERASURE_DECIDED';
    await show(waiting('approved'), () => ({
      status: 409,
      body: { type: 'about:blank', title: code, status: 409, code, traceId: 't' },
    }));
    await userEvent.click(await screen.findByRole('button', takeBackButton));
    expect(await screen.findByRole('alert')).toBeTruthy();
  });
});

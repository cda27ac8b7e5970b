import { describe, expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answerWith } from '../../../testing/answer.js';
import { renderInRouter } from '../../../testing/render-in-router.js';
import { ErasureList } from './erasure-list.js';

const asked = {
  id: '0197a4b2-7c1e-7000-8000-000000000001',
  subjectKind: 'contact',
  subjectId: '0197a4b2-7c1e-7000-8000-000000000002',
  subjectName: 'Åsa Öberg',
  state: 'requested',
  requestedAt: '2026-11-20T10:00:00.000Z',
  dueOn: '2026-12-04',
  decisionReference: null,
  doneAt: null,
};
const preview = {
  fields: [
    { table: 'contact', column: 'email', rows: 1, outcome: 'removed', why: null },
    { table: 'note', column: 'body', rows: 2, outcome: 'kept', why: 'Fri text: läs igenom för hand.' },
  ],
};
const required = 'ERASURE_DECISION_REQUIRED';

async function review() {
  const calls = answerWith(({ url }) => {
    if (url.endsWith('/approval')) {
      return {
        status: 422,
        body: { type: 'about:blank', title: required, status: 422, code: required, traceId: 't-1' },
      };
    }
    if (url.includes('/erasure-preview')) return { body: preview };
    return url === '/api/privacy/erasures' ? { body: [asked] } : { status: 404 };
  });
  await renderInRouter(<ErasureList />);
  await userEvent.click(await screen.findByRole('button', { name: 'Granska: Åsa Öberg' }));
  return calls;
}

describe('requests for erasure', () => {
  test('show what goes and what stays and why, and change nothing by that', async () => {
    const calls = await review();
    expect((await screen.findByRole('region', { name: 'Försvinner' })).textContent).toContain('(1)');
    expect(screen.getByRole('region', { name: 'Blir kvar, och varför' }).textContent).toContain('läs igenom för hand');
    expect(calls.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  test('say at the field that a public body needs a decision', async () => {
    await review();
    await userEvent.click(await screen.findByRole('button', { name: 'Godkänn radering' }));
    const field = await screen.findByLabelText(/Beslutets nummer/);
    expect(field.getAttribute('aria-invalid')).toBe('true');
  });

  test('say that there are none', async () => {
    answerWith(() => ({ body: [] }));
    await renderInRouter(<ErasureList />);
    expect(await screen.findByText('Ingen har bett om radering')).toBeTruthy();
  });
});

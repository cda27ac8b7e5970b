import { describe, expect, test } from '@jest/globals';
import type { RetentionRun } from '@registry/domain/privacy';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Answer, answerWith } from '../../../testing/answer.js';
import { renderInRouter } from '../../../testing/render-in-router.js';
import { Retention } from './retention.js';

const runOf = (some: Partial<RetentionRun> = {}): RetentionRun => ({
  id: '0197a4b2-7c1e-7000-8000-000000000001',
  startedAt: '2026-11-20T10:00:00.000Z',
  state: 'rehearsed',
  dueOn: null,
  isOverCap: false,
  items: [
    {
      rule: 'former_contacts',
      subjectKind: 'contact',
      subjectId: '0197a4b2-7c1e-7000-8000-000000000002',
      subjectName: 'Åsa Öberg',
      since: '2024-03-15',
    },
  ],
  ...some,
});
const quarantined = runOf({ state: 'quarantined', dueOn: '2026-12-04' });

async function show(runs: RetentionRun[], act: Answer = () => ({ body: quarantined })) {
  const calls = answerWith((asked) => {
    if (asked.method === 'GET') return { body: asked.url.includes('/notice') ? undefined : runs };
    return act(asked);
  });
  await renderInRouter(<Retention />);
  return () => calls.filter(({ method }) => method !== 'GET');
}

const problem = (code: string) => ({
  status: 409,
  body: { type: 'about:blank', title: code, status: 409, code, details: {}, traceId: 'trace' },
});

describe('disposal', () => {
  test('begins with a rehearsal, that erases nobody', async () => {
    const acts = await show([]);
    await userEvent.click(await screen.findByRole('button', { name: 'Gör en provkörning' }));
    expect(acts().map(({ method, url }) => [method, url])).toEqual([['POST', '/api/privacy/retention-runs']]);
  });

  test('names who, why and since when', async () => {
    await show([runOf()]);
    const former = await screen.findByRole('group', { name: 'Tidigare kontaktpersoner' });
    expect(within(former).getByText('Åsa Öberg')).toBeTruthy();
    expect(within(former).getByText('2024-03-15')).toBeTruthy();
  });

  test('over the cap is not started before somebody says that they have looked', async () => {
    const acts = await show([runOf({ isOverCap: true })]);
    await userEvent.click(await screen.findByRole('button', { name: 'Sätt i karantän …' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Sätt i karantän' }));
    expect(await within(dialog).findAllByText(/bekräfta att den stämmer/)).not.toEqual([]);
    expect(acts()).toEqual([]);

    await userEvent.click(within(dialog).getByRole('checkbox'));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Sätt i karantän' }));
    expect(acts().map(({ body }) => body)).toEqual([{ isOverCapApproved: true }]);
  });

  test('says at the field that a public body needs a decision', async () => {
    await show([runOf()], () => problem('ERASURE_DECISION_REQUIRED'));
    await userEvent.click(await screen.findByRole('button', { name: 'Sätt i karantän …' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Sätt i karantän' }));
    expect((await screen.findByLabelText(/Beslutets nummer/)).getAttribute('aria-invalid')).toBe('true');
  });

  test('in quarantine says until when, and can be undone', async () => {
    const acts = await show([quarantined]);
    expect(await screen.findByText(/raderas 4 december 2026/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /^Ångra gallringen från/ }));
    expect(acts().map(({ url }) => url)).toEqual([`/api/privacy/retention-runs/${quarantined.id}/undo`]);
  });

  test('does not start from a rehearsal that a newer run has overtaken', async () => {
    await show([runOf({ id: '0197a4b2-7c1e-7000-8000-000000000009', state: 'done' }), runOf()]);
    expect(await screen.findByRole('heading', { name: 'Tidigare körningar' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Sätt i karantän …' })).toBeNull();
  });

  test('does not put in quarantine twice who waits there already', async () => {
    await show([runOf({ id: '0197a4b2-7c1e-7000-8000-000000000009' }), quarantined]);
    expect(await screen.findByText('Alla som skulle gallras väntar redan i karantän.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Sätt i karantän …' })).toBeNull();
  });
});

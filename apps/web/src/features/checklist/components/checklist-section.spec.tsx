import { describe, expect, test } from '@jest/globals';
import type { Checklist, ChecklistItem, PartnerChecklists } from '@registry/domain/checklist';
import { progressOf } from '@registry/domain/checklist';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answerWith } from '../../../testing/answer.js';
import { renderUi } from '../../../testing/render.js';
import { ChecklistSection } from './checklist-section.js';

const partnerId = '01900000-0000-7000-8000-000000000009';
const today = '2026-11-23';

const item = (number: number, given: Partial<ChecklistItem> = {}): ChecklistItem => ({
  stepId: `01900000-0000-7000-8000-00000000000${number}`,
  sv: `Steg ${number}`,
  en: `Step ${number}`,
  isRequired: true,
  version: 1,
  owner: null,
  dueOn: null,
  isDueOwn: false,
  doneOn: null,
  notApplicableReason: null,
  note: null,
  ...given,
});
const listOf = (items: ChecklistItem[], given: Partial<Checklist> = {}): Checklist => ({
  from: '2026-09-01',
  until: null,
  outcome: null,
  items,
  progress: progressOf(items, today),
  ...given,
});

/** A server that keeps what is changed, or refuses it. */
async function show(lists: PartnerChecklists, { mayKeep = true, refusal = 0 } = {}) {
  let now = lists;
  const calls = answerWith(({ method, url, body }) => {
    if (method === 'GET') return { body: url.endsWith('/owners') ? [{ id: 'sara', name: 'Sara' }] : now };
    if (refusal > 0) {
      const code = refusal === 412 ? 'VERSION_STALE' : 'SERVER_FAILED';
      return { status: refusal, body: { type: 'about:blank', title: '', status: refusal, code, traceId: 't' } };
    }
    const items = (now.current?.items ?? []).map((one) =>
      url.endsWith(one.stepId) ? { ...one, ...(body as Partial<ChecklistItem>), version: one.version + 1 } : one,
    );
    now = { ...now, current: listOf(items) };
    return { body: items.find(({ stepId }) => url.endsWith(stepId)) };
  });
  await renderUi(<ChecklistSection partnerId={partnerId} today={today} mayKeep={mayKeep} isOnWayIn />);
  await screen.findAllByRole('listitem');
  return { calls: () => calls.filter(({ method }) => method === 'PATCH'), user: userEvent.setup() };
}

const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });

describe('the checklist of a partner', () => {
  test('says how far it has come, what is overdue, and who sees to it', async () => {
    const late = item(2, { dueOn: '2026-11-20', owner: { id: 'sara', name: 'Sara' }, note: 'Väntar på protokoll' });
    await show({ current: listOf([item(1, { doneOn: '2026-10-01' }), late]), past: [] });
    expect(screen.getByText('1 av 2 steg på checklistan är klara')).toBeTruthy();
    expect(screen.getByText('1 obligatoriskt steg är kvar innan organisationen kan föras in som part.')).toBeTruthy();
    const row = within(screen.getAllByRole('listitem')[1] as HTMLElement);
    expect(row.getByText('3 dagar över tiden')).toBeTruthy();
    expect(row.getByText(/Ska vara klart 20 november 2026 · Ansvarig: Sara/)).toBeTruthy();
    expect(row.getByText('Underlag: Väntar på protokoll')).toBeTruthy();
  });

  test('is ticked as of today; a tick that is taken away can be had back with its day', async () => {
    const { calls, user } = await show({ current: listOf([item(1), item(2, { doneOn: '2026-10-01' })]), past: [] });
    await user.click(box('Steg 1'));
    expect(box('Steg 1').checked).toBe(true);
    await waitFor(() => expect(calls()).toHaveLength(1));
    expect(calls()[0]).toMatchObject({ body: { doneOn: today } });
    expect(calls()[0]?.headers.get('if-match')).toBe('"1"');

    await user.click(box('Steg 2'));
    await waitFor(() => expect(calls()[1]).toMatchObject({ body: { doneOn: null } }));
  });

  test('takes a tick back that the server refuses, and says so', async () => {
    const { user } = await show({ current: listOf([item(1)]), past: [] }, { refusal: 500 });
    await user.click(box('Steg 1'));
    expect((await screen.findByRole('alert')).textContent).toContain('Steget kunde inte ändras');
    expect(box('Steg 1').checked).toBe(false);
  });

  test('says when somebody else was faster', async () => {
    const { user } = await show({ current: listOf([item(1)]), past: [] }, { refusal: 412 });
    await user.click(box('Steg 1'));
    expect((await screen.findByRole('alert')).textContent).toContain('Någon annan hann ändra steget');
  });

  test('changes a step in a dialog: a reason is asked for when it does not apply', async () => {
    const { calls, user } = await show({ current: listOf([item(1)]), past: [] });
    await user.click(screen.getByRole('button', { name: 'Ändra steget Steg 1' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('radio', { name: 'Gäller inte den här parten' }));
    await user.click(dialog.getByRole('button', { name: 'Spara steget' }));
    expect(calls()).toHaveLength(0);
    await user.type(dialog.getByRole('textbox', { name: /Varför gäller/ }), 'Ett bolag');
    await user.click(dialog.getByRole('button', { name: 'Spara steget' }));
    await waitFor(() => expect(calls()[0]).toMatchObject({ body: { notApplicableReason: 'Ett bolag' } }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.getByText('Gäller inte: Ett bolag')).toBeTruthy();
  });

  test('is only read by those who may not keep it, and tells what is done in words', async () => {
    await show({ current: listOf([item(1, { doneOn: '2026-10-01' }), item(2)]), past: [] }, { mayKeep: false });
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
    const rows = screen.getAllByRole('listitem').map((row) => row.textContent);
    expect(rows[0]).toMatch(/^Klart: Steg 1/);
    expect(rows[1]).toMatch(/^Inte klart: Steg 2/);
  });

  test('keeps the lists of earlier ways in, folded', async () => {
    const past = listOf([item(1, { doneOn: '2016-02-01' })], {
      from: '2016-01-01',
      until: '2016-03-01',
      outcome: 'declined',
    });
    await show({ current: null, past: [past] });
    const summary = screen.getByText(/Vägen in 1 januari 2016–1 mars 2016, som slutade/);
    expect(summary.closest('details')?.open).toBe(false);
  });
});

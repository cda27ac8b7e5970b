import { describe, expect, test } from '@jest/globals';
import type { ChecklistStep, ChecklistTemplateChange } from '@registry/domain/checklist';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answerWith } from '../../../testing/answer.js';
import { renderUi } from '../../../testing/render.js';
import { TemplateSection } from './template-section.js';

const step = (number: number, given: Partial<ChecklistStep> = {}): ChecklistStep => ({
  id: `01900000-0000-7000-8000-00000000000${number}`,
  sectors: ['civil', 'public', 'private'],
  sv: `Steg ${number}`,
  en: `Step ${number}`,
  isRequired: false,
  dueDays: 30,
  addedOn: '2026-01-01',
  retiredOn: null,
  ...given,
});

async function show(steps: ChecklistStep[], mayChange = true) {
  let now = { version: 4, steps };
  const calls = answerWith(({ method, body }) => {
    if (method === 'PUT') {
      const named = (body as ChecklistTemplateChange).steps;
      const inUse = named.map((draft, index) => step(index + 5, { ...draft, id: draft.id ?? step(9).id }));
      const others = steps.filter(({ id }) => !named.some((draft) => draft.id === id));
      const retired = others.map((one) => ({ ...one, retiredOn: '2026-11-23' }));
      now = { version: now.version + 1, steps: [...inUse, ...retired] };
    }
    return { body: now };
  });
  await renderUi(<TemplateSection mayChange={mayChange} />);
  await screen.findByRole('list', { name: 'Checklista för nya parter' });
  const changes = () => calls.filter(({ method }) => method === 'PUT');
  const stepsIn = (body: unknown) => (body as ChecklistTemplateChange).steps.map(({ sv }) => sv);
  return { changes, stepsIn, user: userEvent.setup() };
}

const order = () =>
  within(screen.getByRole('list', { name: 'Checklista för nya parter' }))
    .getAllByRole('listitem')
    .map((row) => row.textContent?.slice(1, 7));

describe('the template of the checklist', () => {
  test('is put in another order by buttons; focus stays with the step, and its place is said', async () => {
    const { changes, stepsIn, user } = await show([step(1), step(2), step(3)]);
    await user.click(screen.getByRole('button', { name: 'Flytta upp Steg 3' }));
    await waitFor(() => expect(order()).toEqual(['Steg 1', 'Steg 3', 'Steg 2']));
    expect(stepsIn(changes()[0]?.body)).toEqual(['Steg 1', 'Steg 3', 'Steg 2']);
    expect(changes()[0]?.headers.get('if-match')).toBe('"4"');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Flytta upp Steg 3');
    expect(screen.getByRole('status').textContent).toBe('Steg 3 är nu nummer 2 av 3');

    await user.click(screen.getByRole('button', { name: 'Flytta upp Steg 3' }));
    await waitFor(() => expect(order()).toEqual(['Steg 3', 'Steg 1', 'Steg 2']));
    // At the top there is no way further up.
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Flytta ned Steg 3');
  });

  test('retires a step, which can be taken back', async () => {
    const { changes, stepsIn, user } = await show([step(1), step(2)]);
    await user.click(screen.getByRole('button', { name: 'Åtgärder för Steg 1' }));
    await user.click(screen.getByRole('menuitem', { name: 'Ta ur bruk' }));
    await waitFor(() => expect(order()).toEqual(['Steg 2']));
    expect(stepsIn(changes()[0]?.body)).toEqual(['Steg 2']);
    await user.click(screen.getByRole('button', { name: 'Ta i bruk igen: Steg 1', hidden: true }));
    await waitFor(() => expect(order()).toEqual(['Steg 2', 'Steg 1']));
  });

  test('adds a step last, and keeps what was typed when it is not right yet', async () => {
    const { changes, user } = await show([step(1)]);
    await user.click(screen.getByRole('button', { name: 'Lägg till ett steg' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByRole('textbox', { name: 'Text på svenska' }), 'Studiebesök');
    await user.type(dialog.getByRole('textbox', { name: 'Text på engelska' }), 'Visit');
    await user.type(dialog.getByRole('textbox', { name: /Dagar/ }), '3,5');
    await user.click(dialog.getByRole('button', { name: 'Spara steget' }));
    expect(dialog.getAllByText(/helt antal dagar/).length).toBeGreaterThan(0);
    expect(changes()).toHaveLength(0);

    await user.clear(dialog.getByRole('textbox', { name: /Dagar/ }));
    await user.click(dialog.getByRole('checkbox', { name: /Offentlig/ }));
    await user.click(dialog.getByRole('button', { name: 'Spara steget' }));
    await waitFor(() => expect(changes()).toHaveLength(1));
    const added = (changes()[0]?.body as ChecklistTemplateChange | undefined)?.steps.at(-1);
    expect(added).toEqual({
      sv: 'Studiebesök',
      en: 'Visit',
      sectors: ['civil', 'private'],
      isRequired: false,
      dueDays: null,
    });
  });

  test('is only read by those who may not change it', async () => {
    await show([step(1, { isRequired: true, sectors: ['public'] })], false);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText('Obligatoriskt')).toBeTruthy();
    expect(screen.getByText('inom 30 dagar')).toBeTruthy();
  });
});

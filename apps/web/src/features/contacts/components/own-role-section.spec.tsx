import { describe, expect, jest, test } from '@jest/globals';
import type { Contact } from '@registry/domain/contact';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Answer, answerWith } from '../../../testing/answer.js';
import { contactOf } from '../../../testing/contact.js';
import { renderUi } from '../../../testing/render.js';
import { OwnRoleSection } from './own-role-section.js';

const own = contactOf({ version: 7 });
const { partnerId } = own;
const colleague: Contact = { ...own, id: '01980000-0000-7000-8000-000000000004', name: 'Bo Ek', role: 'deputy' };

async function show(answer: Answer) {
  const calls = answerWith(answer);
  const onAccessChanged = jest.fn();
  await renderUi(
    <OwnRoleSection
      contactId={own.id}
      partnerId={partnerId}
      partnerName="Kugghjulet"
      today="2026-11-23"
      onAccessChanged={onAccessChanged}
    />,
  );
  return { calls, onAccessChanged };
}

describe('my role', () => {
  test('goes to a colleague, from today unless another day is said', async () => {
    const { calls, onAccessChanged } = await show(({ method }) => ({
      body: method === 'POST' ? { ended: own, successor: colleague } : [own, colleague],
    }));
    await userEvent.click(await screen.findByRole('button', { name: 'Lämna över rollen …' }));
    await userEvent.click(screen.getByRole('button', { name: /Person/ }));
    await userEvent.click(await screen.findByRole('option', { name: /Bo Ek/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Lämna över' }));

    await waitFor(() => expect(onAccessChanged).toHaveBeenCalledTimes(1));
    const sent = calls.find(({ method }) => method === 'POST');
    expect(sent).toMatchObject({
      url: `/api/my/contacts/${own.id}/hand-over`,
      body: { on: '2026-11-23', successor: { kind: 'existing', contactId: colleague.id } },
    });
    expect(sent?.headers.get('if-match')).toBe('"7"');
  });

  test('is left only after its consequences were shown, and rather handed over by the last one', async () => {
    const { calls, onAccessChanged } = await show(({ method }) =>
      method === 'POST' ? { status: 204 } : { body: [own] },
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Lämna uppdraget …' }));
    expect(screen.getByText(/Ingen annan är kontaktperson för Kugghjulet/)).toBeTruthy();
    expect(calls.every(({ method }) => method === 'GET')).toBe(true);

    await userEvent.click(screen.getByRole('button', { name: 'Lämna uppdraget' }));

    await waitFor(() => expect(onAccessChanged).toHaveBeenCalledTimes(1));
    expect(calls.find(({ method }) => method === 'POST')?.url).toBe(`/api/my/contacts/${own.id}/leave`);
  });

  test('that ends on a day says so, and offers nothing more', async () => {
    await show(() => ({ body: [{ ...own, endsOn: '2026-12-31' }] }));
    expect(await screen.findByText('Du slutar 31 december 2026.')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

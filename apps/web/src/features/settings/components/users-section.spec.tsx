import { describe, expect, test } from '@jest/globals';
import type { User } from '@registry/domain/user';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answerWith } from '../../../testing/answer.js';
import { renderUi } from '../../../testing/render.js';
import { UsersSection } from './users-section.js';

const administrator: User = {
  id: 'anna',
  name: 'Anna',
  email: 'anna@exempel.se',
  role: 'administrator',
  isActive: true,
  version: 1,
  lastSignedInAt: null,
};

/** A server that keeps one coordinator, whom somebody else changes after the list was read. */
async function showUsers(meanwhile: Partial<User>) {
  let stored: User = { ...administrator, id: 'sten', name: 'Sten', role: 'coordinator', version: 3 };
  const calls = answerWith(({ method, headers, body }) => {
    if (method === 'GET') return { body: [administrator, stored] };
    if (headers.get('if-match') !== `"${stored.version}"`) {
      const code = 'VERSION_STALE';
      return { status: 412, body: { type: 'about:blank', title: code, status: 412, code, traceId: 't-1' } };
    }
    stored = { ...stored, ...(body as Partial<User>), version: stored.version + 1 };
    return { body: stored };
  });
  await renderUi(<UsersSection ownUserId="anna" />);
  const more = await screen.findByRole('button', { name: 'Åtgärder för Sten' });
  stored = { ...stored, ...meanwhile, version: stored.version + 1 };
  await userEvent.click(more);
  return { changes: () => calls.filter(({ method }) => method === 'PATCH') };
}

describe('a user whom somebody else changed first', () => {
  test('is shown as they are now, with why nothing was changed; doing it again works', async () => {
    const { changes } = await showUsers({ role: 'staff' });
    await userEvent.click(screen.getByRole('menuitem', { name: 'Stäng åtkomsten' }));

    expect((await screen.findByRole('alert')).textContent).toContain('Någon annan hann ändra Sten');
    expect(screen.getByText('Handläggare')).toBeTruthy();

    await userEvent.click(screen.getByRole('button', { name: 'Åtgärder för Sten' }));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Stäng åtkomsten' }));

    expect(await screen.findByText('Ingen åtkomst')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(changes().map(({ headers }) => headers.get('if-match'))).toEqual(['"3"', '"4"']);
  });

  test('keeps the role that was chosen, says which one they have now, and saves on request', async () => {
    const { changes } = await showUsers({ role: 'staff' });
    await userEvent.click(screen.getByRole('menuitem', { name: 'Ändra roll …' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('radio', { name: /Administratör/ }));
    await userEvent.click(dialog.getByRole('button', { name: 'Spara' }));

    const problem = await dialog.findByRole('alert');
    expect(problem.textContent).toContain('Någon annan hann ändra Sten');
    expect(problem.textContent).toContain('Handläggare');

    await userEvent.click(dialog.getByRole('button', { name: 'Spara' }));
    expect(await screen.findAllByText('Administratör')).toHaveLength(2);
    expect(changes().at(-1)).toMatchObject({ body: { role: 'administrator' } });
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

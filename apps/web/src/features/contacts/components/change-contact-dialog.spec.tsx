import { describe, expect, jest, test } from '@jest/globals';
import type { Contact } from '@registry/domain/contact';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Asked, answerWith } from '../../../testing/answer.js';
import { renderUi } from '../../../testing/render.js';
import { ChangeContactDialog } from './change-contact-dialog.js';

const contact: Contact = {
  id: '01890000-0000-7000-8000-000000000002',
  partnerId: '01890000-0000-7000-8000-000000000001',
  version: 3,
  name: 'Anna Åberg',
  title: null,
  role: 'primary',
  email: 'anna@example.se',
  phone: { e164: '+46196027394', display: '019-602 73 94' },
  extension: null,
  language: 'sv',
  startsOn: '2020-01-01',
  endsOn: null,
  endReason: null,
  isCurrent: true,
  confirmedAt: null,
  confirmedBy: null,
  updatedAt: '2026-11-01T08:00:00Z',
};

const stale = { type: 'about:blank', title: 'Stale', status: 412, code: 'VERSION_STALE', traceId: 't' };

/** A server on which Karin has saved `theirs` since the form was opened. */
const serverWith = (theirs: Partial<Contact>) => {
  const newest: Contact = { ...contact, ...theirs, version: 4 };
  const timeline = {
    items: [
      {
        id: '9',
        at: '2026-11-23T09:00:00Z',
        by: 'Karin Öst',
        channel: 'web',
        action: 'contact.changed',
        subjectId: contact.id,
        subjectName: contact.name,
        changes: [],
      },
    ],
    total: 1,
    next: null,
  };
  return answerWith(({ method, url, headers, body }) => {
    if (url.includes('/timeline')) return { body: timeline };
    if (method === 'GET') return { body: newest };
    if (headers.get('if-match') !== '"4"') return { status: 412, body: stale };
    return { body: { ...newest, ...(body as object), phone: newest.phone, version: 5 } };
  });
};

async function openDialog() {
  const onSaved = jest.fn();
  await renderUi(<ChangeContactDialog contact={contact} onSaved={onSaved} onClose={() => undefined} />);
  return { user: userEvent.setup(), onSaved };
}

const field = (name: RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });
const save = () => screen.getByRole('button', { name: 'Spara' });
const patches = (calls: readonly Asked[]) => calls.filter(({ method }) => method === 'PATCH');

describe('two people change a contact', () => {
  test('of whom each changed something else: both are kept, and I am told', async () => {
    const calls = serverWith({ email: 'anna.ny@example.se' });
    const { user, onSaved } = await openDialog();
    await user.type(field(/^Titel/), 'Chef');
    await user.click(save());

    await waitFor(() => expect(onSaved).toHaveBeenCalled());
    expect(patches(calls).map(({ body }) => body)).toEqual([{ title: 'Chef' }, { title: 'Chef' }]);
    expect(patches(calls).at(-1)?.headers.get('if-match')).toBe('"4"');
    expect(onSaved).toHaveBeenCalledWith(
      expect.objectContaining({
        by: ['Karin Öst'],
        takenOver: [{ field: 'email', from: 'anna@example.se', to: 'anna.ny@example.se' }],
      }),
    );
  });

  test('in the same field: I choose, and nothing is sent before I have', async () => {
    const calls = serverWith({ name: 'Anna Ek' });
    const { user, onSaved } = await openDialog();
    await user.clear(field(/^Namn/));
    await user.type(field(/^Namn/), 'Anna Ask');
    await user.type(field(/^Titel/), 'Chef');
    await user.click(save());

    expect((await screen.findByRole('alert')).textContent).toContain('Karin Öst har ändrat medan du skrev');
    expect(screen.getByText('När du började stod det: Anna Åberg')).toBeTruthy();
    expect(field(/^Namn/).value).toBe('Anna Ask');
    expect(field(/^Titel/).value).toBe('Chef');

    await user.click(save());
    expect(screen.getByRole('button', { name: /Välj vilken uppgift/ })).toBeTruthy();
    expect(patches(calls)).toHaveLength(1);

    await user.click(screen.getByRole('radio', { name: /Anna Ek/ }));
    expect(field(/^Namn/).value).toBe('Anna Ek');
    await user.click(save());
    await waitFor(() => expect(onSaved).toHaveBeenCalled());
    expect(patches(calls).at(-1)?.body).toEqual({ title: 'Chef' });
  });

  test('and mine wins when I say so', async () => {
    const calls = serverWith({ name: 'Anna Ek' });
    const { user, onSaved } = await openDialog();
    await user.clear(field(/^Namn/));
    await user.type(field(/^Namn/), 'Anna Ask');
    await user.click(save());
    await user.click(await screen.findByRole('radio', { name: /Anna Ask/ }));
    await user.click(save());

    await waitFor(() => expect(onSaved).toHaveBeenCalled());
    expect(patches(calls).at(-1)?.body).toEqual({ name: 'Anna Ask' });
  });
});

describe('a contact that nobody else changed', () => {
  test('is sent only what was changed', async () => {
    const calls = answerWith(() => ({ body: { ...contact, title: 'Chef', version: 4 } }));
    const { user, onSaved } = await openDialog();
    await user.type(field(/^Titel/), 'Chef');
    await user.click(save());

    await waitFor(() => expect(onSaved).toHaveBeenCalledWith(null));
    expect(calls[0]?.body).toEqual({ title: 'Chef' });
    expect(calls[0]?.headers.get('if-match')).toBe('"3"');
  });

  test('is not sent at all when it is wrong', async () => {
    const calls = answerWith(() => ({ status: 500 }));
    const { user } = await openDialog();
    await user.clear(field(/^Telefon/));
    await user.type(field(/^Telefon/), '112');
    await user.click(save());

    expect(screen.getByRole('button', { name: /Telefon: Skriv ett telefonnummer/ })).toBeTruthy();
    expect(calls).toEqual([]);
  });
});

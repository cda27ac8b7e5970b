import { describe, expect, jest, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answerWith } from '../../../testing/answer.js';
import { contactOf } from '../../../testing/contact.js';
import { renderUi } from '../../../testing/render.js';
import { ChangeContactDialog } from './change-contact-dialog.js';

const contact = contactOf({
  version: 3,
  name: 'Anna Åberg',
  email: 'anna@example.se',
  phone: { e164: '+46196027394', display: '019-602 73 94' },
});

async function openDialog() {
  const onSaved = jest.fn();
  await renderUi(<ChangeContactDialog contact={contact} onSaved={onSaved} onClose={() => undefined} />);
  return { user: userEvent.setup(), onSaved };
}

const field = (name: RegExp) => screen.getByLabelText<HTMLInputElement>(name);
const save = () => screen.getByText('Spara');

describe('changing a contact', () => {
  test('sends only what was changed, on the version that was read', async () => {
    const calls = answerWith(() => ({ body: { ...contact, title: 'Chef', version: 4 } }));
    const { user, onSaved } = await openDialog();
    await user.click(field(/^Titel/));
    await user.paste('Chef');
    await user.click(save());

    await waitFor(() => expect(onSaved).toHaveBeenCalledWith(null));
    expect(calls[0]).toMatchObject({ method: 'PATCH', url: `/api/contacts/${contact.id}`, body: { title: 'Chef' } });
    expect(calls[0]?.headers.get('if-match')).toBe('"3"');
  });

  test('sends nothing when a number is wrong', async () => {
    const calls = answerWith(() => ({ status: 500 }));
    const { user } = await openDialog();
    await user.clear(field(/^Telefon/));
    await user.click(field(/^Telefon/));
    await user.paste('112');
    await user.click(save());

    expect(screen.getAllByText(/Skriv ett telefonnummer/).length).toBeGreaterThan(0);
    expect(calls).toEqual([]);
  });
});

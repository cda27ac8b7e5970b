import { expect, jest, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderUi } from '../../testing/render.js';
import { FormDialog } from './form-dialog.js';

async function openDialog(isDirty: boolean) {
  const onClose = jest.fn();
  await renderUi(
    <FormDialog title="Ändra" isDirty={isDirty} onClose={onClose}>
      <p>Formulär</p>
    </FormDialog>,
  );
  return { onClose, user: userEvent.setup() };
}

test('Escape closes an untouched form', async () => {
  const { onClose, user } = await openDialog(false);
  await user.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledTimes(1);
});

test('Escape asks before what was typed is lost', async () => {
  const { onClose, user } = await openDialog(true);
  await user.keyboard('{Escape}{Escape}');
  expect(onClose).not.toHaveBeenCalled();

  await user.click(screen.getByRole('button', { name: 'Fortsätt skriva' }));
  expect(screen.queryByRole('alert')).toBeNull();

  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: 'Stäng utan att spara' }));
  expect(onClose).toHaveBeenCalledTimes(1);
});

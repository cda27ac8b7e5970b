import { beforeEach, describe, expect, test } from '@jest/globals';
import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { renderUi } from '../testing/render.js';
import { ComboBox } from './combo-box.js';

const options = [
  { id: '1880', label: 'Örebro' },
  { id: '1883', label: 'Karlskoga' },
];

function Form() {
  const [value, setValue] = useState<string | null>('1883');
  return (
    <>
      <ComboBox label="Kommun" options={options} value={value} onChange={setValue} />
      <p>Vald: {value ?? 'ingen'}</p>
    </>
  );
}

const field = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Kommun' });

describe('a choice by typing', () => {
  beforeEach(async () => {
    await renderUi(<Form />);
  });

  const type = async (text: string) => {
    await userEvent.clear(field());
    await userEvent.type(field(), text);
  };

  test('chooses the option that fits', async () => {
    await type('Öre');
    await userEvent.click(await screen.findByRole('option', { name: 'Örebro' }));
    expect(field().value).toBe('Örebro');
    expect(screen.getByText('Vald: 1880')).toBeTruthy();
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  test('keeps what is typed when the page scrolls under the open list', async () => {
    await type('Öre');
    act(() => {
      fireEvent.scroll(document);
    });
    expect(field().value).toBe('Öre');
    await userEvent.type(field(), 'b');
    expect(await screen.findByRole('option', { name: 'Örebro' })).toBeTruthy();
  });

  test('goes back to what was chosen when the field is left or Escape is pressed', async () => {
    await userEvent.type(field(), 'x');
    await userEvent.keyboard('{Escape}');
    expect(field().value).toBe('Karlskoga');
    expect(screen.queryByRole('listbox')).toBeNull();

    await userEvent.type(field(), 'xyz');
    await userEvent.tab();
    expect(field().value).toBe('Karlskoga');
    expect(screen.getByText('Vald: 1883')).toBeTruthy();
  });

  test('chooses nothing when it is emptied', async () => {
    await userEvent.clear(field());
    expect(screen.getByText('Vald: ingen')).toBeTruthy();
  });
});

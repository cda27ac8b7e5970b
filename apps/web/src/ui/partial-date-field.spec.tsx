import { describe, expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { renderUi } from '../testing/render.js';
import { normalisePartialDate, PartialDateField } from './partial-date-field.js';

function Field() {
  const [value, setValue] = useState('');
  return <PartialDateField label="Sedan" value={value} onChange={setValue} />;
}

describe('a partial date', () => {
  test.each([
    ['2016', '2016'],
    ['2016-02', '2016-02'],
    [' 2016-2-1 ', '2016-02-01'],
    ['20160210', '2016-02-10'],
    ['2016.02.10', '2016-02-10'],
    ['2016–02–10', '2016-02-10'],
    ['förra våren', 'förra våren'],
    ['2016-02-10-1', '2016-02-10-1'],
  ])('typed as %j becomes %j', (typed, expected) => {
    expect(normalisePartialDate(typed)).toBe(expected);
  });

  test('is typed, explained, and put in order when the field is left', async () => {
    await renderUi(<Field />);
    const input = screen.getByRole<HTMLInputElement>('textbox', { name: 'Sedan' });

    await userEvent.type(input, '2016/2');
    expect(input.value).toBe('2016/2');
    await userEvent.tab();

    expect(input.value).toBe('2016-02');
    const help = document.getElementById(input.getAttribute('aria-describedby')?.split(' ')[0] ?? '');
    expect(help?.textContent).toContain('2016-02-10');
  });
});

import { describe, expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { renderUi } from '../testing/render.js';
import { Button } from './button.js';
import { type FieldErrors, Form } from './form.js';
import { RadioGroup } from './radio-group.js';
import { Select } from './select.js';
import { TextField } from './text-field.js';

function Example() {
  const [errors, setErrors] = useState<FieldErrors>();
  const [form, setForm] = useState<string | null>(null);
  return (
    <Form
      errors={errors}
      onSubmit={() =>
        setErrors({ 'contact.email': 'Skriv en e-postadress.', form: 'Välj en form.', sector: 'Välj sektor.' })
      }
    >
      <TextField label="E-post" name="contact.email" isOptional />
      <Select label="Form" name="form" options={[{ id: 'x', label: 'X' }]} value={form} onChange={setForm} />
      <RadioGroup
        label="Sektor"
        name="sector"
        options={[{ id: 'civil', label: 'C' }]}
        value={null}
        onChange={() => {}}
      />
      <Button type="submit">Spara</Button>
    </Form>
  );
}

describe('a refused form', () => {
  test('keeps what was typed, lists what is wrong, and gives the list focus', async () => {
    await renderUi(<Example />);
    await userEvent.type(screen.getByLabelText(/E-post/), 'ingen');
    await userEvent.click(screen.getByRole('button', { name: 'Spara' }));

    const summary = screen.getByRole('region', { name: '3 uppgifter behöver rättas' });
    expect(document.activeElement).toBe(summary);
    expect(screen.getByLabelText<HTMLInputElement>(/E-post/).value).toBe('ingen');
    expect(within(summary).getByRole('button', { name: 'E-post: Skriv en e-postadress.' })).toBeTruthy();
  });

  test('ties each error to its field', async () => {
    await renderUi(<Example />);
    await userEvent.click(screen.getByRole('button', { name: 'Spara' }));

    const input = screen.getByLabelText(/E-post/);
    const described = (input.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id));
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(described.map((element) => element?.textContent)).toContain('Skriv en e-postadress.');
  });

  test.each([
    ['E-post: Skriv en e-postadress.', () => screen.getByLabelText(/E-post/)],
    ['Form: Välj en form.', () => screen.getByRole('button', { name: /Form$/ })],
    ['Sektor: Välj sektor.', () => screen.getByRole('radio')],
  ])('leads from %j to the field', async (line, field) => {
    await renderUi(<Example />);
    await userEvent.click(screen.getByRole('button', { name: 'Spara' }));
    await userEvent.click(screen.getByRole('button', { name: line }));

    expect(document.activeElement).toBe(field());
  });
});

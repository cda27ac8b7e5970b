import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { renderUi } from '../../../testing/render.js';
import { TagsField } from './tags-field.js';

let value: readonly string[];

function Field() {
  const [tags, setTags] = useState<readonly string[]>(['kultur']);
  value = tags;
  return <TagsField value={tags} onChange={setTags} />;
}

const listed = () => screen.getAllByRole('listitem').map((item) => item.textContent);

test('a tag counts while it is typed, is listed at Enter, and can be removed', async () => {
  await renderUi(<Field />);
  const user = userEvent.setup();
  const input = screen.getByRole('textbox', { name: /Nytt märkord/ });

  await user.type(input, 'mat och odling');
  expect(value).toEqual(['kultur', 'mat och odling']);
  expect(listed()).toEqual(['kultur']);

  await user.keyboard('{Enter}');
  expect(listed()).toEqual(['kultur', 'mat och odling']);

  await user.type(input, 'kultur');
  await user.keyboard('s{Backspace}{Enter}');
  expect(value).toEqual(['kultur', 'mat och odling']);

  await user.click(screen.getByRole('button', { name: 'Ta bort kultur' }));
  expect(value).toEqual(['mat och odling']);
});

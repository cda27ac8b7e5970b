import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { renderUi } from '../../testing/render.js';
import { Form } from '../../ui/form.js';
import { TextField } from '../../ui/text-field.js';
import { ApiProblem } from '../api-problem.js';
import { MeetingNotice } from './meeting-notice.js';
import { type Meeting, useMergingEdit } from './use-merging-edit.js';

const fields = ['name', 'title', 'email'] as const;
type Fields = Record<(typeof fields)[number], string>;
type Thing = Fields & { version: number };

const begun: Thing = { version: 3, name: 'Anna Åberg', title: '', email: 'anna@example.se' };

/** What is stored: others may change it behind the form's back. */
let stored: Thing;
let sent: Partial<Fields>[];
const onSaved = jest.fn<(thing: Thing, meeting: Meeting<Fields> | null) => void>();

beforeEach(() => {
  stored = begun;
  sent = [];
  onSaved.mockClear();
});

const othersSave = (change: Partial<Fields>): void => {
  stored = { ...stored, ...change, version: stored.version + 1 };
};

function Editor() {
  const edit = useMergingEdit<Fields, Thing>({
    resource: begun,
    fieldsOf: ({ version: _, ...rest }) => rest,
    check: ({ email }) => (email === 'wrong' ? { email: 'Fel adress' } : undefined),
    save: async (changed, version) => {
      sent.push(changed);
      if (version !== stored.version) throw new ApiProblem({ code: 'VERSION_STALE', status: 412 });
      stored = { ...stored, ...changed, version: version + 1 };
      return stored;
    },
    readNewest: async () => stored,
    findChangers: async () => ['Karin Öst'],
    onSaved,
  });
  return (
    <Form errors={edit.problems} onSubmit={() => void edit.submit()}>
      <MeetingNotice
        meeting={edit.meeting}
        choices={edit.choices}
        onChoose={edit.choose}
        labelOf={(field) => field}
        textOf={(_, value) => value}
      />
      {fields.map((field) => (
        <TextField
          key={field}
          name={field}
          label={field}
          value={edit.values[field]}
          onChange={(value) => edit.set(field, value)}
        />
      ))}
      <button type="submit">Spara</button>
    </Form>
  );
}

const field = (name: keyof Fields) => screen.getByLabelText<HTMLInputElement>(name);
const save = (user: UserEvent) => user.click(screen.getByText('Spara'));
const write = async (user: UserEvent, name: keyof Fields, text: string) => {
  await user.clear(field(name));
  await user.click(field(name));
  await user.paste(text);
};

async function open(): Promise<UserEvent> {
  await renderUi(<Editor />);
  return userEvent.setup();
}

describe('a form over what others may change', () => {
  test('sends only what was changed', async () => {
    const user = await open();
    await write(user, 'title', 'Chef');
    await save(user);

    await waitFor(() => expect(onSaved).toHaveBeenCalledWith({ ...begun, title: 'Chef', version: 4 }, null));
    expect(sent).toEqual([{ title: 'Chef' }]);
  });

  test('sends nothing when nothing was changed, or something is wrong', async () => {
    const user = await open();
    await save(user);
    expect(onSaved).toHaveBeenCalledWith(begun, null);

    await write(user, 'email', 'wrong');
    await save(user);
    expect(screen.getAllByText('Fel adress').length).toBeGreaterThan(0);
    expect(sent).toEqual([]);
  });

  test('brings together what each changed alone, and tells of theirs', async () => {
    const user = await open();
    othersSave({ email: 'anna.ny@example.se' });
    await write(user, 'title', 'Chef');
    await save(user);

    await waitFor(() => expect(onSaved).toHaveBeenCalled());
    expect(stored).toEqual({ ...begun, title: 'Chef', email: 'anna.ny@example.se', version: 5 });
    expect(onSaved.mock.calls[0]?.[1]).toEqual({
      conflicts: [],
      takenOver: [{ field: 'email', from: 'anna@example.se', to: 'anna.ny@example.se' }],
      by: ['Karin Öst'],
    });
  });

  test('lets me choose what both changed, and sends nothing before I have', async () => {
    const user = await open();
    othersSave({ name: 'Anna Ek' });
    await write(user, 'name', 'Anna Ask');
    await write(user, 'title', 'Chef');
    await save(user);

    expect((await screen.findByRole('alert')).textContent).toContain('Karin Öst har ändrat medan du skrev');
    expect(screen.getByText('När du började stod det: Anna Åberg')).toBeTruthy();
    expect([field('name').value, field('title').value]).toEqual(['Anna Ask', 'Chef']);

    await save(user);
    expect(screen.getAllByText('Välj vilken uppgift som ska gälla.').length).toBeGreaterThan(0);
    expect(sent).toHaveLength(1);

    await user.click(screen.getByText('Anna Ek'));
    expect(field('name').value).toBe('Anna Ek');
    await save(user);
    await waitFor(() => expect(onSaved).toHaveBeenCalled());
    expect(sent.at(-1)).toEqual({ title: 'Chef' });
  });

  test('saves mine when I say so, also when they save once more meanwhile', async () => {
    const user = await open();
    othersSave({ name: 'Anna Ek' });
    await write(user, 'name', 'Anna Ask');
    await save(user);
    await user.click(await screen.findByText('Anna Ask'));
    othersSave({ email: 'ny@example.se' });
    await save(user);

    await waitFor(() => expect(onSaved).toHaveBeenCalled());
    expect(stored).toMatchObject({ name: 'Anna Ask', email: 'ny@example.se' });
    expect(sent.at(-1)).toEqual({ name: 'Anna Ask' });
  });
});

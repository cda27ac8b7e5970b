import { describe, expect, test } from '@jest/globals';
import type { RoundDraft } from '@registry/domain/round';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ApiProblem } from '../../../api/api-problem.js';
import { answerWith } from '../../../testing/answer.js';
import { renderInRouter } from '../../../testing/render-in-router.js';
import { newRoundFields } from '../round-fields.js';
import { RoundForm } from './round-form.js';

async function fill(error: unknown = null) {
  answerWith(({ url }) =>
    url.endsWith('/audience-count')
      ? { body: { contacts: 40, partners: 34, withoutEmail: 3, choseAway: 0 } }
      : { status: 404 },
  );
  const drafts: RoundDraft[] = [];
  await renderInRouter(
    <RoundForm
      initial={newRoundFields('2026-11-23')}
      onSubmit={(draft) => drafts.push(draft)}
      onCancel={() => {}}
      save={{ isPending: false, isSuccess: false, error }}
      submitLabel="Spara utkastet"
    />,
  );
  return drafts;
}

const retype = async (label: RegExp, text: string) => {
  await userEvent.clear(screen.getByLabelText(label));
  if (text !== '') await userEvent.type(screen.getByLabelText(label), text);
};
const save = () => userEvent.click(screen.getByRole('button', { name: 'Spara utkastet' }));

describe('a round', () => {
  test('has words and days from the start, and reminders in order and each once', async () => {
    const drafts = await fill();
    await userEvent.type(screen.getByLabelText(/^Namn/), 'Hösten 2026');
    await retype(/^Påminn efter/, '14 7; 7');
    await save();
    expect(drafts).toHaveLength(1);
    expect(drafts[0]).toMatchObject({ name: 'Hösten 2026', reminderDays: [7, 14], deadline: '2026-12-14' });
    expect(drafts[0]?.audience).toMatchObject({ statuses: ['active', 'paused'], unconfirmedSince: null });
    expect(drafts[0]?.texts.en.subject).toBe('Are your contact details right?');
  });

  test('names the one field of the days, whichever of them is wrong, and keeps what was typed', async () => {
    const drafts = await fill();
    await userEvent.type(screen.getByLabelText(/^Namn/), 'Hösten 2026');
    await retype(/^Påminn efter/, '7, två');
    await save();
    const days = screen.getByLabelText<HTMLInputElement>(/^Påminn efter/);
    expect(days.getAttribute('aria-invalid')).toBe('true');
    expect(days.value).toBe('7, två');
    expect(drafts).toEqual([]);
  });

  test('shows what the server refused at its field', async () => {
    const problem = { code: 'REQUEST_INVALID', status: 422, errors: [{ pointer: '/deadline', code: 'DATE_INVALID' }] };
    await fill(new ApiProblem(problem as ConstructorParameters<typeof ApiProblem>[0]));
    expect(screen.getByLabelText(/^Svar senast/).getAttribute('aria-invalid')).toBe('true');
  });
});

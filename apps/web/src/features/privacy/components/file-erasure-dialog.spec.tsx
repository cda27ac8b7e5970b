import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answerWith } from '../../../testing/answer.js';
import { renderInRouter } from '../../../testing/render-in-router.js';
import { FileErasureDialog } from './file-erasure-dialog.js';

const subject = { subjectKind: 'contact', subjectId: '0197a4b2-7c1e-7000-8000-000000000002' } as const;

test('a request for somebody else is filed once it has been seen what goes, and says when one waits already', async () => {
  const calls = answerWith(({ method }) =>
    method === 'GET'
      ? { body: { fields: [{ table: 'contact', column: 'email', rows: 1, outcome: 'removed', why: null }] } }
      : {
          status: 409,
          body: { type: 'about:blank', title: '', status: 409, code: 'ERASURE_PENDING', details: {}, traceId: 'trace' },
        },
  );
  await renderInRouter(<FileErasureDialog subject={subject} name="Åsa Öberg" onClose={() => {}} />);
  expect((await screen.findByRole('region', { name: 'Försvinner' })).textContent).toContain('E-post');
  expect(calls.every(({ method }) => method === 'GET')).toBe(true);

  await userEvent.click(screen.getByRole('button', { name: 'För in begäran' }));
  expect(calls.at(-1)?.body).toEqual(subject);
  expect(await screen.findByText('Det finns redan en begäran om radering för personen.')).toBeTruthy();
});

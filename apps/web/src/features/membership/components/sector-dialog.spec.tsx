import { expect, jest, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answerWith } from '../../../testing/answer.js';
import { renderUi } from '../../../testing/render.js';
import { SectorDialog } from './sector-dialog.js';

const partnerId = '01890000-0000-7000-8000-000000000001';

async function openDialog() {
  const onClose = jest.fn();
  await renderUi(
    <SectorDialog
      partnerId={partnerId}
      sector="civil"
      legalForm="non_profit_association"
      today="2026-11-23"
      onClose={onClose}
    />,
  );
  return { user: userEvent.setup(), onClose };
}

const save = () => screen.getByText('Spara ändringen');

test('begins with the sector and legal form that the partner has', async () => {
  await openDialog();

  expect(screen.getAllByRole<HTMLInputElement>('radio').map(({ value, checked }) => [value, checked])).toEqual([
    ['civil', true],
    ['public', false],
    ['private', false],
  ]);
  expect(screen.getByRole('button', { name: /Juridisk form/ }).textContent).toContain('Ideell förening');
});

test('records another legal form in the same sector', async () => {
  const calls = answerWith(() => ({ status: 201, body: { statusChanges: [], sectorChanges: [] } }));
  const { user, onClose } = await openDialog();

  await user.click(screen.getByRole('button', { name: /Juridisk form/ }));
  await user.click(screen.getByRole('option', { name: 'Ekonomisk förening' }));
  await user.type(screen.getByLabelText('Från och med'), '2024-05-01');
  await user.click(save());

  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(calls.map(({ body }) => body)).toEqual([
    { sector: 'civil', legalForm: 'economic_association', effective: '2024-05-01', note: null },
  ]);
});

test('says why a change that changes neither is refused', async () => {
  const before = { sector: 'civil', legalForm: 'non_profit_association', effectiveOn: '2015-01-01', precision: 'year' };
  answerWith(() => ({
    status: 409,
    body: { type: 'about:blank', title: '', status: 409, code: 'SECTOR_UNCHANGED', traceId: 't', details: { before } },
  }));
  const { user, onClose } = await openDialog();

  await user.type(screen.getByLabelText('Från och med'), '2024-05-01');
  await user.click(save());

  expect(await screen.findByText('Varken sektor eller juridisk form ändras')).toBeTruthy();
  expect(screen.getByText(/Civilsamhälle, ideell förening \(2015\)/)).toBeTruthy();
  expect(onClose).not.toHaveBeenCalled();
});

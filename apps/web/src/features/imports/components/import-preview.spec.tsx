import { describe, expect, test } from '@jest/globals';
import { type ImportRow, interpretRows, type PartnerImport } from '@registry/domain/import';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answerWith } from '../../../testing/answer.js';
import { renderUi } from '../../../testing/render.js';
import { ImportFlow } from './import-flow.js';
import { ImportRows } from './import-rows.js';

const importId = '01980000-0000-7000-8000-000000000001';

const rowsOf = (sources: readonly ImportRow['source'][]): ImportRow[] =>
  interpretRows(
    sources.map((source, index) => ({ line: index + 2, source })),
    [{ name: 'Coompanion', organisationNumbers: [] }],
    '2026-11-23',
  );

const good = { name: 'Laxå kommun', sector: 'Offentlig', effective: '2015' };

function uploadOf(rows: ImportRow[], change: Partial<PartnerImport> = {}): PartnerImport {
  const ready = rows.filter(({ partner }) => partner !== null);
  return {
    id: importId,
    fileName: 'parter.csv',
    encoding: 'windows-1252',
    delimiter: ';',
    uploadedAt: '2026-11-23T09:00:00Z',
    committedAt: null,
    ignoredColumns: ['Anteckning'],
    counts: {
      rows: rows.length,
      ready: ready.length,
      leftOut: rows.length - ready.length,
      warnings: ready.filter(({ problems }) => problems.length > 0).length,
    },
    rows,
    ...change,
  };
}

const show = () => renderUi(<ImportFlow importId={importId} onAnother={() => {}} />);

describe('the preview of an import', () => {
  test('says what each row becomes and what is wrong, in sentences', async () => {
    const rows = rowsOf([good, { ...good, name: 'Coompanion' }, { name: 'Lärkan', sector: 'Klubb', effective: '' }]);
    answerWith(() => ({ body: uploadOf(rows) }));
    await show();

    await screen.findByRole('button', { name: 'Registrera 1 part' });
    const list = screen.getByRole('list', { name: 'Rad för rad' });
    const [, taken, wrong] = within(list)
      .getAllByText(/^Rad \d/)
      .map((line) => line.closest('li')?.textContent ?? '');
    expect(taken).toContain('Organisation: Coompanion finns redan i registret.');
    expect(wrong).toContain('Sektor: skriv Civilsamhälle, Offentlig eller Näringsliv.');
    expect(wrong).toContain('Part sedan: saknas. Fyll i cellen.');
    expect(screen.getByText('Anteckning')).toBeTruthy();
    expect(screen.getByText(/2 rader lämnas utanför/)).toBeTruthy();
  });

  test('shows only rows with problems when asked', async () => {
    answerWith(() => ({ body: uploadOf(rowsOf([good, { ...good, name: 'Coompanion' }])) }));
    await show();
    await screen.findByText('Rad 2');

    await userEvent.click(screen.getByRole('switch', { name: 'Bara rader med problem' }));

    expect(screen.queryByText('Rad 2')).toBeNull();
    expect(screen.getByText('Rad 3')).toBeTruthy();
  });

  test('draws some rows of a large file, and more when asked', async () => {
    const rows = rowsOf(Array.from({ length: 5 }, (_, index) => ({ ...good, name: `Kommun ${index}` })));
    await renderUi(<ImportRows rows={rows} atATime={2} />);

    expect(screen.getAllByText(/^Rad \d/)).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: 'Visa fler' }));
    expect(screen.getAllByText(/^Rad \d/)).toHaveLength(4);
    expect(screen.getByText('Visar 4 av 5')).toBeTruthy();
  });

  test('shows the fresh preview when the registry changed meanwhile, and registers what it shows then', async () => {
    const before = uploadOf(rowsOf([good, { ...good, name: 'Verdandi' }]));
    const after = uploadOf(rowsOf([good, { ...good, name: 'Coompanion' }]));
    let commits = 0;
    const calls = answerWith(({ method }) => {
      if (method === 'GET') return { body: commits === 0 ? before : after };
      commits += 1;
      const [code, status] = ['IMPORT_OUTDATED', 409];
      return {
        status,
        body: { type: 'about:blank', title: code, status, code, details: { ready: 1 }, traceId: 't-1' },
      };
    });
    await show();

    await userEvent.click(await screen.findByRole('button', { name: 'Registrera 2 parter' }));

    await screen.findByRole('button', { name: 'Registrera 1 part' });
    expect(screen.getByText('Registret ändrades medan du tittade')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Registrera 1 part' }));
    await waitFor(() => expect(calls.filter(({ method }) => method === 'POST')).toHaveLength(2));
    expect(calls.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
      { ready: 2 },
      { ready: 1 },
    ]);
  });

  test('offers no button when no row is ready', async () => {
    answerWith(() => ({ body: uploadOf(rowsOf([{ ...good, name: '' }])) }));
    await show();
    await screen.findByText('Ingen rad kan bli en part');
    expect(screen.queryByRole('button', { name: /^Registrera/ })).toBeNull();
  });
});

import { describe, expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderUi } from '../../../testing/render.js';
import { setScreenWidth } from '../../../testing/screen-width.js';
import { reportOf } from '../testing/report.js';
import { GrowthTable } from './growth-table.js';

describe('the table of growth', () => {
  const rowsOf = (group: number): string[][] => {
    const body = screen.getAllByRole('rowgroup')[group];
    if (body === undefined) throw new Error('no such group');
    return within(body)
      .getAllByRole('row')
      .map((row) =>
        within(row)
          .queryAllByRole('cell')
          .map((cell) => cell.textContent ?? ''),
      )
      .filter((cells) => cells.length > 0);
  };

  const headsOf = (row: HTMLElement | undefined) =>
    within(row as HTMLElement)
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent);

  test('has every sector and their total in each period, and the whole time at the end', async () => {
    setScreenWidth(1280);
    await renderUi(<GrowthTable report={reportOf({})} />);

    // Group 0 is the head.
    expect(rowsOf(1)).toEqual([
      ['0', '2', '0', '0', '0', '2'],
      ['0', '1', '0', '0', '0', '1'],
      ['0', '0', '0', '0', '0', '0'],
      ['0', '3', '0', '0', '0', '3'],
    ]);
    expect(rowsOf(2)[3]).toEqual(['3', '0', '1', '0', '0', '2']);
    expect(rowsOf(3)[3]).toEqual(['0', '3', '1', '0', '0', '2']);
  });

  test('begins with what people came for where it must scroll sideways, and leaves nothing out', async () => {
    setScreenWidth(360);
    await renderUi(<GrowthTable report={reportOf()} />);

    expect(headsOf(screen.getAllByRole('row')[0])).toEqual([
      'Sektor',
      'Vid slutet',
      'Tillkomna',
      'Avslutade',
      'Bytt till',
      'Bytt från',
      'Vid början',
    ]);
    expect(rowsOf(2)[3]).toEqual(['2', '0', '1', '0', '0', '3']);
  });

  test('compares beside the figures that are compared', async () => {
    setScreenWidth(360);
    await renderUi(<GrowthTable report={reportOf()} comparison="before" />);

    const [first, second] = screen.getAllByRole('row');
    expect(headsOf(first)).toEqual([
      'Sektor',
      'Vid slutet',
      'Tillkomna',
      'Avslutade',
      'Perioden före',
      'Bytt till',
      'Bytt från',
      'Vid början',
    ]);
    expect(headsOf(second)).toEqual(['Vid slutet', 'Tillkomna', 'Avslutade']);
    expect(rowsOf(2)[3]).toEqual(['2', '0', '1', '3 (−1)', '3 (−3)', '0 (+1)', '0', '0', '3']);
  });

  test('shows the latest of many periods first, all when asked, and always all on paper', async () => {
    await renderUi(<GrowthTable report={reportOf({ step: 'month', to: '2017-12-31' })} />);
    const shown = () =>
      [...document.querySelectorAll('tbody')]
        .filter(({ className }) => !className.includes('hidden print:table-row-group'))
        .map((body) => body.querySelector('th')?.textContent);

    expect(shown()).toHaveLength(24);
    expect(shown().at(-1)).toMatch(/^2017-12/);
    expect(screen.getByRole('status').textContent).toBe('Visar de 24 senaste av 36 perioder.');

    await userEvent.click(screen.getByRole('button', { name: 'Visa alla perioder' }));

    expect(shown()).toHaveLength(36);
    expect(screen.getByRole('status').textContent).toBe('Visar alla 36 perioder.');
  });

  test('marks days that are not known, and periods that are not over', async () => {
    await renderUi(<GrowthTable report={reportOf({ to: '2017-12-31' }, '2016-05-01')} />);

    const headings = screen.getAllByRole('rowheader').map((cell) => cell.textContent);
    expect(headings).toEqual(expect.arrayContaining(['20151 dag okänd', '2016pågår', '2017planerat']));
  });
});

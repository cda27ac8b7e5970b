import { describe, expect, jest, test } from '@jest/globals';
import type { GrowthRow } from '@registry/domain/growth';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answerWith } from '../../../testing/answer.js';
import { renderInRouter } from '../../../testing/render-in-router.js';
import { writeCell } from '../cell.js';
import { rowsOfReport } from '../rows-source.js';
import { reportOf } from '../testing/report.js';
import CellDialog from './cell-dialog.js';
import { CellsOpen } from './cell-link.js';
import { GrowthCharts } from './growth-charts.js';
import { GrowthTable } from './growth-table.js';

const row = (known: Partial<GrowthRow> = {}): GrowthRow => ({
  partnerId: '01890000-0000-7000-8000-000000000001',
  name: 'Coompanion',
  sector: 'civil',
  legalForm: 'economic_association',
  municipality: '1880',
  status: 'active',
  joined: { effectiveOn: '2015-01-01', precision: 'year' },
  left: null,
  movedOn: null,
  recordedAt: '2026-03-03T10:00:00.000000Z',
  channel: 'import',
  ...known,
});

describe('a figure of the table', () => {
  test('is a link to an address that opens its rows; zero is not', async () => {
    const onOpen = jest.fn();
    await renderInRouter(
      <CellsOpen onOpen={onOpen}>
        <GrowthTable report={reportOf()} />
      </CellsOpen>,
    );
    const body = screen.getAllByRole('rowgroup')[1] as HTMLElement;
    const civil = within(body)
      .getAllByRole('row')
      .find((one) => within(one).queryByText('Civilsamhälle'));
    const links = within(civil as HTMLElement).getAllByRole('link');

    // 2015: two at last, two joined, none left or moved, nobody at first.
    expect(links.map(({ textContent }) => textContent)).toEqual(['2', '2']);
    expect(links[1]?.getAttribute('href')).toBe('/?cell=2015-01-01.joined.civil');
    await userEvent.click(links[1] as HTMLElement);
    expect(onOpen).toHaveBeenCalledWith({ period: '2015-01-01', figure: 'joined', in: 'civil' });
  });
});

describe('a chart', () => {
  async function show() {
    const onOpen = jest.fn();
    await renderInRouter(
      <CellsOpen onOpen={onOpen}>
        <GrowthCharts report={reportOf()} view="stacked" targets={[]} />
      </CellsOpen>,
    );
    const chart = screen.getByRole('group', { name: /parter vid periodens slut/ });
    const focused = () => document.activeElement?.getAttribute('aria-label');
    return { onOpen, chart, focused };
  }

  test('is one stop for the keyboard, and arrows read out its figures', async () => {
    const { chart, focused } = await show();
    expect(chart.querySelectorAll('[tabindex="0"]')).toHaveLength(1);

    chart.querySelector<SVGElement>('[tabindex="0"]')?.focus();
    expect(focused()).toBe('2016: 2 parter. Civilsamhälle 1, Offentlig sektor 1, Näringsliv 0.');
    await userEvent.keyboard('{ArrowLeft}');
    expect(focused()).toBe('2015: 3 parter. Civilsamhälle 2, Offentlig sektor 1, Näringsliv 0.');
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe('2015, Civilsamhälle: 2 parter.');
    await userEvent.keyboard('{End}');
    expect(focused()).toBe('2016, Civilsamhälle: 1 part.');
    expect(chart.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  test('opens the rows of a mark; of nobody there is nothing to open', async () => {
    const { onOpen, chart } = await show();

    await userEvent.click(within(chart).getByRole('link', { name: '2015, Civilsamhälle: 2 parter.' }));

    expect(onOpen).toHaveBeenCalledWith({ period: '2015-01-01', figure: 'end', in: 'civil' });
    expect(within(chart).queryByRole('link', { name: /Näringsliv: 0 parter/ })).toBeNull();
    within(chart).getByRole('img', { name: '2015, Näringsliv: 0 parter.' });
  });
});

describe('the rows behind a figure', () => {
  const asked = { from: '2015-01-01', to: '2016-06-30', step: 'year' } as const;
  const show = (cell: string) =>
    renderInRouter(
      <CellDialog report={reportOf()} source={rowsOfReport(asked)} cell={cell} onClose={() => undefined} />,
    );

  test('say who, since when and how we know, under the figure’s definition; sole traders are not named', async () => {
    const other = '01890000-0000-7000-8000-000000000002';
    const calls = answerWith(() => ({
      body: { items: [row(), row({ partnerId: other, name: null, channel: 'web' })], total: 2, next: null },
    }));
    await show(writeCell({ period: '2015-01-01', figure: 'joined', in: 'civil' }));

    const dialog = await screen.findByRole('dialog', { name: 'Tillkomna 2015, Civilsamhälle' });
    within(dialog).getByText('2 parter');
    within(dialog).getByText(/^Tillkomna: parter som börjar räknas under perioden/);
    expect((await within(dialog).findByRole('link', { name: 'Coompanion' })).getAttribute('href')).toMatch(
      /^\/parter\//,
    );
    within(dialog).getByRole('link', { name: 'Enskild näringsidkare' });
    within(dialog).getByText('Infört 2026-03-03 vid import');
    expect(calls[0]?.url).toBe(
      '/api/growth/rows?from=2015-01-01&to=2016-06-30&step=year&period=2015-01-01&figure=joined&in=civil',
    );
  });

  test('of the whole time come one period after the other', async () => {
    const calls = answerWith(({ url }) => {
      const month = new URLSearchParams(url.split('?')[1]).get('period')?.slice(5, 7);
      return {
        body: { items: [row({ partnerId: row().partnerId.replace(/..$/, month ?? '') })], total: 1, next: null },
      };
    });
    const monthly = { ...asked, step: 'month' as const };
    await renderInRouter(
      <CellDialog
        report={reportOf({ step: 'month' })}
        source={rowsOfReport(monthly)}
        cell="all.joined.total"
        onClose={() => undefined}
      />,
    );

    await screen.findByText('Visar 1 av 3');
    await userEvent.click(screen.getByRole('button', { name: 'Visa fler' }));
    await screen.findByText('Visar 2 av 3');
    await userEvent.click(screen.getByRole('button', { name: 'Visa fler' }));
    await screen.findByText('Visar 3 av 3');

    const periods = calls.map(({ url }) => new URLSearchParams(url.split('?')[1]).get('period'));
    expect(periods).toEqual(['2015-01-01', '2015-03-01', '2015-04-01']);
    expect(screen.queryByRole('button', { name: 'Visa fler' })).toBeNull();
  });

  test('that no report has are said to be missing', async () => {
    await show('1999-01-01.end.total');
    await waitFor(() => screen.getByRole('dialog', { name: 'Siffran finns inte' }));
  });
});

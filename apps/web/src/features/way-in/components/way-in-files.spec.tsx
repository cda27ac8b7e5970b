import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { derivePeriods, type OnboardingStatus } from '@registry/domain/membership';
import { sectorRows, statusRows } from '@registry/domain/testing';
import {
  countWayIn,
  type WayInReport,
  type WayInRow,
  type WaysIn,
  wayInQuery,
  waysInOf,
} from '@registry/domain/way-in';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answerWith } from '../../../testing/answer.js';
import { renderInRouter } from '../../../testing/render-in-router.js';
import { catchFiles } from '../../../testing/saved-files.js';
import { WayIn } from './way-in.js';

interface Sheet {
  sheet: string;
  data: { value: string | number; format?: string }[][];
}

// What a workbook is made of, in place of the zipped workbook.
jest.unstable_mockModule('write-excel-file/universal', () => ({
  default: (sheets: Sheet[]) => ({ toBlob: async () => new Blob([JSON.stringify(sheets)]) }),
}));

const today = '2026-11-23';
const ways = (...changes: [OnboardingStatus, string][]): WaysIn =>
  waysInOf(derivePeriods(statusRows(...changes), sectorRows(['civil', '2020'])), today);
const partners = [
  ways(['prospect', '2025-01-10'], ['applied', '2025-03-01'], ['approved', '2025-03-20'], ['active', '2025-04-01']),
  ways(['prospect', '2026-02-01'], ['declined', '2026-03-01']),
  ways(['prospect', '2026-02-01'], ['declined', '2026-02-16']),
  ways(['in_dialogue', '2026-02-01']),
  ways(['active', '2026-05-01']),
];
const report: WayInReport = countWayIn(
  partners,
  wayInQuery.parse({ from: '2025-01-01', to: today, sector: ['civil'] }),
  today,
);

const row = (number: number, known: Partial<WayInRow> = {}): WayInRow => ({
  partnerId: `018f0000-0000-7000-8000-${String(number).padStart(12, '0')}`,
  name: `Förening ${number}`,
  sector: 'civil',
  started: { effectiveOn: '2026-02-01', precision: 'month' },
  furthest: 'in_dialogue',
  outcome: 'open',
  stay: { status: 'in_dialogue', from: { effectiveOn: '2026-02-01', precision: 'day' }, until: null, days: 295 },
  ...known,
});
/** Two pages: the sole trader, who has no name, is on the second. */
const pages = {
  first: { items: [row(1), row(2)], total: 3, next: 'second' },
  second: { items: [row(3, { name: null, outcome: 'declined', furthest: 'applied' })], total: 3, next: null },
};

let files: ReturnType<typeof catchFiles>;
let opened: jest.SpiedFunction<typeof window.open>;
beforeEach(() => {
  files = catchFiles();
  opened = jest.spyOn(window, 'open').mockReturnValue(null);
});
afterEach(() => opened.mockRestore());

async function show() {
  const calls = answerWith(({ url }) => {
    if (!url.includes('/rows')) return { body: report };
    return { body: pages[url.includes('cursor=second') ? 'second' : 'first'] };
  });
  const view = { from: '2025-01-01', sector: 'civil' } as const;
  await renderInRouter(
    <WayIn view={view} onView={() => {}} today={today} partnership="Partnerskapet" rangeForm={() => null} />,
  );
  await screen.findByRole('table', { name: /^Försök/ });
  return calls;
}

async function take(name: string): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: 'Ta med' }));
  await userEvent.click(await screen.findByRole('menuitem', { name }));
}

async function saved() {
  await waitFor(() => expect(files).toHaveLength(1), { timeout: 10_000 });
  const [file] = files.splice(0);
  return { name: file?.name, text: (await file?.text()) ?? '' };
}

const csvRows = (text: string): string[][] =>
  text
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(';'));
const workbook = (text: string): Sheet[] => JSON.parse(text) as Sheet[];
const values = (sheet: Sheet | undefined) => sheet?.data.map((cells) => cells.map(({ value }) => value)) ?? [];

/** The numbers of a table on the screen, row by row, in the order of a file: the screen has one column further left. */
const onScreen = (table: RegExp): string[][] =>
  within(screen.getByRole('table', { name: table }))
    .getAllByRole('row', { name: /^Civilsamhälle/ })
    .map((one) =>
      within(one)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent ?? ''),
    );

describe('the way in as files', () => {
  test('says the same on the screen, in the answer, in CSV and in Excel', async () => {
    await show();

    await take('Siffrorna som CSV');
    const csv = await saved();
    await take('Båda tabellerna som Excel, med definitioner');
    const xlsx = await saved();

    expect([csv.name, xlsx.name]).toEqual([
      'vagen-in-2025-01-01-2026-12-31-sektor-civilsamhalle.csv',
      'vagen-in-2025-01-01-2026-12-31-sektor-civilsamhalle.xlsx',
    ]);
    const columns = [...report.periods, report.whole].map(({ sectors: { civil } }) => civil);
    const [, ...sheet] = values(workbook(xlsx.text)[0]);
    expect(sheet.map((cells) => cells.slice(4, 14))).toEqual(
      columns.map(({ prospect, in_dialogue, applied, approved, active, declined, open, direct, ofAll, ofSettled }) => [
        ...[prospect, in_dialogue, applied, approved, active, declined, open],
        ...[direct, ofAll ?? '', ofSettled ?? ''],
      ]),
    );
    expect(csvRows(csv.text).slice(1)).toEqual(
      sheet.map((cells) => cells.map((cell) => (typeof cell === 'number' ? String(cell).replace('.', ',') : cell))),
    );
    const percent = (cell: string | number | undefined) =>
      typeof cell === 'number' ? `${Math.round(cell * 100)}\u00a0%` : '–';
    expect(onScreen(/^Försök/)).toEqual(
      sheet.map((cells) => [...cells.slice(4, 11).map(String), ...cells.slice(12, 14).map(percent), String(cells[11])]),
    );
    // It says something: whole numbers, shares, and nothing to divide by.
    expect(csvRows(csv.text)[2]?.slice(4)).toEqual(['3', '1', '0', '0', '0', '2', '1', '1', '0', '0', 'Inte slut']);
    expect(csvRows(csv.text)[3]?.slice(0, 3)).toEqual(['Hela tiden', '2025-01-01', '2026-12-31']);
    expect(csvRows(csv.text)[3]?.slice(12, 14)).toEqual(['0,25', '0,3333']);
    expect(workbook(xlsx.text)[0]?.data[3]?.[13]).toMatchObject({ value: 0.3333, format: '0%' });
  });

  test('has the days in each status too, as exactly as they are counted', async () => {
    await show();

    await take('Dagar i varje status som CSV');
    const csv = await saved();
    await take('Båda tabellerna som Excel, med definitioner');
    const [, times] = workbook((await saved()).text);

    expect(csv.name).toBe('vagen-in-dagar-i-varje-status-2025-01-01-2026-12-31-sektor-civilsamhalle.csv');
    const figures = report.times[0]?.sectors.civil;
    expect(values(times)[1]).toEqual([
      ...['Intresserad', 'Civilsamhälle', figures?.finished, figures?.inexact],
      ...[figures?.firstQuartile, figures?.median, figures?.thirdQuartile, figures?.ongoing, figures?.stuck],
      report.limits[0]?.days,
    ]);
    expect(csvRows(csv.text)[1]).toEqual([
      'Intresserad',
      'Civilsamhälle',
      '3',
      '0',
      '21,5',
      '28',
      '39',
      '0',
      '0',
      '39',
    ]);
    expect(onScreen(/^Dagar/)[0]).toEqual(['21,5', '28', '39', '', '3', '0', '0', '0']);
  });

  test('says what the figures are of and what they mean', async () => {
    await show();

    await take('Båda tabellerna som Excel, med definitioner');
    const [, , meanings] = workbook((await saved()).text);

    expect(values(meanings)).toEqual(
      expect.arrayContaining([
        ['Rapporten', 'Källa: Partnerskapet, partnerskapets register, 23 november 2026.'],
        ['Urval', 'Sektor: Civilsamhälle'],
        ['Så räknas det', report.definitions.conversion.sv],
        ['Definitionernas version', String(report.definitions.version)],
      ]),
    );
  });

  test('has an address as JSON: of what is shown', async () => {
    await show();

    await take('Öppna som JSON');

    expect(opened.mock.calls[0]?.[0]).toBe('/api/way-in?from=2025-01-01&to=2026-11-23&step=year&sector=civil');
  });
});

describe('the rows behind a figure as files', () => {
  test('are all of them, as the figure is asked; a sole trader has no name', async () => {
    const calls = await show();
    const table = within(screen.getByRole('table', { name: /^Försök/ }));
    await userEvent.click(table.getByRole('button', { name: '1: Pågår, Civilsamhälle, 2026' }));
    const dialog = within(
      await screen.findByRole('dialog', { name: 'Pågår, Civilsamhälle, 2026' }, { timeout: 10_000 }),
    );

    await userEvent.click(dialog.getByRole('button', { name: 'CSV' }));
    const csv = await saved();
    await userEvent.click(dialog.getByRole('button', { name: 'Excel' }));
    const [rows, meanings] = workbook((await saved()).text);

    expect(csv.name).toBe('vagen-in-pagar-civilsamhalle-2026.csv');
    expect(csvRows(csv.text)).toEqual([
      ['Organisation', 'Sektor', 'Började', 'Hur det gick'],
      ['Förening 1', 'Civilsamhälle', '2026-02', 'Pågår, nådde I dialog'],
      ['Förening 2', 'Civilsamhälle', '2026-02', 'Pågår, nådde I dialog'],
      ['Enskild näringsidkare', 'Civilsamhälle', '2026-02', 'Avböjd, nådde Ansökt'],
    ]);
    expect(values(rows)).toEqual(csvRows(csv.text));
    expect(values(meanings)[1]).toEqual(['Rapporten', 'Pågår, Civilsamhälle, 2026']);
    const asked = calls
      .filter(({ url }) => url.includes('cursor=second'))
      .map(({ url }) => new URL(url, 'http://here'));
    expect(Object.fromEntries(asked[0]?.searchParams ?? [])).toMatchObject({
      ...{ from: '2025-01-01', to: today, sector: 'civil' },
      ...{ figure: 'open', in: 'civil', period: '2026-01-01', limit: '200' },
    });
  });

  test('of those who are stuck say since when, and for how many days', async () => {
    await show();
    const list = screen.getByRole('heading', { name: /^Har fastnat/ }).closest('section') as HTMLElement;

    await userEvent.click(within(list).getByRole('button', { name: 'CSV' }));
    const csv = await saved();

    expect(csv.name).toBe('vagen-in-de-som-har-fastnat-pa-vagen-in-2025-01-01-2026-12-31-sektor-civilsamhalle.csv');
    expect(csvRows(csv.text).slice(0, 2)).toEqual([
      ['Organisation', 'Sektor', 'Status', 'Sedan', 'Till', 'Dagar', 'Började', 'Hur det gick'],
      ['Förening 1', 'Civilsamhälle', 'I dialog', '2026-02-01', '', '295', '2026-02', 'Pågår, nådde I dialog'],
    ]);
    expect(csvRows(csv.text)).toHaveLength(4);
  });

  test('say so when they could not be read', async () => {
    await show();
    answerWith(() => ({ status: 500 }));
    const list = screen.getByRole('heading', { name: /^Har fastnat/ }).closest('section') as HTMLElement;

    await userEvent.click(within(list).getByRole('button', { name: 'Excel' }));

    await within(list).findByText('Filen kunde inte göras');
    expect(files).toEqual([]);
  });
});

import { describe, expect, test } from '@jest/globals';
import { derivePeriods, type OnboardingStatus } from '@registry/domain/membership';
import { sectorRows, statusRows } from '@registry/domain/testing';
import { countWayIn, type WayInRowPage, wayInQuery, waysInOf } from '@registry/domain/way-in';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answerWith } from '../../../testing/answer.js';
import { renderInRouter } from '../../../testing/render-in-router.js';
import { WayIn } from './way-in.js';

const today = '2026-11-23';
const ways = (...changes: [OnboardingStatus, string][]) =>
  waysInOf(derivePeriods(statusRows(...changes), sectorRows(['civil', '2020'])), today);

const partners = [
  ways(['prospect', '2025-01-10'], ['applied', '2025-03-01'], ['approved', '2025-03-20'], ['active', '2025-04-01']),
  ways(['prospect', '2026-02-01'], ['declined', '2026-03-01']),
  ways(['in_dialogue', '2026-02-01']),
  ways(['active', '2026-05-01']),
];

const rows: WayInRowPage = {
  items: [
    {
      partnerId: '018f0000-0000-7000-8000-000000000001',
      name: null,
      sector: 'civil',
      started: { effectiveOn: '2026-02-01', precision: 'day' },
      furthest: 'in_dialogue',
      outcome: 'open',
      stay: {
        status: 'in_dialogue',
        from: { effectiveOn: '2026-02-01', precision: 'day' },
        until: null,
        days: 295,
      },
    },
  ],
  total: 1,
  next: null,
};

/** Small tables: to find things by role in large ones takes long. */
const view = { from: '2025-01-01', sector: 'civil' } as const;
/** What is loaded lazily may take its time here. */
const patience = { timeout: 10_000 };

async function show(all = partners) {
  const calls = answerWith(({ url }) => {
    if (url.includes('/rows')) return { body: rows };
    const asked = Object.fromEntries(new URL(url, 'http://here').searchParams);
    return { body: countWayIn(all, wayInQuery.parse(asked), today) };
  });
  await renderInRouter(
    <WayIn view={view} onView={() => {}} today={today} partnership="Partnerskapet" rangeForm={() => null} />,
  );
  return calls;
}

const cellsOf = (table: RegExp, row: RegExp, last = true): (string | null)[] => {
  const found = within(screen.getByRole('table', { name: table })).getAllByRole('row', { name: row });
  const one = last ? found.at(-1) : found[0];
  return one
    ? within(one)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent)
    : [];
};

describe('the way in', () => {
  test('says in a sentence how the attempts went, and who never made one', async () => {
    await show();

    expect(
      await screen.findByText(/började 3 försök att komma in: 1 blev parter, 1 avböjdes och 1 pågår\./),
    ).toBeTruthy();
    expect(screen.getByText(/ledde 50\s% till en part\. Dessutom registrerades 1 direkt som part\./)).toBeTruthy();
  });

  test('has every figure of the report in its tables', async () => {
    await show();
    await screen.findByRole('table', { name: /^Försök/ });

    expect(cellsOf(/^Försök/, /^Civilsamhälle/)).toEqual([
      '3',
      '2',
      '1',
      '1',
      '1',
      '1',
      '1',
      '33\u00a0%',
      '50\u00a0%',
      '1',
    ]);
    expect(cellsOf(/^Dagar/, /^Civilsamhälle/, false)).toEqual(['–', '39 (n = 2)', '–', '', '2', '0', '0', '0']);
  });

  test('opens what a figure counts, asked as the figure is; zeros do not open', async () => {
    const calls = await show();
    const table = within(await screen.findByRole('table', { name: /^Försök/ }));

    await userEvent.click(table.getByRole('button', { name: '1: Pågår, Civilsamhälle, 2026' }));

    const dialog = within(await screen.findByRole('dialog', { name: 'Pågår, Civilsamhälle, 2026' }, patience));
    expect(await dialog.findByRole('link', { name: 'Enskild näringsidkare' })).toBeTruthy();
    const asked = calls.map(({ url }) => url).find((url) => url.includes('figure=open'));
    expect(asked).toMatch(
      /from=2025-01-01&to=2026-11-23&step=year&sector=civil&in=civil&period=2026-01-01&figure=open/,
    );
    expect(screen.queryByRole('button', { name: /^0:/ })).toBeNull();
  });

  test('lists who is stuck', async () => {
    await show();

    const table = within(await screen.findByRole('table', { name: /fastnat på vägen in/ }, patience));
    expect(table.getAllByRole('row')[1]?.textContent).toMatch(/Enskild näringsidkare.*I dialog.*2026-02-01.*295/);
  });

  test('says so when nobody began', async () => {
    await show([]);

    expect(await screen.findByText('Ingen började på vägen in under den här tiden')).toBeTruthy();
  });
});

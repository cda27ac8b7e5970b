import { describe, expect, test } from '@jest/globals';
import type { PartnerSummary } from '@registry/domain/partner';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { type Answer, type Asked, answerWith } from '../../../testing/answer.js';
import { renderInRouter } from '../../../testing/render-in-router.js';
import { type PartnerView, tidyView } from '../partner-view.js';
import { PartnerList } from './partner-list.js';

const partner = (name: string, patch: Partial<PartnerSummary> = {}): PartnerSummary => ({
  id: crypto.randomUUID(),
  name,
  shortName: null,
  sector: 'public',
  status: 'active',
  statusSince: { effectiveOn: '2016-02-01', precision: 'month' },
  partnerSince: null,
  municipality: '1881',
  tags: [],
  primaryContact: null,
  updatedAt: '2026-11-23T10:00:00Z',
  ...patch,
});

function answerWithPage(page: Answer) {
  return answerWith((asked) => {
    const { pathname } = new URL(asked.url, 'http://x');
    if (pathname === '/api/partners') return page(asked);
    return pathname === '/api/partners/tags' ? { body: [] } : { status: 404 };
  });
}

const asksOf = (calls: Asked[]) =>
  calls.filter(({ url }) => /\/partners(\?|$)/.test(url)).map(({ url }) => decodeURIComponent(url.split('?')[1] ?? ''));

/** The page with its address, and what was remembered of each view: `+` to come back to, `=` the same search going on. */
function Example({ start, remembered }: { start: PartnerView; remembered: string[] }) {
  const [view, setView] = useState(start);
  return (
    <PartnerList
      view={view}
      onView={(patch, isContinuing = false) => {
        remembered.push(`${isContinuing ? '=' : '+'}${JSON.stringify(patch)}`);
        setView((before) => tidyView({ ...before, ...patch }));
      }}
      today="2026-11-23"
      mayRegister
      mayImport
    />
  );
}

const show = async (start: PartnerView = {}) => {
  const remembered: string[] = [];
  await renderInRouter(<Example start={start} remembered={remembered} />);
  return remembered;
};

/** Which days a page of the list is of. */
const today = { on: '2026-11-23', knownOn: null };

const kumla = { body: { items: [partner('Kumla kommun')], total: 1, next: null, ...today } };

describe('the list of partners', () => {
  test('says of each where it stands, since when as exactly as is known, and what is missing', async () => {
    answerWithPage(() => kumla);
    await show();

    const link = await screen.findByRole('link', { name: 'Kumla kommun' });
    expect(link.closest('li')?.textContent).toBe(
      'Kumla kommunOffentlig sektorPartsedan 2016-02KumlaHuvudkontakt saknas',
    );
    expect(screen.getByText('1 part')).toBeTruthy();
  });

  test('searches as somebody types, as one step to come back from', async () => {
    const calls = answerWithPage(() => kumla);
    const remembered = await show();
    const field = screen.getByRole('searchbox');

    await userEvent.type(field, 'ku');
    await waitFor(() => expect(remembered.length).toBe(1));
    await userEvent.type(field, 'm');
    await waitFor(() => expect(remembered.length).toBe(2));

    expect(remembered).toEqual(['+{"q":"ku"}', '={"q":"kum"}']);
    await waitFor(() => expect(asksOf(calls).at(-1)).toBe('q=kum'));
  });

  test('is narrowed by quick views and filters, which are taken off one by one', async () => {
    const calls = answerWithPage(() => kumla);
    await show({ sector: ['civil', 'public'], municipality: ['1881'] });

    await userEvent.click(screen.getByRole('radio', { name: 'Parter i dag' }));
    await userEvent.click(screen.getByRole('button', { name: 'Ta bort filtret Sektor: Civilsamhälle' }));

    await waitFor(() =>
      expect(asksOf(calls).at(-1)?.split('&').sort()).toEqual([
        'municipality=1881',
        'sector=public',
        'status=active',
        'status=paused',
      ]),
    );
  });

  test('offers to take the filters off when nobody fits', async () => {
    const calls = answerWithPage(() => ({ body: { items: [], total: 0, next: null, ...today } }));
    await show({ q: 'zzz', tag: ['gruva'] });

    await screen.findByText('Ingen part stämmer med valen');
    await userEvent.click(screen.getAllByRole('button', { name: 'Rensa alla filter' }).at(-1) as HTMLElement);

    expect(await screen.findByRole('link', { name: 'Registrera den första parten' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Importera en fil' }).getAttribute('href')).toBe('/import');
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('');
    expect(asksOf(calls).at(-1)).toBe('');
  });

  test('comes a page at a time', async () => {
    answerWithPage(({ url }) => ({
      body: url.includes('cursor=c2')
        ? { items: [partner('Örebro universitet')], total: 2, next: null, ...today }
        : { items: [partner('Kumla kommun')], total: 2, next: 'c2', ...today },
    }));
    await show();

    expect(await screen.findByText('Visar 1 av 2')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Visa fler' }));

    await screen.findByRole('link', { name: 'Örebro universitet' });
    expect(screen.getByRole('link', { name: 'Kumla kommun' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Visa fler' })).toBeNull();
  });

  test('says what went wrong, and tries again', async () => {
    let isWell = false;
    answerWithPage(() => (isWell ? kumla : { status: 500 }));
    await show();

    await screen.findByText('Listan kunde inte hämtas');
    isWell = true;
    await userEvent.click(screen.getByRole('button', { name: 'Försök igen' }));

    expect(await screen.findByRole('link', { name: 'Kumla kommun' })).toBeTruthy();
  });
});

test('the list of another day, as it was known then, says so and asks for just that', async () => {
  const calls = answerWithPage(() => kumla);
  await show({ on: '2016-06-30', knownOn: '2020-01-01' });

  await screen.findByRole('link', { name: 'Kumla kommun' });
  screen.getByText('Listan visar den 30 juni 2016, som registret visste det den 1 januari 2020');
  expect(calls.some(({ url }) => url.includes('on=2016-06-30') && url.includes('knownOn=2020-01-01'))).toBe(true);

  await userEvent.click(screen.getByRole('button', { name: 'Visa dagens lista' }));

  await waitFor(() => expect(screen.queryByText(/^Listan visar/)).toBeNull());
});

import { describe, expect, jest, test } from '@jest/globals';
import type { OnboardingStatus } from '@registry/domain/membership';
import type { PartnerSummary } from '@registry/domain/partner';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answerWith } from '../../../testing/answer.js';
import { renderInRouter } from '../../../testing/render-in-router.js';
import type { OnboardingView } from '../onboarding-view.js';
import { Onboarding } from './onboarding.js';

const today = '2026-11-23';

const idOf = (name: string) => `01900000-0000-7000-8000-${String(name.length).padStart(12, '0')}`;

const partner = (name: string, status: OnboardingStatus, since: string): PartnerSummary => ({
  id: idOf(name),
  name,
  shortName: null,
  sector: 'civil',
  status,
  statusSince: { effectiveOn: since.padEnd(10, '-01-01'), precision: since.length === 4 ? 'year' : 'day' },
  partnerSince: null,
  municipality: null,
  tags: [],
  primaryContact: null,
  updatedAt: '2026-11-23T10:00:00Z',
});

const applied = partner('Ung omsorg', 'applied', '2026-11-12');
const earlier = partner('Räddningstjänsten', 'applied', '2026-10-02');
const vague = partner('Hembygd', 'prospect', '2025');

async function show(partners: PartnerSummary[], { view = {}, isReader = false }: Partial<ShowOptions> = {}) {
  answerWith(() => ({
    body: { items: partners, total: partners.length, next: null, on: '2026-11-23', knownOn: null },
  }));
  const onMove = jest.fn();
  const onView = jest.fn();
  await renderInRouter(
    <Onboarding
      view={view}
      onView={onView}
      today={today}
      onMove={isReader ? undefined : onMove}
      mayRegister={!isReader}
      progressOf={(partnerId) => (partnerId === applied.id ? '3 av 6' : null)}
    />,
  );
  return { onMove, onView };
}

interface ShowOptions {
  view: OnboardingView;
  isReader: boolean;
}

const column = (name: RegExp) => screen.findByRole('region', { name });

describe('onboarding as a board', () => {
  test('has a column for each status, longest first, and says where nobody is', async () => {
    await show([applied, vague, earlier]);

    const links = within(await column(/^Ansökt/)).getAllByRole('link');
    expect(links.map((link) => link.textContent)).toEqual(['Räddningstjänsten', 'Ung omsorg']);
    expect(within(await column(/^Ansökt/)).getByText('52 dagar')).toBeTruthy();
    expect(within(await column(/^Ansökt/)).getAllByText('3 av 6')).toHaveLength(1);
    expect(within(await column(/^Intresserad/)).getByText('Sedan 2025')).toBeTruthy();
    expect((await column(/^Godkänd/)).textContent).toContain('Ingen väntar på att hälsas välkommen.');
  });

  test('offers exactly the steps that the table of statuses allows', async () => {
    const { onMove } = await show([applied]);

    await userEvent.click(await screen.findByRole('button', { name: 'Flytta Ung omsorg' }));
    const steps = screen.getAllByRole('menuitem').map((item) => item.textContent);
    await userEvent.click(screen.getByRole('menuitem', { name: 'Till Godkänd …' }));

    expect(steps).toEqual(['Till Godkänd …', 'Till Avböjd …']);
    expect(onMove).toHaveBeenCalledWith({ partnerId: applied.id, partnerName: 'Ung omsorg', to: 'approved' });
  });

  test('shows readers the same, without moves', async () => {
    await show([applied], { isReader: true });

    expect(await screen.findByRole('link', { name: 'Ung omsorg' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Flytta/ })).toBeNull();
    expect(document.querySelector('[draggable="true"]')).toBeNull();
  });

  test('offers the first step when nobody is on the way in', async () => {
    await show([]);
    expect((await screen.findByRole('link', { name: 'Registrera en intresserad' })).getAttribute('href')).toBe(
      '/parter/ny',
    );
  });
});

describe('onboarding as a list', () => {
  test('begins with who has waited longest, and sorts as the address says', async () => {
    const names = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent);

    await show([applied, vague, earlier], { view: { view: 'list' } });
    await screen.findByRole('table');
    expect(names()).toEqual(['Hembygd', 'Räddningstjänsten', 'Ung omsorg']);

    await show([applied, vague, earlier], { view: { view: 'list', sort: 'name', direction: 'desc' } });
    await screen.findByRole('table');
    expect(names()).toEqual(['Ung omsorg', 'Räddningstjänsten', 'Hembygd']);
  });

  test('asks for another order through the address', async () => {
    const { onView } = await show([applied], { view: { view: 'list' } });

    await userEvent.click(await screen.findByRole('button', { name: 'Dagar' }));

    expect(onView).toHaveBeenCalledWith({ sort: 'days', direction: 'asc' });
  });
});

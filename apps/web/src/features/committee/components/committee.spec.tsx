import { describe, expect, jest, test } from '@jest/globals';
import type { CommitteeNews, CommitteePage } from '@registry/domain/committee';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answerWith } from '../../../testing/answer.js';
import { renderInRouter } from '../../../testing/render-in-router.js';
import { setScreenWidth } from '../../../testing/screen-width.js';
import { Committee, type Decision } from './committee.js';

const partner = (name: string | null, status: CommitteeNews['status'] = 'applied') => ({
  partnerId: crypto.randomUUID(),
  name,
  sector: 'civil' as const,
  status,
});

const news = (name: string | null, facts: Partial<CommitteeNews> = {}): CommitteeNews => ({
  ...partner(name),
  changeId: crypto.randomUUID(),
  from: null,
  to: 'prospect',
  effective: { effectiveOn: '2026-11-10', precision: 'day' },
  recordedOn: '2026-11-12',
  reason: null,
  timing: 'new',
  ...facts,
});

const applied = { ...partner('Byabolaget'), since: { effectiveOn: '2026-10-27', precision: 'day' as const }, days: 27 };

const page = (facts: Partial<CommitteePage> = {}): CommitteePage => ({
  today: '2026-11-23',
  since: '2026-11-02',
  sinceFrom: 'meeting',
  recordedAfter: '2026-11-02T23:00:00Z',
  stalledAfterDays: 90,
  meetings: [],
  started: [],
  applications: [],
  stalled: [],
  decided: [],
  joined: [],
  left: [],
  withoutPrimaryContact: [],
  ...facts,
});

async function show(facts: Partial<CommitteePage>, { mayAct = true } = {}) {
  const onDecide = jest.fn<(decision: Decision) => void>();
  const onSince = jest.fn<(day: string) => void>();
  const calls = answerWith(({ method }) =>
    method === 'POST'
      ? {
          status: 201,
          body: { id: crypto.randomUUID(), heldOn: '2026-11-23', notedAt: '2026-11-23T12:00:00Z', notedBy: null },
        }
      : { body: page(facts) },
  );
  await renderInRouter(
    <Committee
      since={undefined}
      onSince={onSince}
      today="2026-11-23"
      onDecide={mayAct ? onDecide : undefined}
      mayNote={mayAct}
    />,
  );
  await screen.findByRole('heading', { name: /^Ansökningar/ });
  const region = (name: RegExp) => within(screen.getByRole('region', { name }));
  return { onDecide, onSince, calls, region };
}

describe('the committee page', () => {
  test('says of each item how many there are, and that there are none', async () => {
    const { region } = await show({ applications: [applied] });

    expect(region(/^Ansökningar att besluta om \(1\)/).getByText('27 dagar, sedan 27 oktober 2026')).toBeTruthy();
    expect(region(/^Avslutade \(0\)/).getByText('Inga.')).toBeTruthy();
  });

  test('marks what the committee could not have known', async () => {
    const effective = { effectiveOn: '2015-01-01', precision: 'year' } as const;
    const { region } = await show({
      joined: [
        news('Förgången', { to: 'active', timing: 'backdated', effective }),
        news('Ny', { from: 'approved', to: 'active' }),
      ],
      left: [news('Planerad', { from: 'active', to: 'ended', timing: 'planned', reason: 'Läggs ner.' })],
    });

    const [old, fresh] = region(/^Nya parter/).getAllByRole('listitem');
    expect(old?.textContent).toMatch(/2015.*infört i efterhand 12 november 2026/);
    expect(fresh?.textContent).not.toMatch(/infört/);
    expect(region(/^Avslutade/).getByRole('listitem').textContent).toMatch(/planerat.*Skäl: Läggs ner\./);
  });

  test('never names a sole trader, but leads to the partner', async () => {
    const { region } = await show({ applications: [{ ...applied, name: null }] });

    const link = region(/^Ansökningar/).getByRole('link', { name: 'Enskild näringsidkare' });
    expect(link.getAttribute('href')).toContain(applied.partnerId);
  });

  test('enters decisions with the day of the meeting', async () => {
    const { onDecide } = await show({ applications: [applied] });
    const day = screen.getByRole('textbox', { name: 'Mötets dag' });

    await userEvent.click(screen.getByRole('button', { name: 'Godkänn …: Byabolaget' }));
    await userEvent.clear(day);
    await userEvent.type(day, '2026-11-20');
    await userEvent.click(screen.getByRole('button', { name: 'Avböj …: Byabolaget' }));
    await userEvent.clear(day);
    await userEvent.type(day, 'i fredags');
    await userEvent.click(screen.getByRole('button', { name: 'Godkänn …: Byabolaget' }));

    const about = { partnerId: applied.partnerId, partnerName: 'Byabolaget' };
    expect(onDecide.mock.calls.map(([decision]) => decision)).toEqual([
      { ...about, to: 'approved', since: '2026-11-23' },
      { ...about, to: 'declined', since: '2026-11-20' },
      { ...about, to: 'approved' },
    ]);
  });

  test('looks back to any day, as people write it', async () => {
    const { onSince } = await show({});
    const day = screen.getByRole('textbox', { name: 'Sedan' });

    await userEvent.clear(day);
    await userEvent.type(day, 'i våras{Enter}');
    expect([day.getAttribute('aria-invalid'), document.activeElement, onSince.mock.calls.length]).toEqual([
      'true',
      day,
      0,
    ]);
    await userEvent.clear(day);
    await userEvent.type(day, '2026/5{Enter}');

    expect(onSince).toHaveBeenCalledWith('2026-05-01');
  });

  test.each([
    [360, 'after'],
    [1280, 'before'],
  ])('on a screen of %s pixels has the days %s what is to be decided', async (width, place) => {
    setScreenWidth(width);
    await show({ applications: [applied] });

    const decision = screen.getByRole('button', { name: 'Godkänn …: Byabolaget' });
    const day = screen.getByRole('textbox', { name: 'Mötets dag' });

    const follows = decision.compareDocumentPosition(day) === Node.DOCUMENT_POSITION_FOLLOWING;
    expect(follows ? 'after' : 'before').toBe(place);
  });

  test('goes on showing the same time when a meeting has been noted', async () => {
    const { onSince, calls } = await show({});

    await userEvent.click(screen.getByRole('button', { name: 'Mötet hölls' }));

    await waitFor(() => expect(onSince).toHaveBeenCalledWith('2026-11-02'));
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ heldOn: '2026-11-23' });
  });

  test('refuses a day of the meeting that is none, without asking the server', async () => {
    const { calls } = await show({});
    const day = screen.getByRole('textbox', { name: 'Mötets dag' });

    await userEvent.clear(day);
    await userEvent.type(day, '2026-11');
    await userEvent.click(screen.getByRole('button', { name: 'Mötet hölls' }));

    expect(day.getAttribute('aria-invalid')).toBe('true');
    expect(calls.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  test('offers no acts to those who only read', async () => {
    const { region } = await show({ applications: [applied] }, { mayAct: false });

    expect(region(/^Ansökningar/).queryByRole('button')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Mötet hölls' })).toBeNull();
  });
});

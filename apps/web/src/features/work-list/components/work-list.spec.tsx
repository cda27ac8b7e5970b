import { describe, expect, jest, test } from '@jest/globals';
import type { WorkList as WorkListView } from '@registry/domain/work-list';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Answer, answerWith } from '../../../testing/answer.js';
import { renderInRouter } from '../../../testing/render-in-router.js';
import { WorkList } from './work-list.js';

const idOf = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;

const waitingPartner = (number: number, status: 'applied' | 'approved' | 'prospect', days = 12) => ({
  partnerId: idOf(number),
  partnerName: `Organisation ${number}`,
  sector: 'civil' as const,
  status,
  since: { effectiveOn: '2026-11-11', precision: 'day' as const },
  days,
});

const workList = (some: Partial<WorkListView> = {}): WorkListView => ({
  today: '2026-11-23',
  applications: [],
  toWelcome: [],
  stalled: [],
  overdueSteps: [],
  proposals: [],
  withoutPrimaryContact: [],
  unconfirmed: { count: 0, contacts: [] },
  withoutNotice: { count: 0, contacts: [] },
  planned: [],
  standing: {
    total: 40,
    paused: 1,
    bySector: { civil: 20, public: 14, private: 6 },
    onTheWayIn: 8,
    joinedThisYear: 2,
    leftThisYear: 0,
  },
  ...some,
});

const nobody = {
  total: 0,
  paused: 0,
  bySector: { civil: 0, public: 0, private: 0 },
  onTheWayIn: 0,
  joinedThisYear: 0,
  leftThisYear: 0,
};

async function show(
  list: WorkListView,
  role: 'coordinator' | 'reader' = 'coordinator',
  answer: Answer = () => ({ body: list }),
) {
  const calls = answerWith(answer);
  const onStep = jest.fn();
  const onDecide = jest.fn();
  const may = role === 'coordinator';
  await renderInRouter(
    <WorkList
      onStep={may ? onStep : undefined}
      onDecide={may ? onDecide : undefined}
      mayManageContacts={may}
      mayManageRounds={may}
      mayRegister={may}
      mayImport={may}
    />,
  );
  return { onStep, onDecide, calls };
}

describe('the work list', () => {
  test('says which steps are overdue, for how long and whose they are', async () => {
    const step = {
      partnerId: idOf(1),
      partnerName: 'Organisation 1',
      sector: 'public' as const,
      status: 'applied' as const,
      stepId: idOf(7),
      sv: 'Beslut fattat',
      en: 'Decision taken',
      isRequired: true,
      dueOn: '2026-11-11',
    };
    const later = { ...step, stepId: idOf(8), sv: 'Avtal', ownerName: null, days: 1 };
    await show(workList({ overdueSteps: [{ ...step, ownerName: 'Sara', days: 12 }, later] }));
    const section = within(await screen.findByRole('region', { name: 'Steg som dragit över tiden (2)' }));
    const rows = section.getAllByRole('listitem').map((row) => row.textContent);
    expect(rows[0]).toContain('Beslut fattat: 12 dagar över, ansvarig Sara');
    expect(rows[1]).toContain('Avtal: 1 dag över, ingen ansvarig');
    expect(section.getAllByText('Offentlig sektor')).toHaveLength(2);
    expect(
      section.getByRole('link', { name: 'Öppna checklistan: Organisation 1, Avtal' }).getAttribute('href'),
    ).toContain('#checklista');
  });

  test('has a section only where something waits, with how many and for how long', async () => {
    await show(workList({ applications: [waitingPartner(1, 'applied'), waitingPartner(2, 'applied', 1)] }));

    const section = await screen.findByRole('region', { name: 'Ansökningar att besluta om (2)' });
    expect(
      within(section)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual([
      expect.stringContaining('12 dagar, sedan 11 november 2026'),
      expect.stringContaining('1 dag, sedan 11 november 2026'),
    ]);
    expect(screen.getAllByRole('region')).toHaveLength(2);
    expect(screen.getByRole('region', { name: 'Så står det till' })).toBeTruthy();
  });

  test('begins the step that waits: a decision is open, a welcome is not', async () => {
    const list = workList({ applications: [waitingPartner(1, 'applied')], toWelcome: [waitingPartner(2, 'approved')] });
    const { onStep } = await show(list);

    await userEvent.click(await screen.findByRole('button', { name: 'För in beslut …: Organisation 1' }));
    await userEvent.click(screen.getByRole('button', { name: 'För in som part …: Organisation 2' }));

    expect(onStep.mock.calls).toEqual([
      [{ partnerId: idOf(1), partnerName: 'Organisation 1', to: null }],
      [{ partnerId: idOf(2), partnerName: 'Organisation 2', to: 'active' }],
    ]);
  });

  test('leads to the decision on what a member proposed', async () => {
    const proposal = { proposalId: idOf(9), partnerId: idOf(1), partnerName: 'Organisation 1', days: 3 };
    const { onDecide } = await show(
      workList({ proposals: [{ ...proposal, kind: 'sector', to: 'private', proposedOn: '2026-11-20' }] }),
    );
    expect(await screen.findByText(/Ny sektor: Näringsliv/)).toBeTruthy();

    await userEvent.click(screen.getByRole('button', { name: 'Besluta …: Organisation 1' }));

    expect(onDecide.mock.calls).toEqual([[{ proposalId: idOf(9), partnerId: idOf(1) }]]);
  });

  test('leads to the contacts of the partner that nobody answers for', async () => {
    const partner = { partnerId: idOf(1), partnerName: 'Organisation 1', sector: 'public', status: 'active' } as const;
    await show(workList({ withoutPrimaryContact: [{ ...partner, lastContactEndedOn: '2026-10-31' }] }));

    const link = await screen.findByRole('link', { name: 'Ange huvudkontakt: Organisation 1' });
    expect(link.getAttribute('href')).toBe(`/parter/${idOf(1)}#kontaktpersoner`);
    expect(screen.getByText('Den förra slutade 31 oktober 2026')).toBeTruthy();
  });

  test('shows the first five of many, and the rest when asked', async () => {
    await show(workList({ stalled: [1, 2, 3, 4, 5, 6, 7].map((number) => waitingPartner(number, 'prospect')) }));

    await userEvent.click(await screen.findByRole('button', { name: 'Visa 2 till' }));

    expect(screen.getAllByRole('listitem')).toHaveLength(7);
    expect(screen.queryByRole('button', { name: /^Visa/ })).toBeNull();
  });

  test('says so when nothing waits', async () => {
    await show(workList());
    expect(await screen.findByRole('heading', { name: 'Inget väntar' })).toBeTruthy();
  });

  test('shows readers the same, without acts', async () => {
    const list = workList({ applications: [waitingPartner(1, 'applied')], toWelcome: [waitingPartner(2, 'approved')] });
    await show(list, 'reader');

    expect(await screen.findByRole('link', { name: 'Organisation 1' })).toBeTruthy();
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  test('offers the first steps in an empty registry', async () => {
    await show(workList({ standing: nobody }));

    const link = await screen.findByRole('link', { name: 'Registrera en part' });
    expect(link.getAttribute('href')).toBe('/parter/ny');
    expect(screen.getByRole('link', { name: 'Importera en fil' }).getAttribute('href')).toBe('/import');
    expect(screen.queryByRole('region', { name: 'Så står det till' })).toBeNull();
  });
});

describe('contacts who were never told', () => {
  const untold = (count: number) =>
    workList({
      withoutNotice: {
        count,
        contacts: [
          {
            contactId: idOf(9),
            contactName: 'Ada Berg',
            partnerId: idOf(1),
            partnerName: 'Organisation 1',
            since: '2026-10-20',
          },
        ],
      },
    });

  test('are told by one button, which says how many and asks again when they are not as many', async () => {
    let now = 2;
    const { calls } = await show(untold(2), 'coordinator', ({ method, body }) => {
      if (method === 'GET') return { body: untold(now) };
      if ((body as { count: number }).count === 3) return { body: { queued: 3 } };
      now = 3;
      const code = 'NOTICE_COUNT_CHANGED';
      return {
        status: 409,
        body: { type: 'about:blank', title: code, status: 409, code, details: { count: 3 }, traceId: 't' },
      };
    });
    const section = await screen.findByRole('region', { name: 'Kontaktpersoner som inte har fått veta (2)' });
    expect(within(section).getByText(/Ada Berg. Inlagd 20 oktober 2026/)).toBeTruthy();

    await userEvent.click(within(section).getByRole('button', { name: 'Skicka informationen …' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Skicka 2 brev' }));
    expect(await screen.findByText('Antalet har ändrats')).toBeTruthy();
    await userEvent.click(await screen.findByRole('button', { name: 'Skicka 3 brev' }));
    const sent = calls.filter(({ url }) => url === '/api/privacy/notices');
    expect(sent.map(({ body }) => body)).toEqual([{ count: 2 }, { count: 3 }]);
  });

  test('are only read by those who may not manage contacts', async () => {
    await show(untold(1), 'reader');
    const section = await screen.findByRole('region', { name: /som inte har fått veta/ });
    expect(within(section).queryAllByRole('button')).toEqual([]);
  });
});

import { describe, expect, jest, test } from '@jest/globals';
import {
  nextStatuses,
  type OnboardingStatus,
  onboardingStatuses,
  type StatusChange,
} from '@registry/domain/membership';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answerWith } from '../../../testing/answer.js';
import { renderUi } from '../../../testing/render.js';
import { StatusDialog } from './status-dialog.js';

const partnerId = '01890000-0000-7000-8000-000000000001';
const today = '2026-11-23';

const change = (status: OnboardingStatus, effectiveOn: string): StatusChange => ({
  id: `01890000-0000-7000-8000-0000000000${effectiveOn.slice(2, 4)}`,
  status,
  effectiveOn,
  precision: 'day',
  reason: null,
  recordedAt: '2020-01-01T00:00:00Z',
  recordedBy: 'Sara',
  supersededAt: null,
  supersededBy: null,
  supersededReason: null,
});

async function openDialog(
  changes: readonly StatusChange[],
  chosen: OnboardingStatus | null = null,
  openSteps: readonly string[] = [],
) {
  const onClose = jest.fn();
  await renderUi(
    <StatusDialog
      partnerId={partnerId}
      changes={changes}
      chosen={chosen}
      today={today}
      openSteps={openSteps}
      onClose={onClose}
    />,
  );
  return { user: userEvent.setup(), onClose };
}

const offered = () => screen.getAllByRole<HTMLInputElement>('radio').map(({ value }) => value);
const date = () => screen.getByLabelText<HTMLInputElement>('Från och med');
const save = () => screen.getByText('Spara steget');

describe('the status dialog', () => {
  test.each(onboardingStatuses)('offers after %s only the steps of the table', async (status) => {
    await openDialog([change(status, '2020-01-01')]);
    expect(offered()).toEqual(nextStatuses(status));
  });

  test('offers every status for a day within the history', async () => {
    const { user } = await openDialog([change('prospect', '2016-01-01'), change('applied', '2018-01-01')]);
    await user.type(date(), '2017');
    expect(offered()).toEqual(onboardingStatuses);
  });

  test('never assumes today, but offers it', async () => {
    const calls = answerWith(() => ({ status: 500 }));
    const { user } = await openDialog([change('active', '2020-01-01')], 'paused');
    expect(date().value).toBe('');

    await user.click(save());
    expect(screen.getByRole('button', { name: /Från och med: Skriv från när det gäller/ })).toBeTruthy();
    expect(calls).toEqual([]);

    await user.click(screen.getByRole('button', { name: 'I dag' }));
    expect(date().value).toBe(today);
  });

  test('asks why when a partner is ended', async () => {
    const calls = answerWith(() => ({ status: 500 }));
    const { user } = await openDialog([change('active', '2020-01-01')], 'ended');
    await user.type(date(), '2026');
    await user.click(save());
    expect(screen.getByRole('button', { name: /^Skäl/ })).toBeTruthy();
    expect(calls).toEqual([]);
  });

  test('names the neighbours when the server refuses, and keeps what was typed', async () => {
    answerWith(() => ({
      status: 409,
      body: {
        type: 'about:blank',
        title: 'Refused',
        status: 409,
        code: 'STATUS_STEP_NOT_ALLOWED',
        traceId: 't',
        details: {
          before: null,
          after: { status: 'active', effectiveOn: '2020-01-01', precision: 'day' },
          attempted: { status: 'paused', effectiveOn: '2019-01-01', precision: 'year' },
        },
      },
    }));
    const { user, onClose } = await openDialog([change('active', '2020-01-01')], 'paused');
    await user.type(date(), '2019');
    await user.click(save());

    const notice = await screen.findByRole('alert');
    expect(notice.textContent).toContain('Vilande (2019) kan inte komma direkt före Part (1 januari 2020).');
    expect(date().value).toBe('2019');
    expect(onClose).not.toHaveBeenCalled();
  });

  test('sends the step with its day as it was typed, and closes', async () => {
    const history = { statusChanges: [], sectorChanges: [] };
    const calls = answerWith(() => ({ status: 201, body: history }));
    const { user, onClose } = await openDialog([change('active', '2020-01-01')], 'paused');
    await user.type(date(), '2026-02');
    await user.click(save());

    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(calls[0]).toMatchObject({
      method: 'POST',
      url: `/api/partners/${partnerId}/status-changes`,
      body: { status: 'paused', effective: '2026-02', reason: null },
    });
    expect(calls[0]?.headers.get('idempotency-key')).toBeTruthy();
  });

  test('lists the required steps that are open, and sends why the partner joins anyway', async () => {
    const calls = answerWith(() => ({ status: 201, body: { statusChanges: [], sectorChanges: [] } }));
    const { user } = await openDialog([change('approved', '2026-01-01')], 'active', ['Beslut fattat', 'Avtal']);
    const notice = screen.getByRole('status');
    expect(notice.textContent).toContain('2 obligatoriska steg är inte klara');
    expect(notice.textContent).toContain('Beslut fattat');

    await user.type(screen.getByLabelText(/^Varför tas organisationen in ändå/), 'Beslutet kommer i april');
    await user.type(date(), '2026-11');
    await user.click(save());
    await waitFor(() =>
      expect(calls[0]?.body).toMatchObject({ status: 'active', overrideReason: 'Beslutet kommer i april' }),
    );
  });

  test('asks for the reason when the server refuses for open steps, whatever it knew before', async () => {
    const refusal = { type: 'about:blank', title: '', status: 409, code: 'CHECKLIST_INCOMPLETE', traceId: 't' };
    answerWith(() => ({ status: 409, body: { ...refusal, details: { open: 1, stepIds: [] } } }));
    const { user, onClose } = await openDialog([change('approved', '2026-01-01')], 'active');
    await user.type(date(), '2026-11');
    await user.click(save());
    expect(await screen.findByRole('button', { name: /Skriv varför, eller gör stegen klara först/ })).toBeTruthy();
    expect(screen.getByLabelText(/^Varför tas organisationen in ändå/)).toBeTruthy();
    expect(onClose).not.toHaveBeenCalled();
  });

  test.each<[OnboardingStatus, OnboardingStatus]>([
    ['approved', 'declined'],
    ['paused', 'active'],
  ])('says nothing of steps from %s to %s', async (from, to) => {
    await openDialog([change(from, '2026-01-01')], to, ['Beslut fattat']);
    expect(screen.queryByLabelText(/^Varför tas organisationen in ändå/)).toBeNull();
  });
});

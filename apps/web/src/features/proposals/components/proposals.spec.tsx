import { describe, expect, test } from '@jest/globals';
import type { Proposal } from '@registry/domain/proposal';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answerWith } from '../../../testing/answer.js';
import { renderUi } from '../../../testing/render.js';
import { OwnProposalsSection } from './own-proposals-section.js';
import { PendingProposals } from './pending-proposals.js';

const partnerId = '01980000-0000-7000-8000-000000000003';
const present = { name: 'Kugghjulet', organisationNumber: '556036-0793', sector: 'civil' };

const proposal = (change: Partial<Proposal> = {}): Proposal => ({
  id: '01980000-0000-7000-8000-000000000009',
  partnerId,
  partnerName: 'Kugghjulet',
  kind: 'name',
  from: 'Kugghjulet',
  to: 'Nya Kugghjulet',
  why: 'Nytt namn på årsmötet',
  proposedBy: 'Åsa Öberg',
  proposedAt: '2026-11-20T09:00:00Z',
  state: 'pending',
  decidedBy: null,
  decidedAt: null,
  reason: null,
  ...change,
});

describe('what members propose', () => {
  const show = () => renderUi(<OwnProposalsSection partnerId={partnerId} present={present} />);

  test('is sent, an organisation number however it is written', async () => {
    const calls = answerWith(({ method }) => (method === 'POST' ? { status: 201, body: proposal() } : { body: [] }));
    await show();
    await userEvent.click(await screen.findByRole('button', { name: 'Föreslå en ändring …' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Organisationsnummer' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Rätt organisationsnummer' }), 'SE212000298101');
    await userEvent.click(screen.getByRole('button', { name: 'Skicka förslaget' }));

    await screen.findByRole('button', { name: 'Föreslå en ändring …' });
    expect(calls.find(({ method }) => method === 'POST')).toMatchObject({
      url: `/api/partners/${partnerId}/proposals`,
      body: { kind: 'organisationNumber', value: '2120002981', why: null },
    });
  });

  test('is not what stands there already', async () => {
    const calls = answerWith(() => ({ body: [] }));
    await show();
    await userEvent.click(await screen.findByRole('button', { name: 'Föreslå en ändring …' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Organisationsnummer' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Rätt organisationsnummer' }), '5560360793');
    await userEvent.click(screen.getByRole('button', { name: 'Skicka förslaget' }));

    expect((await screen.findAllByText(/Så står det redan/)).length).toBeGreaterThan(0);
    expect(calls.every(({ method }) => method === 'GET')).toBe(true);
  });

  test('is shown with its answer, and taken back while it waits', async () => {
    const refused = proposal({
      id: '01980000-0000-7000-8000-000000000010',
      kind: 'sector',
      to: 'private',
      state: 'refused',
      decidedAt: '2026-11-21T09:00:00Z',
      reason: 'Ni är en förening.',
    });
    const calls = answerWith(({ method }) => ({ body: method === 'POST' ? proposal() : [proposal(), refused] }));
    await show();
    expect(await screen.findByText('Svar: Ni är en förening.')).toBeTruthy();

    await userEvent.click(screen.getByRole('button', { name: 'Ta tillbaka: Nytt namn: Nya Kugghjulet' }));

    expect(calls.find(({ method }) => method === 'POST')?.url).toBe(`/api/proposals/${proposal().id}/withdrawal`);
    expect(screen.queryByRole('button', { name: /Ta tillbaka: Ny sektor/ })).toBeNull();
  });
});

describe('a coordinator', () => {
  async function open(waiting: Proposal) {
    const calls = answerWith(({ method }) => ({
      body: method === 'POST' ? { ...waiting, state: 'accepted' } : [waiting],
    }));
    await renderUi(<PendingProposals partnerId={partnerId} today="2026-11-23" mayDecide />);
    await userEvent.click(await screen.findByRole('button', { name: /^Besluta …/ }));
    await screen.findByRole('button', { name: 'Spara beslutet' });
    return calls;
  }
  const posted = (calls: Awaited<ReturnType<typeof open>>) => calls.find(({ method }) => method === 'POST');
  const save = () => userEvent.click(screen.getByRole('button', { name: 'Spara beslutet' }));

  test('accepts a sector as of a day', async () => {
    const calls = await open(proposal({ kind: 'sector', from: 'civil', to: 'private' }));
    await userEvent.click(screen.getByRole('radio', { name: /Godta/ }));
    const effective = screen.getByRole<HTMLInputElement>('textbox', { name: 'Från och med' });
    expect(effective.value).toBe('2026-11-23');
    await userEvent.clear(effective);
    await userEvent.type(effective, '2026-10');
    await save();

    expect(posted(calls)?.url).toBe(`/api/proposals/${proposal().id}/decision`);
    expect(posted(calls)?.body).toEqual({ decision: 'accepted', effective: '2026-10' });
  });

  test('says the legal form with the sector, of those that may be in it', async () => {
    const calls = await open(proposal({ kind: 'sector', from: 'civil', to: 'private' }));
    await userEvent.click(screen.getByRole('radio', { name: /Godta/ }));
    await userEvent.click(screen.getByRole('button', { name: /Juridisk form/ }));
    expect(screen.queryByRole('option', { name: 'Kommun' })).toBeNull();
    await userEvent.click(screen.getByRole('option', { name: 'Aktiebolag' }));
    await save();

    expect(posted(calls)?.body).toEqual({
      decision: 'accepted',
      effective: '2026-11-23',
      legalForm: 'limited_company',
    });
  });

  test('refuses with a reason only', async () => {
    const calls = await open(proposal());
    await userEvent.click(screen.getByRole('radio', { name: /Avslå/ }));
    await save();
    expect((await screen.findAllByText(/Fyll i uppgiften/)).length).toBeGreaterThan(0);
    expect(posted(calls)).toBeUndefined();

    await userEvent.type(screen.getByRole('textbox', { name: 'Skäl' }), 'Namnet är upptaget.');
    await save();
    expect(posted(calls)?.body).toEqual({ decision: 'refused', reason: 'Namnet är upptaget.' });
  });

  test('chooses before saving', async () => {
    const calls = await open(proposal());
    await save();
    expect((await screen.findAllByText(/Välj ett av alternativen/)).length).toBeGreaterThan(0);
    expect(posted(calls)).toBeUndefined();
  });
});

test('readers see that something waits, and no button', async () => {
  answerWith(() => ({ body: [proposal()] }));
  await renderUi(<PendingProposals partnerId={partnerId} today="2026-11-23" mayDecide={false} />);
  expect(await screen.findByText('En ändring väntar på beslut')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

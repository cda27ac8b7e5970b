import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Partner } from '@registry/domain/partner';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Asked, answerWith } from '../../../testing/answer.js';
import { renderInRouter } from '../../../testing/render-in-router.js';
import { RegisterForm } from './register-form.js';

const kumla = { partnerId: '01900000-0000-7000-8000-000000000001', name: 'Kumla kommun', status: 'active' };
const today = '2026-11-23';

const registered = (asked: Asked): Partner => {
  const { name, sector, status, effective } = asked.body as Record<'name' | 'sector' | 'status' | 'effective', string>;
  const since = { effectiveOn: `${effective.slice(0, 4)}-01-01`, precision: 'year' };
  return {
    ...{ id: '01900000-0000-7000-8000-000000000009', version: 1, name, sector, status, country: 'SE' },
    ...{ statusSince: since, sectorSince: since, planned: null, partnerSince: since, municipality: null },
    ...{ shortName: null, identifiers: [], legalForm: null, sectorNote: null, activityAreas: [], website: null },
    ...{ email: null, phone: null, postalAddress: { street: null, postcode: null, city: null }, caseNumber: null },
    ...{ publicDescription: null, isPublic: false, tags: [] },
    ...{ confirmedOn: null, registeredAt: '2026-11-23T10:00:00Z', updatedAt: '2026-11-23T10:00:00Z' },
  } as Partner;
};

/** A registry with one partner: Kumla kommun. */
function answerAsRegistry() {
  return answerWith((asked) => {
    const url = new URL(asked.url, 'http://x');
    if (url.pathname === '/api/partners/tags') return { body: [] };
    if (url.pathname === '/api/partners/likenesses') {
      const isSame = url.searchParams.get('name')?.toLowerCase() === 'kumla kommun';
      return { body: isSame ? [{ ...kumla, reason: 'same_name' }] : [] };
    }
    if (asked.method !== 'POST') return { status: 404 };
    if ((asked.body as { name: string }).name === kumla.name) {
      const errors = [{ pointer: '/name', code: 'NAME_TAKEN' }];
      return {
        status: 409,
        body: { type: 'about:blank', title: '', status: 409, code: 'PARTNER_NAME_TAKEN', errors, traceId: 't1' },
      };
    }
    return { status: 201, body: registered(asked) };
  });
}

const showForm = (onRegistered: (partner: Partner) => void = () => {}) =>
  renderInRouter(<RegisterForm personId="u1" today={today} onRegistered={onRegistered} />);

const field = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });
const numberField = () => field(/^Organisationsnummer/);
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const posts = (calls: Asked[]) => calls.filter(({ method }) => method === 'POST');

async function chooseStatus(name: RegExp) {
  await userEvent.click(screen.getByRole('button', { name: /Status$/ }));
  await userEvent.click(screen.getByRole('option', { name }));
}

beforeEach(() => sessionStorage.clear());

describe('registering a partner', () => {
  test('needs a name, a sector, a status and a date, and says so at each', async () => {
    const calls = answerAsRegistry();
    await showForm();

    await press('Registrera parten');

    const summary = screen.getByRole('region', { name: '4 uppgifter behöver rättas' });
    expect(document.activeElement).toBe(summary);
    expect(within(summary).getAllByRole('button').length).toBe(4);
    expect(field('Namn').getAttribute('aria-invalid')).toBe('true');
    expect(posts(calls)).toEqual([]);
  });

  test('sends what is known, once, and tells who was registered', async () => {
    const calls = answerAsRegistry();
    const onRegistered = jest.fn<(partner: Partner) => void>();
    await showForm(onRegistered);

    await userEvent.type(field('Namn'), 'Zinkgruvan Mining AB');
    await userEvent.click(screen.getByRole('radio', { name: /Näringsliv/ }));
    await chooseStatus(/^Part/);
    await userEvent.type(field('Sedan när?'), '2018');
    await press('Registrera parten');

    await waitFor(() => expect(onRegistered).toHaveBeenCalledTimes(1));
    const [post] = posts(calls);
    expect(post?.body).toMatchObject({
      name: 'Zinkgruvan Mining AB',
      sector: 'private',
      status: 'active',
      effective: '2018',
    });
    expect(post?.headers.get('idempotency-key')).toMatch(/^[\da-f]{32}$/);
    expect(sessionStorage.length).toBe(0);
  });

  test('keeps everything when the name is taken, and leads to who has it', async () => {
    answerAsRegistry();
    await showForm();

    await userEvent.type(field('Namn'), 'Kumla kommun');
    await userEvent.click(screen.getByRole('radio', { name: /Offentlig/ }));
    await chooseStatus(/^Part/);
    await press(`I dag, ${today}`);
    await press('Registrera parten');

    await screen.findByRole('region', { name: 'En uppgift behöver rättas' });
    expect(field('Namn').value).toBe('Kumla kommun');
    expect(field('Sedan när?').value).toBe(today);
    expect((await screen.findByRole('link', { name: 'Kumla kommun' })).getAttribute('href')).toBe(
      `/parter/${kumla.partnerId}`,
    );
  });
});

describe('an organisation number', () => {
  test('suggests sector and legal form, with the reason, and fills them in when asked to', async () => {
    answerAsRegistry();
    await showForm();

    await userEvent.type(numberField(), 'SE 802441-3281 01');
    expect(screen.getByText(/Nummer som börjar på 8/)).toBeTruthy();
    expect(screen.getByText(/Förslag: Civilsamhälle, Ideell förening/)).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /Civilsamhälle/ }).checked).toBe(false);
    await press('Använd förslaget');

    expect(screen.getByRole<HTMLInputElement>('radio', { name: /Civilsamhälle/ }).checked).toBe(true);
    expect(screen.getByRole('button', { name: /Juridisk form/ }).textContent).toContain('Ideell förening');
    expect(numberField().value).toBe('802441-3281');
  });

  test('never overwrites what was chosen', async () => {
    answerAsRegistry();
    await showForm();

    await userEvent.click(screen.getByRole('radio', { name: /Offentlig/ }));
    await userEvent.type(numberField(), '556036-0793');
    expect(screen.getByText('Du har valt något annat, och det gäller.')).toBeTruthy();
    await press('Använd förslaget');

    expect(screen.getByRole<HTMLInputElement>('radio', { name: /Offentlig/ }).checked).toBe(true);
    expect(screen.getByRole('button', { name: /Juridisk form/ }).textContent).toContain('Aktiebolag');
  });

  test('of a sole trader is refused with the reason, and neither asked about nor kept', async () => {
    const calls = answerAsRegistry();
    await showForm();

    await userEvent.type(numberField(), '811218-9876');
    await userEvent.tab();

    expect(numberField().getAttribute('aria-invalid')).toBe('true');
    expect(screen.getAllByText(/enskild firma/).length).toBeGreaterThan(0);
    expect(calls.map(({ url }) => url).join()).not.toContain('8112');
    expect(JSON.stringify({ ...sessionStorage })).not.toContain('8112');
  });
});

describe('what was typed', () => {
  test('comes back after a reload, but for what concerns a person', async () => {
    answerAsRegistry();
    await showForm();
    await userEvent.type(field('Namn'), 'Åkerby byalag');
    await press('Lägg till en kontaktperson');
    await userEvent.type(field('Personens namn'), 'Åsa Ek');

    await showForm();

    expect(field('Namn').value).toBe('Åkerby byalag');
    expect(screen.queryByDisplayValue('Åsa Ek')).toBeNull();
    await press('Börja om');
    expect(field('Namn').value).toBe('');
    expect(sessionStorage.length).toBe(0);
  });

  test('of a contact comes back when the contact is taken away by mistake', async () => {
    answerAsRegistry();
    await showForm();
    await press('Lägg till en kontaktperson');
    await userEvent.type(field('Personens namn'), 'Åsa Ek');
    await press('Ta bort kontaktpersonen');
    await press('Lägg till en kontaktperson');

    expect(field('Personens namn').value).toBe('Åsa Ek');
  });

  test('is nobody else’s', async () => {
    answerAsRegistry();
    await showForm();
    await userEvent.type(field('Namn'), 'Åkerby byalag');

    await renderInRouter(<RegisterForm personId="u2" today={today} onRegistered={() => {}} />);

    expect(field('Namn').value).toBe('');
  });
});

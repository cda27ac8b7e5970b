import { describe, expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answerWith } from '../../../testing/answer.js';
import { contactOf } from '../../../testing/contact.js';
import { renderUi } from '../../../testing/render.js';
import { ContactsSection } from './contacts-section.js';

const partnerId = '01890000-0000-7000-8000-000000000001';
const section = { partnerId, today: '2026-11-23', mayManage: true, needsPrimary: true };

describe('a partner that counts without a primary contact', () => {
  test('says so, and the first step is one press away', async () => {
    answerWith(() => ({ body: [] }));
    await renderUi(<ContactsSection {...section} />);
    expect(await screen.findByText('Parten saknar huvudkontakt')).toBeTruthy();

    await userEvent.setup().click(screen.getByRole('button', { name: 'Lägg till en huvudkontakt' }));
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /Huvudkontakt/ }).checked).toBe(true);
  });

  test('offers nothing to those who may only read', async () => {
    answerWith(() => ({ body: [] }));
    await renderUi(<ContactsSection {...section} mayManage={false} />);
    expect(await screen.findByText('Parten saknar huvudkontakt')).toBeTruthy();
    expect(screen.queryAllByRole('button')).toEqual([]);
  });
});

test('a partner that does not count may be without contacts', async () => {
  answerWith(() => ({ body: [] }));
  await renderUi(<ContactsSection {...section} needsPrimary={false} />);
  expect(await screen.findByText('Ingen kontaktperson ännu')).toBeTruthy();
  expect(screen.queryByText('Parten saknar huvudkontakt')).toBeNull();
});

test('a contact is protected from their menu, without a reason', async () => {
  const contact = contactOf({ partnerId, name: 'Ada Berg' });
  let isHidden = false;
  const calls = answerWith(({ method }) => {
    if (method === 'PUT') isHidden = true;
    return { body: method === 'PUT' ? { isHidden } : [{ ...contact, isHidden }] };
  });
  await renderUi(<ContactsSection {...section} />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Åtgärder för Ada Berg' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Skydda uppgifterna …' }));
  await user.click(await screen.findByRole('button', { name: 'Skydda uppgifterna' }));

  expect(await screen.findByText('Skyddad')).toBeTruthy();
  const put = calls.find(({ method }) => method === 'PUT');
  expect([put?.url, put?.body]).toEqual([`/api/contacts/${contact.id}/hidden`, { isHidden: true }]);
});

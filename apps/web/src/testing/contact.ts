import type { Contact } from '@registry/domain/contact';

/** A primary contact in office, not yet confirmed, but for what is said to be otherwise. */
export const contactOf = (change: Partial<Contact> = {}): Contact => ({
  id: '01980000-0000-7000-8000-000000000002',
  partnerId: '01980000-0000-7000-8000-000000000003',
  version: 1,
  name: 'Åsa Öberg',
  title: null,
  role: 'primary',
  email: 'asa@exempel.se',
  phone: null,
  extension: null,
  language: 'sv',
  startsOn: '2020-01-01',
  endsOn: null,
  endReason: null,
  isCurrent: true,
  isHidden: false,
  confirmedAt: null,
  confirmedBy: null,
  updatedAt: '2020-01-01T09:00:00Z',
  ...change,
});

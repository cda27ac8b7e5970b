import { describe, expect, it } from '@jest/globals';
import { type MailReader, mailKinds, maskedAddress, mayReceive } from './index.js';

const today = '2026-03-15';
const reader = (facts: Partial<MailReader> = {}): MailReader => ({
  endsOn: null,
  endedQuietly: false,
  isHidden: false,
  mutedMail: [],
  ...facts,
});

describe('mayReceive', () => {
  it.each(mailKinds)('lets a contact have %s', (kind) => {
    expect(mayReceive(kind, reader(), today)).toBe(true);
    expect(mayReceive(kind, reader({ endsOn: '2026-03-16' }), today)).toBe(true);
  });

  it.each(mailKinds)('lets nobody have %s who has ended or died', (kind) => {
    expect(mayReceive(kind, reader({ endsOn: today }), today)).toBe(false);
    expect(mayReceive(kind, reader({ endedQuietly: true }), today)).toBe(false);
  });

  it('sends protected people what they asked for, and nothing else', () => {
    expect(mayReceive('sign_in_code', reader({ isHidden: true }), today)).toBe(true);
    expect(mayReceive('details_check', reader({ isHidden: true }), today)).toBe(false);
    expect(mayReceive('handed_over', reader({ isHidden: true }), today)).toBe(false);
  });

  it('leaves out what somebody chose away, and its reminders', () => {
    const muted = reader({ mutedMail: ['details_check'] });

    expect(mayReceive('details_check', muted, today)).toBe(false);
    expect(mayReceive('details_reminder', muted, today)).toBe(false);
    expect(mayReceive('handed_over', muted, today)).toBe(true);
  });

  it('sends what nobody can choose away, whatever was chosen', () => {
    expect(mayReceive('privacy_notice', reader({ mutedMail: ['privacy_notice'] }), today)).toBe(true);
  });
});

it('masks an address but for what it takes to recognise it', () => {
  expect(maskedAddress('anna.berg@example.se')).toBe('a…@example.se');
  expect(maskedAddress('not an address')).toBe('…');
});

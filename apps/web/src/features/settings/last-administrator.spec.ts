import { describe, expect, test } from '@jest/globals';
import type { User } from '@registry/domain/user';
import { isLastAdministrator } from './last-administrator.rules.js';

const user = (id: string, change: Partial<User> = {}): User => ({
  id,
  name: id,
  email: `${id}@exempel.se`,
  role: 'administrator',
  isActive: true,
  version: 1,
  lastSignedInAt: null,
  ...change,
});

describe('the last administrator', () => {
  const anna = user('anna');

  test('is the only one with access', () => {
    expect(isLastAdministrator(anna, [anna, user('bo', { role: 'staff' }), user('cia', { isActive: false })])).toBe(
      true,
    );
  });

  test('is nobody while there are two, nor somebody without the role or access', () => {
    const bo = user('bo');
    expect(isLastAdministrator(anna, [anna, bo])).toBe(false);
    const closed = user('cia', { isActive: false });
    expect(isLastAdministrator(closed, [anna, closed])).toBe(false);
  });
});

import { describe, expect, test } from '@jest/globals';
import { ownPath } from './destination.rules.js';

const origin = 'https://register.example.se';

describe('where to go after signing in', () => {
  test.each(['/parter', '/parter?q=%C3%B6rebro&sort=name#topp', '/parter/0198c0de'])(
    'is %s, a page of ours',
    (path) => {
      expect(ownPath(path, origin)).toBe(path);
    },
  );

  test.each([
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    'https://evil.example/parter',
    'javascript:alert(1)',
    'parter',
    '',
  ])('is not %j, which may lead elsewhere', (asked) => {
    expect(ownPath(asked, origin)).toBeUndefined();
  });

  test('is not sign-in again', () => {
    expect(ownPath('/logga-in?to=/logga-in', origin)).toBeUndefined();
    expect(ownPath(undefined, origin)).toBeUndefined();
  });
});

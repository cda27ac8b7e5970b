import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { growthView } from '../features/growth/growth-view.js';
import { partnerView } from '../features/partners/partner-view.js';
import { parseSearch, stringifySearch } from './address-search.rules.js';

describe('The search part of an address', () => {
  test('is plain, with a parameter for each value', () => {
    const search = { status: ['active', 'paused'], municipality: '1880', withoutPrimaryContact: true, q: undefined };
    expect(stringifySearch(search)).toBe('?status=active&status=paused&municipality=1880&withoutPrimaryContact=true');
    expect(stringifySearch({ tag: [] })).toBe('');
  });

  test('is read as the view that it was written for', () => {
    const view = { status: ['active'], municipality: ['1880', 'none'], withoutPrimaryContact: true } as const;
    expect(partnerView.parse(parseSearch(stringifySearch(view)))).toEqual(view);
    expect(growthView.parse(parseSearch('?municipality=1880&step=month'))).toEqual({
      municipality: '1880',
      step: 'month',
    });
  });

  test.each([
    ['?status=%5B%22active%22%2C%22paused%22%5D', { status: ['active', 'paused'] }],
    ['?municipality=%221880%22', { municipality: ['1880'] }],
    ['?municipality=1880', { municipality: ['1880'] }],
    ['?withoutPrimaryContact=true&sort=updatedAt', { withoutPrimaryContact: true, sort: 'updatedAt' }],
  ])('%s, as addresses once were or are typed, is understood', (address, view) => {
    expect(partnerView.parse(parseSearch(address))).toEqual(view);
  });

  test('brings back whatever was typed or tagged', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.constantFrom('true', '"a"', '["a"]', '1880', '"', '[', 'å & +'),
    );
    fc.assert(
      fc.property(text, fc.array(text, { minLength: 1, maxLength: 3 }), (q, tag) => {
        expect(partnerView.parse(parseSearch(stringifySearch({ q, tag })))).toEqual({ q, tag });
      }),
    );
  });
});

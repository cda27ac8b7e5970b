import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { findPostcode, formatPostcode, postcode } from './index.js';

describe('postcode', () => {
  it.each(['702 10', '70210', ' 702\u00a010 ', 'SE-702 10', 's-70210', 'SE 702 10', '7 02 10'])('reads %s', (text) => {
    expect(findPostcode(text)).toBe('70210');
    expect(postcode.parse(text)).toBe('702 10');
  });

  it.each(['', '7021', '702100', '012 34', '702-10', 'Örebro', '70210 Örebro', 'NO-0150'])('refuses %s', (text) => {
    expect(findPostcode(text)).toBeUndefined();
    expect(postcode.safeParse(text).error?.issues.map(({ message }) => message)).toEqual(['POSTCODE_INVALID']);
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 99_999 }).map(String), (digits) => {
        expect(findPostcode(formatPostcode(digits))).toBe(digits);
        expect(postcode.parse(postcode.parse(digits))).toBe(formatPostcode(digits));
      }),
    );
  });

  it('has a JSON Schema', () => {
    expect(z.toJSONSchema(postcode, { io: 'input' })).toMatchObject({ $defs: { Postcode: { type: 'string' } } });
  });
});

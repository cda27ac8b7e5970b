import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { findEuid, findLei, findVatNumber, formatIdentifier, identifier } from './index.js';

const messages = (value: unknown) =>
  identifier
    .safeParse(value)
    .error?.issues.map(({ path, code, message }) => [path.join('/'), code === 'custom' ? message : code]);

describe('identifier', () => {
  it.each([
    ['SE-ORGNR', 'SE 212000-2981 01', '2120002981'],
    ['VAT', 'se 556036-0793 01', 'SE556036079301'],
    ['VAT', 'DE 136.695.976', 'DE136695976'],
    ['VAT', 'ATU12345678', 'ATU12345678'],
    ['EUID', 'SEBOLREG.5560360793', 'SEBOLREG.5560360793'],
    ['EUID', 'dek1101r.hrb116737', 'DEK1101R.HRB116737'],
    ['LEI', '5493 001k jtii gc8y 1r12', '5493001KJTIIGC8Y1R12'],
    ['other', ' 1234  abc ', '1234 abc'],
  ])('normalises %s %s', (scheme, value, normalised) => {
    expect(identifier.parse({ scheme, value })).toEqual({ scheme, value: normalised });
    expect(identifier.parse({ scheme, value: normalised })).toEqual({ scheme, value: normalised });
  });

  it.each([
    ['SE-ORGNR', '212000-298', 'ORGANISATION_NUMBER_LENGTH'],
    ['SE-ORGNR', '212000-298X', 'ORGANISATION_NUMBER_CHARACTERS'],
    ['SE-ORGNR', '212000-2982', 'ORGANISATION_NUMBER_CHECK_DIGIT'],
    ['SE-ORGNR', '850709-9805', 'ORGANISATION_NUMBER_SOLE_TRADER'],
    ['VAT', 'SE850709980501', 'ORGANISATION_NUMBER_SOLE_TRADER'],
    ['VAT', 'SE556036079401', 'ORGANISATION_NUMBER_CHECK_DIGIT'],
    ['EUID', 'SEBOLREG.8507099805', 'ORGANISATION_NUMBER_SOLE_TRADER'],
    ['other', '19850709-9805', 'ORGANISATION_NUMBER_SOLE_TRADER'],
    ['VAT', '556036079301', 'IDENTIFIER_INVALID'],
    ['EUID', '5560360793', 'IDENTIFIER_INVALID'],
    ['LEI', '5493001KJTIIGC8Y1R13', 'IDENTIFIER_INVALID'],
  ])('refuses %s %s at its value: %s', (scheme, value, code) => {
    expect(messages({ scheme, value })).toEqual([['value', code]]);
  });

  it('never repeats the number of a sole trader in what it answers', () => {
    for (const scheme of ['SE-ORGNR', 'VAT', 'other']) {
      const value = scheme === 'VAT' ? 'SE850709980501' : '850709-9805';
      const { error } = identifier.safeParse({ scheme, value }, { reportInput: true });
      expect(JSON.stringify(error?.issues)).not.toMatch(/8507|9805/);
    }
  });

  it('refuses blanks, unknown schemes and unknown fields', () => {
    expect(messages({ scheme: 'other', value: ' ' })).toEqual([['value', 'too_small']]);
    expect(messages({ scheme: 'DUNS', value: '1' })).toEqual([['scheme', 'invalid_value']]);
    expect(messages({ scheme: 'other', value: '1', x: 1 })).toEqual([['', 'unrecognized_keys']]);
    expect(messages(null)).toEqual([['', 'invalid_type']]);
  });

  it('has a JSON Schema', () => {
    expect(z.toJSONSchema(identifier, { io: 'input' })).toMatchObject({
      $defs: { Identifier: { type: 'object', required: ['scheme', 'value'], additionalProperties: false } },
    });
  });
});

describe('findLei', () => {
  it('refuses every digit for another digit and letter for another letter', () => {
    const lei = '5493001KJTIIGC8Y1R12';
    for (const [at, original] of Array.from(lei).entries()) {
      for (const character of /\d/.test(original) ? '0123456789' : 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
        if (character === original) continue;
        expect(findLei(lei.slice(0, at) + character + lei.slice(at + 1))).toBeUndefined();
      }
    }
    expect(findLei(lei)).toBe(lei);
  });
});

describe('findEuid and findVatNumber', () => {
  it('refuse what has not their shape', () => {
    for (const text of ['', 'SE', 'SEBOLREG.', '.5560360793', 'S1.5', 'SEBOLREG.5560360793_12']) {
      expect(findEuid(text)).toBeUndefined();
    }
    for (const text of ['', 'SE', '12345', 'SE1', 'SE1234567890123', 'SVENSKA']) {
      expect(findVatNumber(text)).toBeUndefined();
    }
  });
});

describe('formatIdentifier', () => {
  it('writes an organisation number with its hyphen and the rest as they are', () => {
    expect(formatIdentifier({ scheme: 'SE-ORGNR', value: '2120002981' })).toBe('212000-2981');
    expect(formatIdentifier({ scheme: 'VAT', value: 'SE212000298101' })).toBe('SE212000298101');
  });
});

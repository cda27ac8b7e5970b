import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { formatPhone, parsePhone, phone } from './index.js';

describe('parsePhone', () => {
  it.each([
    ['019 – 602 73 94', '+46196027394'],
    ['019-602 73 94', '+46196027394'],
    ['019\u00a0602\u00a073\u00a094', '+46196027394'],
    ['0046 19 602 73 94', '+46196027394'],
    ['+46 19 602 73 94', '+46196027394'],
    ['+46 (0)19-602 73 94', '+46196027394'],
    [' +46196027394 ', '+46196027394'],
    ['070-174 06 05', '+46701740605'],
    ['+47 22 86 44 00', '+4722864400'],
    ['０１９６０２７３９４', '+46196027394'],
  ])('reads %s', (text, e164) => {
    expect(parsePhone(text)).toEqual({ ok: true, e164 });
  });

  it.each([
    '112',
    '11414',
    '',
    'ring mig',
    'tfn 019-602 73 94',
    '019-602 73 94 ankn 12',
    '019-602 73 94 ext. 12',
    '019-602 73 94, 070-174 06 05',
    '+46',
    '+999 123456',
    '1'.repeat(1000),
  ])('refuses %s', (text) => {
    expect(parsePhone(text)).toEqual({ ok: false });
  });

  it('reads a national number in the country given', () => {
    expect(parsePhone('22 86 44 00', 'NO')).toEqual({ ok: true, e164: '+4722864400' });
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof parsePhone(text).ok === 'boolean'));
  });
});

describe('formatPhone', () => {
  it.each([
    ['+46196027394', '019-602 73 94'],
    ['+46701740605', '070-174 06 05'],
    ['+4681234567', '08-123 45 67'],
    ['+4722864400', '+47 22 86 44 00'],
    ['not a number', 'not a number'],
  ])('writes %s as %s', (e164, text) => {
    expect(formatPhone(e164)).toBe(text);
  });

  it('writes what is read back as the same number', () => {
    const swedish = fc.integer({ min: 7_0100_0000, max: 7_9999_9999 }).map((digits) => `+46${digits}`);
    fc.assert(
      fc.property(swedish, (e164) => {
        fc.pre(parsePhone(e164).ok);
        expect(parsePhone(formatPhone(e164))).toEqual({ ok: true, e164 });
      }),
    );
  });
});

describe('phone', () => {
  it('takes any spelling and gives E.164', () => {
    expect(phone.parse('019 – 602 73 94')).toBe('+46196027394');
    expect(phone.parse(phone.parse('+47 22 86 44 00'))).toBe('+4722864400');
  });

  it('refuses with a code of ours', () => {
    expect(phone.safeParse('112').error?.issues.map(({ message }) => message)).toEqual(['PHONE_INVALID']);
  });

  it('has a JSON Schema', () => {
    expect(z.toJSONSchema(phone, { io: 'input' })).toMatchObject({ $defs: { PhoneNumber: { type: 'string' } } });
  });
});

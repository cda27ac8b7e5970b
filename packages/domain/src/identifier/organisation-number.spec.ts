import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatOrganisationNumber, isPersonalNumber, parseOrganisationNumber } from './index.js';

/** The check digit that makes ten digits of nine, by the letter of the rule: digits times 2, 1, 2 …, digits summed. */
const withCheckDigit = (nine: string): string => {
  const products = Array.from(nine, (digit, index) => String(Number(digit) * (index % 2 === 0 ? 2 : 1))).join('');
  const sum = Array.from(products, Number).reduce((total, digit) => total + digit, 0);
  return `${nine}${(10 - (sum % 10)) % 10}`;
};

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });

const validNumber = fc
  .tuple(fc.constantFrom(...'12356789'), digits(1), fc.constantFrom(...'23456789'), digits(6))
  .map((parts) => withCheckDigit(parts.join('')));

const personalNumber = fc
  .tuple(digits(2), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.boolean(), digits(3))
  .map(([year, month, day, coordination, serial]) =>
    withCheckDigit(
      `${year}${String(month).padStart(2, '0')}${String(day + (coordination ? 60 : 0)).padStart(2, '0')}${serial}`,
    ),
  );

const gap = fc.constantFrom('', ' ', '\u00a0', '-', '–', ' – ', '\u2011', '\u2212', '\u202f');

/** Every way to write ten digits that people use: prefixes, VAT form, and gaps anywhere. */
const spellingOf = (ten: string) =>
  fc
    .tuple(
      fc.constantFrom<[string, string]>(['', ''], ['16', ''], ['SE', '01'], ['se', '01'], ['SE', '']),
      gap,
      gap,
      gap,
      gap,
      fc.integer({ min: 1, max: 9 }),
    )
    .map(
      ([[before, after], g1, g2, g3, g4, at]) =>
        `${g4}${before}${g1}${ten.slice(0, at)}${g2}${ten.slice(at)}${g3}${after} `,
    );

describe('parseOrganisationNumber', () => {
  it.each([
    '556036-0793',
    '5560360793',
    '165560360793',
    '16 556036-0793',
    'SE556036079301',
    'SE 556036-0793 01',
    '556036 – 0793',
    '556036\u00a00793',
    '５５６０３６０７９３',
  ])('reads %s', (text) => {
    expect(parseOrganisationNumber(text)).toEqual({ ok: true, value: '5560360793', formatted: '556036-0793' });
  });

  it.each([
    '212000-2981',
    '202100-2114',
    '212000-1975',
    '212000-2015',
    '202100-2403',
    '212000-1983',
    '212000-1926',
    '212000-1918',
    '212000-1959',
    '232100-0164',
    '202100-2924',
  ])('takes the number of a real partner, %s', (text) => {
    expect(parseOrganisationNumber(text)).toMatchObject({ ok: true, formatted: text });
  });

  it.each([
    ['', 'length'],
    ['556036-079', 'length'],
    ['556036-07933', 'length'],
    ['175560360793', 'length'],
    ['556036-O793', 'characters'],
    ['SE5560360793012', 'characters'],
    ['Lekebergs kommun', 'characters'],
    ['556036-0794', 'check-digit'],
    ['850709-9805', 'sole-trader'],
    ['850709-9800', 'sole-trader'],
    ['19850709-9805', 'sole-trader'],
    ['198507099805', 'sole-trader'],
    ['20050709 9805', 'sole-trader'],
    ['16850709-9805', 'sole-trader'],
    ['SE850709980501', 'sole-trader'],
    ['850769-9802', 'sole-trader'],
    ['120709+9805', 'sole-trader'],
  ])('refuses %s: %s', (text, reason) => {
    expect(parseOrganisationNumber(text)).toEqual({ ok: false, reason });
  });

  it('reads every spelling of a valid number as the same ten digits', () => {
    fc.assert(
      fc.property(
        validNumber.chain((ten) => fc.tuple(fc.constant(ten), spellingOf(ten))),
        ([ten, text]) => {
          expect(parseOrganisationNumber(text)).toEqual({
            ok: true,
            value: ten,
            formatted: formatOrganisationNumber(ten),
          });
        },
      ),
    );
  });

  it('refuses every change of one digit in a valid number', () => {
    fc.assert(
      fc.property(validNumber, (ten) => {
        for (let index = 0; index < 10; index++) {
          for (const digit of '0123456789') {
            if (digit === ten[index]) continue;
            const changed = ten.slice(0, index) + digit + ten.slice(index + 1);
            expect(parseOrganisationNumber(changed).ok).toBe(false);
          }
        }
      }),
    );
  });

  it('refuses every personal number in every spelling, and says nothing of it', () => {
    fc.assert(
      fc.property(
        personalNumber.chain((ten) => fc.oneof(spellingOf(ten), fc.constantFrom(`19${ten}`, `20${ten}`))),
        (text) => {
          expect(parseOrganisationNumber(text)).toEqual({ ok: false, reason: 'sole-trader' });
          expect(isPersonalNumber(text)).toBe(true);
        },
      ),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => typeof parseOrganisationNumber(text).ok === 'boolean'),
    );
  });
});

describe('isPersonalNumber', () => {
  it('does not take organisation numbers, phone numbers or case numbers for personal ones', () => {
    for (const text of ['556036-0793', '019-602 73 94', '2016/1234', '850709-9800', '']) {
      expect(isPersonalNumber(text)).toBe(false);
    }
  });
});

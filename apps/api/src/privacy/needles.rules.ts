import { containing } from '../platform/database/text-search.js';

interface Mentioned {
  readonly addresses: readonly string[];
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly phones: readonly string[];
}

/** Shorter numbers are found in anything. */
const FEWEST_DIGITS = 7;

/** The digits of a number as it is dialled within the country, without its leading zero: the same in every spelling. */
const significantDigits = (phone: string): string =>
  phone
    .replace(/\D/g, '')
    .replace(/^00/, '')
    .replace(phone.startsWith('+46') || phone.startsWith('0046') ? /^46/ : /^$/, '')
    .replace(/^0/, '');

/**
 * LIKE patterns for text that mentions somebody: addresses, ids and names in lower case, and digits of telephone numbers for
 * text whose spaces and dashes have been taken out. A name of one word is left out: it is many people's.
 */
export function needlesOf({ addresses, ids, names, phones }: Mentioned): { texts: string[]; numbers: string[] } {
  const fullNames = names.filter((name) => name.trim().includes(' '));
  const numbers = phones.map(significantDigits).filter((digits) => digits.length >= FEWEST_DIGITS);
  return {
    texts: [...new Set([...addresses, ...ids, ...fullNames].map((text) => containing(text.toLowerCase())))],
    numbers: [...new Set(numbers)].map(containing),
  };
}

/** Why a text is not an organisation number that may be kept. */
export const organisationNumberFaults = ['length', 'characters', 'check-digit', 'sole-trader'] as const;
export type OrganisationNumberFault = (typeof organisationNumberFaults)[number];

/** `value` is stored and compared, ten digits; `formatted` is shown, NNNNNN-NNNN. */
export type ParsedOrganisationNumber =
  | { readonly ok: true; readonly value: string; readonly formatted: string }
  | { readonly ok: false; readonly reason: OrganisationNumberFault };

/** The check digit rule of Swedish numbers (Luhn, modulus 10): every second digit doubled, from the right. */
const hasCheckDigit = (digits: string): boolean => {
  const sum = Array.from(digits, Number).reduce((total, digit, index) => {
    const weighted = (digits.length - index) % 2 === 0 ? digit * 2 : digit;
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return sum % 10 === 0;
};

/** Spaces and dashes of every kind (and +, the dash of those over a hundred) carry nothing; full-width digits are digits. */
const compact = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\u2212\u200b\u2060\ufeff+]/gu, '')
    .toUpperCase();

/** Ten digits from twelve (16 for organisations) and from VAT numbers (SE … 01); else as it is. */
const withoutAffixes = (text: string): string =>
  /^SE(\d{10})(?:01)?$/.exec(text)?.[1] ?? /^16(\d{10})$/.exec(text)?.[1] ?? text;

/** Third and fourth digit of an organisation number are 20 or more, so that none reads as a date (law 1974:174). */
const readsAsPersonalNumber = (digits: string): boolean =>
  (digits.length === 10 && digits.slice(2, 4) < '20') || /^(18|19|20)\d{2}[01]\d{7}$/.test(digits);

const refuse = (reason: OrganisationNumberFault): ParsedOrganisationNumber => ({ ok: false, reason });

/** Ten digits as people write them, NNNNNN-NNNN. */
export const formatOrganisationNumber = (value: string): string => `${value.slice(0, 6)}-${value.slice(6)}`;

/**
 * Reads a Swedish organisation number in any spelling: 556036-0793, 5560360793, 16556036-0793, SE556036079301, with
 * spaces and dashes of any kind. The number of a sole trader is its owner's personal identity number: it is refused,
 * right or mistyped, and nothing of it is in the answer.
 */
export function parseOrganisationNumber(text: string): ParsedOrganisationNumber {
  const digits = withoutAffixes(compact(text));
  if (!/^\d*$/.test(digits)) return refuse('characters');
  if (readsAsPersonalNumber(digits)) return refuse('sole-trader');
  if (digits.length !== 10) return refuse('length');
  if (!hasCheckDigit(digits)) return refuse('check-digit');
  return { ok: true, value: digits, formatted: formatOrganisationNumber(digits) };
}

/** Whether a text, in any spelling, is a personal identity or coordination number: a date and a right check digit. */
export function isPersonalNumber(text: string): boolean {
  const digits = withoutAffixes(compact(text)).replace(/^(?:18|19|20)(\d{10})$/, '$1');
  const date = /^\d{2}(\d{2})(\d{2})\d{4}$/.exec(digits);
  if (date === null) return false;
  const month = Number(date[1]);
  const day = Number(date[2]);
  const isDay = (day >= 1 && day <= 31) || (day >= 61 && day <= 91);
  return month >= 1 && month <= 12 && isDay && hasCheckDigit(digits);
}

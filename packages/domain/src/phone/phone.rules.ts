// The only concept that knows libphonenumber: its tables are large, so what does not need them must not import this.
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';

export type { CountryCode as PhoneCountry } from 'libphonenumber-js/core';

/** A number as stored and called (E.164, "+46196027394"), or not a number that can be called from abroad. */
export type ParsedPhone = { readonly ok: true; readonly e164: string } | { readonly ok: false };

/** Longer than any number with its spaces and brackets; bounds the work on hostile input. */
const longest = 40;

/**
 * Reads a phone number as people write it: "019 – 602 73 94", "+46 (0)19-602 73 94", "0046 19 602 73 94".
 * Refuses short numbers (112), text with anything else in it, and an extension, which is a field of its own.
 *
 * @param defaultCountry where a number without country code is
 */
export function parsePhone(text: string, defaultCountry: CountryCode = 'SE'): ParsedPhone {
  if (text.length > longest) return { ok: false };
  const number = parsePhoneNumberFromString(text.trim(), { defaultCountry, extract: false }, metadata);
  return number?.isValid() && number.ext === undefined ? { ok: true, e164: number.number } : { ok: false };
}

/** A stored number as people read it: Swedish "019-602 73 94", foreign "+47 22 12 34 56"; as it is if not E.164. */
export function formatPhone(e164: string): string {
  const number = parsePhoneNumberFromString(e164, metadata);
  if (number === undefined) return e164;
  return number.countryCallingCode === '46' ? number.formatNational() : number.formatInternational();
}

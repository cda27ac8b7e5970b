/** Identifiers of other registers, compared without spaces or case. */
const compact = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toUpperCase();

/** A legal entity identifier (ISO 17442): 20 characters, the last two check digits by ISO 7064 MOD 97-10. */
export function findLei(text: string): string | undefined {
  const lei = compact(text);
  if (!/^[A-Z0-9]{18}\d{2}$/.test(lei)) return undefined;
  const remainder = Array.from(lei, (character) => Number.parseInt(character, 36)).reduce(
    (rest, number) => (rest * (number > 9 ? 100 : 10) + number) % 97,
    0,
  );
  return remainder === 1 ? lei : undefined;
}

/**
 * A European unique identifier of a company (Implementing Regulation (EU) 2021/1042): country, register, a full stop,
 * the number there, and maybe a check character. Only the shape can be checked.
 */
export function findEuid(text: string): string | undefined {
  const euid = compact(text);
  return /^[A-Z]{2}[A-Z0-9]{0,20}\.[A-Z0-9./-]{1,40}(_[A-Z0-9])?$/.test(euid) ? euid : undefined;
}

/** A VAT number of a country in the EU's system (VIES): country code and 2 to 12 characters. Only the shape is checked. */
export function findVatNumber(text: string): string | undefined {
  const vat = compact(text).replace(/[.-]/g, '');
  return /^[A-Z]{2}[A-Z0-9+*]{2,12}$/.test(vat) && /\d/.test(vat) ? vat : undefined;
}

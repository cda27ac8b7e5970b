const swedishLetters = /[åäö]/i;
/** What å, ä and ö look like when a file was read in the wrong encoding. */
const garbled = /Ã.|Â.|\ufffd|[‰”’„]/;

/** Three names by which a person sees whether the letters came through: spoilt ones first, then those with å, ä or ö. */
export function sampleNames(names: readonly string[], count = 3): string[] {
  const weight = (name: string): number => (garbled.test(name) ? 0 : swedishLetters.test(name) ? 1 : 2);
  const unique = [...new Set(names.filter((name) => name.trim() !== ''))];
  return unique.toSorted((one, other) => weight(one) - weight(other)).slice(0, count);
}

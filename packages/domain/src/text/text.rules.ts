/** Text as compared and searched: one spelling of each letter (NFC), without regard to case. å, ä and ö stay letters. */
export const foldText = (text: string): string => text.normalize('NFC').toLocaleLowerCase('sv').normalize('NFC');

/** Text on one line as stored: NFC, no space around it, and one ordinary space for any white space (NBSP too) within. */
export const normaliseText = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Text on several lines as stored: NFC, line feeds only, no space at line ends or around it. */
export const normaliseParagraph = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[^\S\n]+$/gm, '')
    .trim();

/** The order of lists that people read: … x y z å ä ö, without regard to case. */
export const swedishOrder = new Intl.Collator('sv', { sensitivity: 'base' });

/** Compares for `sort`. Text that differs in case or accent only falls back on code units, so that order is total. */
export const compareSwedish = (a: string, b: string): number =>
  swedishOrder.compare(a, b) || (a === b ? 0 : a < b ? -1 : 1);

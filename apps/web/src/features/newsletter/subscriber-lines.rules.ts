import type { Language } from '@registry/domain/language';

/** One subscriber as written, and on which line. */
export interface SubscriberLine {
  readonly line: number;
  readonly email: string;
  readonly name: string | null;
  readonly language: Language;
}

const english = new Set(['en', 'eng', 'english', 'engelska']);
const swedish = new Set(['sv', 'swe', 'swedish', 'svenska']);

/** The cells of a line of CSV, in whichever of the usual separators: tabs from a spreadsheet, semicolons or commas. */
function cellsOf(line: string): string[] {
  const separator = ['\t', ';'].find((one) => line.includes(one)) ?? ',';
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (const character of line) {
    if (character === '"') isQuoted = !isQuoted;
    else if (character === separator && !isQuoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += character;
  }
  return [...cells, cell.trim()];
}

function languageOf(cell: string | undefined, otherwise: Language): Language {
  const word = cell?.toLocaleLowerCase() ?? '';
  if (english.has(word)) return 'en';
  return swedish.has(word) ? 'sv' : otherwise;
}

/**
 * Subscribers as people paste them or keep them in a file: an address on each line, a name and a language after it if
 * they are known. A first line without any address is taken for headings.
 *
 * @param otherwise the language of those whose line says none
 */
export function readSubscriberLines(text: string, otherwise: Language): SubscriberLine[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line, at) => ({ line: at + 1, cells: cellsOf(line) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .filter(({ cells }, at) => at > 0 || cells.some((cell) => cell.includes('@')))
    .map(({ line, cells }) => {
      const found = cells.findIndex((cell) => cell.includes('@'));
      const [name, ...more] = cells.filter((_, at) => at !== Math.max(found, 0));
      const isLanguage =
        name !== undefined && (english.has(name.toLocaleLowerCase()) || swedish.has(name.toLocaleLowerCase()));
      return {
        line,
        email: cells[Math.max(found, 0)] ?? '',
        name: isLanguage || name === undefined || name === '' ? null : name,
        language: languageOf(isLanguage ? name : more[0], otherwise),
      };
    });
}

/** The lines that the check refused, from the names of its fields: `subscribers.3.email` is the fourth subscriber. */
export function refusedLines(fields: readonly string[], subscribers: readonly SubscriberLine[]): number[] {
  const places = fields.flatMap((field) => /^subscribers\.(\d+)\./.exec(field)?.[1] ?? []);
  return [...new Set(places.map(Number))].flatMap((place) => subscribers[place]?.line ?? []);
}

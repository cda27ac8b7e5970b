const plain: Readonly<Record<string, string>> = { å: 'a', ä: 'a', ö: 'o', é: 'e' };

/** Whose figures, of which time, of what and as known when: the last of it tells two files apart, and systems take 255. */
const longest = 200;

/** A title as the name of a file that every system takes: `tillkomna-2016-civilsamhalle.csv`. */
export function fileNameOf(title: string, extension: string): string {
  const name = title
    .toLowerCase()
    .replaceAll(/[åäöé]/g, (letter) => plain[letter] ?? letter)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replaceAll(/^-|-$/g, '');
  return `${name}.${extension}`;
}
